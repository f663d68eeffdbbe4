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

        Assert.Contains("「ノートにない質問」に加えました（名前は残りません）。", text);
        var list = await Gaps();
        Assert.Contains("Not in the notes (last 30 days)", list);
        Assert.Contains("3× sqsの 料金は いくら: nearest heading Amazon SQS", list);
    }

    [Fact]
    public async Task Nothing_that_is_kept_names_who_asked()
    {
        await Press((await Ask(Open)).Card!, "違う");
        await Press((await Ask(Answered)).Card!, "役に立った");

        Assert.DoesNotContain(Sato.User, $"{_room.Store.Asked.Gaps[0]}{_room.Store.Asked.Votes[0]}");
        Assert.DoesNotContain("タイムアウト", _room.Store.Asked.Votes[0].ToString());
    }

    [Theory]
    [InlineData("<@U0ALICE001> SQSの料金はいくら？")]
    [InlineData("slack:T0EMULTEAM:U0ALICE001 SQSの料金はいくら？")]
    public async Task Whom_a_question_mentions_is_neither_looked_for_nor_shown_nor_kept(string typed)
    {
        var card = (await Ask(typed)).Card!;

        Assert.Equal(Line.Plain(Open).Parts.AsEnumerable(), card.Title!.Parts.AsEnumerable());
        Assert.DoesNotContain("ALICE", CardText.Of(card), StringComparison.Ordinal);
        Assert.Equal(Open, Assert.Single(_room.Store.Asked.Gaps).Question);
        Assert.Contains("Added", CardText.Of((await Ask("<@U0ALICE001> what is AWS Braket")).Card));
        Assert.Equal("refusal.ask_empty", (await Ask("<@U0ALICE001>")).RefusalKey);
    }

    [Fact]
    public async Task Whom_a_question_of_before_mentions_is_not_listed()
    {
        await Ask(Open);
        var kept = Assert.Single(_room.Store.Asked.Gaps);
        await _room.Store.Asked.NoteAsync(
            kept with
            {
                Answer = new AnswerId("0123456789ab"),
                Question = $"<@900421400261626359> {Open}",
            },
            CancellationToken.None
        );

        var list = await Gaps();

        Assert.Contains($"2× {Open}", list);
        Assert.DoesNotContain("900421400261626359", list);
    }

    [Fact]
    public async Task What_was_answered_is_no_gap_until_it_did_not_help()
    {
        var card = (await Ask(Answered)).Card!;
        Assert.DoesNotContain("「ノートにない質問」に加えました", CardText.Of(card));
        Assert.Contains("Every question of the last 30 days was answered.", await Gaps());

        var others = CardText.Of((await Press(card, "違う")).Card);
        Assert.Contains("ほかに近い箇所:", others);
        Assert.DoesNotContain("答えはノートに見つかりませんでした。", others);
        Assert.Contains("「ノートにない質問」に加えました（名前は残りません）。", others);
        Assert.Contains($"1× {Answered}: nearest heading Amazon SQS", await Gaps());
    }

    [Fact]
    public async Task Votes_are_counted_once_for_each_answer_and_the_later_holds()
    {
        var card = (await Ask(Answered)).Card!;
        await Press(card, "役に立った");
        await Press(card, "役に立った");
        Assert.Contains("Answers found helpful: 1, not what was meant: 0", await Gaps());

        await Press(card, "違う");
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
        Assert.DoesNotContain("「ノートにない質問」に加えました", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task Thanks_are_not_said_for_what_was_not_written_down()
    {
        var card = (await Ask(Answered)).Card!;
        _room.Store.Asked.FailingWrites = 1;

        Assert.Equal("failure.busy", (await Press(card, "役に立った")).RefusalKey);
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
