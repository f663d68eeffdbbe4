using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What the notes leave open reaches who writes them, and nobody's name with it.</summary>
public sealed class GapTests
{
    private const string Open = "SQSの料金はいくら？";
    private const string Answered = "SQSの可視性タイムアウトの既定は何秒？";

    private readonly StudyRoom _room = new(Samples.Singles(1)) { Index = StudyIndex.Of(StudyIndex.Cloud) };

    [Fact]
    public async Task A_question_that_is_not_answered_is_listed_with_the_nearest_heading()
    {
        var text = CardText.Of((await Ask(Open)).Card);
        await Ask(Open, Tanaka);
        await Ask("sqsの 料金は いくら", Suzuki);

        Assert.Contains("Added to the gap list, without your name.", text);
        var list = await Gaps();
        Assert.Contains("Not in the notes (last 30 days)", list);
        Assert.Contains("3× sqsの 料金は いくら: nearest heading Amazon SQS", list);
    }

    [Fact]
    public async Task Nothing_that_is_kept_names_who_asked()
    {
        await Press((await Ask(Open)).Card!, "Not what I meant");
        await Press((await Ask(Answered)).Card!, "Helpful");

        Assert.DoesNotContain(Sato.User, $"{_room.Store.Asked.Gaps[0]}{_room.Store.Asked.Votes[0]}");
        Assert.DoesNotContain("タイムアウト", _room.Store.Asked.Votes[0].ToString());
    }

    [Fact]
    public async Task What_was_answered_is_no_gap_until_it_did_not_help()
    {
        var card = (await Ask(Answered)).Card!;
        Assert.DoesNotContain("gap list", CardText.Of(card));
        Assert.Contains("Every question of the last 30 days was answered.", await Gaps());

        var others = CardText.Of((await Press(card, "Not what I meant")).Card);
        Assert.Contains("Other passages that come near:", others);
        Assert.DoesNotContain("The notes do not answer this.", others);
        Assert.Contains("Added to the gap list, without your name.", others);
        Assert.Contains($"1× {Answered}: nearest heading Amazon SQS", await Gaps());
    }

    [Fact]
    public async Task Votes_are_counted_once_for_each_answer_and_the_later_holds()
    {
        var card = (await Ask(Answered)).Card!;
        await Press(card, "Helpful");
        await Press(card, "Helpful");
        Assert.Contains("Answers found helpful: 1, not what was meant: 0", await Gaps());

        await Press(card, "Not what I meant");
        Assert.Contains("Answers found helpful: 0, not what was meant: 1", await Gaps());
    }

    [Fact]
    public async Task What_has_been_written_since_is_no_gap_any_more()
    {
        await Ask(Open);
        Assert.Contains(Open, await Gaps());

        _room.Index = StudyIndex.Of(
            StudyIndex.Cloud,
            "# 料金\n\n## Amazon SQS\n\n- SQSの料金: 100万回で0.4ドル"
        );

        Assert.DoesNotContain(Open, await Gaps());
    }

    [Fact]
    public async Task A_follow_up_is_listed_with_what_it_is_about()
    {
        await Ask("Amazon SQSの標準キューとは");
        await Ask("料金は？");

        Assert.Contains("× Amazon SQS", await Gaps());
    }

    [Fact]
    public async Task What_is_older_than_the_window_is_not_listed()
    {
        await Ask(Open);
        _room.Time.Now += IAskBook.Window + TimeSpan.FromSeconds(1);

        Assert.DoesNotContain(Open, await Gaps());
    }

    [Fact]
    public async Task Managers_of_one_team_see_nothing_of_another()
    {
        await _room.Do(
            By(new PlayerId("test", "other", "Mori"), _room.NewDelivery()) with
            {
                Channel = new ChannelId("test", "other", "general"),
            },
            new StudyCommand.Ask(Open)
        );

        Assert.DoesNotContain(Open, await Gaps());
    }

    [Fact]
    public async Task A_question_like_nothing_in_the_notes_has_no_heading()
    {
        await Ask("qwzx vbnj");

        Assert.Contains("1× qwzx vbnj: no heading is near", await Gaps());
    }

    [Fact]
    public async Task A_question_delivered_again_is_one_gap()
    {
        var context = By(Sato, "twice");
        await _room.Do(context, new StudyCommand.Ask(Open));
        await _room.KillAndRestart(1);
        await _room.Do(context, new StudyCommand.Ask(Open));

        Assert.Single(_room.Store.Asked.Gaps);
    }

    [Fact]
    public async Task An_answer_is_given_though_nothing_can_be_written_down()
    {
        _room.Store.Asked.FailingWrites = int.MaxValue;

        var reply = await Ask(Open);

        Assert.Null(reply.RefusalKey);
        Assert.DoesNotContain("gap list", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task Thanks_are_not_said_for_what_was_not_written_down()
    {
        var card = (await Ask(Answered)).Card!;
        _room.Store.Asked.FailingWrites = 1;

        Assert.Equal("failure.busy", (await Press(card, "Helpful")).RefusalKey);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var number = 0; number < 12; number++)
        {
            await Ask($"ZZ{number}900の料金はいくら？", new PlayerId("test", "team", $"P{number}"));
            _room.Time.Now += TimeSpan.FromSeconds(1);
        }

        var first = (await Bank(1)).Card!;
        Assert.Contains("Page 1 of 2", CardText.Of(first));
        var second = CardText.Press(first, "More")!;
        Assert.Equal(BankCode.Gaps(2), second.Code);
        Assert.Contains("1× ZZ0900の料金はいくら？", CardText.Of((await Bank(2)).Card));
    }

    private Task<Reply> Ask(string question, PlayerId? player = null) =>
        _room.Do(player ?? Sato, new StudyCommand.Ask(question));

    private Task<Reply> Press(Card card, string label) => _room.Press(Sato, card, label);

    private Task<Reply> Bank(int page) =>
        _room.Do(
            By(Tanaka, _room.NewDelivery(), isManager: true),
            new StudyCommand.InBank(new BankAction.Gaps(page))
        );

    private async Task<string> Gaps() => CardText.Of((await Bank(1)).Card);
}
