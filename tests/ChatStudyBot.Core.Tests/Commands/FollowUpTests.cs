using System.Text.RegularExpressions;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>A question that does not say what it is about goes on with the one before.</summary>
public sealed partial class FollowUpTests
{
    private const string Kettles = """
        # Kettles

        ## KT100

        - KT100 capacity: the maximum is 2 liters
        - KT100 price: 90 dollars

        ## KT200

        - KT200 capacity: the maximum is 5 liters
        - KT200 price: 120 dollars

        ## 災害対策

        - 災害対策の四つの戦略: 備蓄、避難、連絡、訓練
        """;

    private readonly StudyRoom _room = new(Samples.Singles(1)) { Index = StudyIndex.Of(Kettles) };

    [Theory]
    [InlineData("KT200とは何ですか", "料金は？", "120 dollars")]
    [InlineData("what is the price of KT200", "and the maximum capacity?", "5 liters")]
    [InlineData("what is the price of KT100", "and the maximum capacity?", "2 liters")]
    public async Task It_keeps_the_subject_and_says_so(string first, string second, string said)
    {
        await Ask(first);

        var text = await Ask(second);

        Assert.Equal(first[first.IndexOf("KT", StringComparison.Ordinal)..][..5], KeptIn(text));
        Assert.Contains(said, text);
    }

    /// <summary>Alone 「最大は？」 would be answered by the first maximum there is.</summary>
    [Fact]
    public async Task A_value_of_nothing_named_is_the_value_of_what_was_asked_about()
    {
        _room.Index = StudyIndex.Of(Kettles + "\n\n## 最大\n\n- 最大は 40 段\n");
        await Ask("what is the price of KT200");

        Assert.Contains("5 liters", await Ask("最大は？"));
    }

    [Fact]
    public async Task The_subject_is_kept_from_one_follow_up_to_the_next()
    {
        await Ask("what is the price of KT200");
        _room.Time.Now += TimeSpan.FromMinutes(8);
        await Ask("and the maximum capacity?");
        _room.Time.Now += TimeSpan.FromMinutes(8);

        Assert.Equal("KT200", KeptIn(await Ask("料金は？")));
    }

    [Fact]
    public async Task After_a_restart_the_answer_of_a_follow_up_is_the_same()
    {
        await Ask("what is the price of KT200");
        var card = (
            await _room.Do(By(Sato, _room.NewDelivery()), new StudyCommand.Ask("and the maximum capacity?"))
        ).Card!;
        await _room.KillAndRestart(1);

        await _room.Press(Sato, card, "Share to channel");

        Assert.Contains("5 liters", CardText.Of(Assert.Single(_room.Chat.Messages).Card));
    }

    [Fact]
    public async Task After_a_restart_the_next_question_goes_on_too_for_ten_minutes()
    {
        await Ask("what is the price of KT200");
        _room.Time.Now += TimeSpan.FromMinutes(9);
        await _room.KillAndRestart(1);

        Assert.Equal("KT200", KeptIn(await Ask("and the maximum capacity?")));

        _room.Time.Now += TimeSpan.FromMinutes(11);
        await _room.KillAndRestart(2);
        Assert.Null(KeptIn(await Ask("and the maximum capacity?")));
    }

    [Fact]
    public async Task A_loanword_goes_on_with_the_name_before_it_and_another_takes_its_place()
    {
        _room.Index = StudyIndex.Of(
            """
            # 湯沸かし

            ## KT100

            - KT100のタイムアウト: 15分
            - KT100のメモリ: 10MB

            ## KT200

            - KT200のタイムアウト: 90分
            - KT200のメモリ: 30MB
            """
        );
        await Ask("KT200とは何ですか");

        Assert.Contains("KT200のメモリ: 30MB", await Ask("メモリは？"));
        Assert.Contains("KT200のタイムアウト: 90分", await Ask("タイムアウトは何分？"));
    }

    [Fact]
    public async Task A_question_with_a_subject_of_its_own_begins_anew()
    {
        await Ask("what is the price of KT200");

        var text = await Ask("what is the price of KT100");

        Assert.Null(KeptIn(text));
        Assert.Contains("90 dollars", text);
        Assert.Equal("KT100", KeptIn(await Ask("料金は？")));
    }

    [Fact]
    public async Task A_question_that_is_whole_by_itself_is_left_alone()
    {
        await Ask("what is the price of KT200");

        var text = await Ask("災害対策の四つの戦略は何ですか");

        Assert.Null(KeptIn(text));
        Assert.Contains("備蓄、避難、連絡、訓練", text);
    }

    [Theory]
    [InlineData("今日の天気は？")]
    [InlineData("qwzx vbnj")]
    [InlineData("？")]
    public async Task What_the_notes_have_no_word_for_is_about_nothing_that_was_asked_before(string question)
    {
        await Ask("what is the price of KT200");

        var text = await Ask(question);

        Assert.Null(KeptIn(text));
        Assert.DoesNotContain("120 dollars", text);
    }

    [Fact]
    public async Task After_ten_minutes_nothing_is_kept()
    {
        await Ask("what is the price of KT200");
        _room.Time.Now += TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1);

        Assert.Null(KeptIn(await Ask("料金は？")));
    }

    [Fact]
    public async Task Neither_somebody_else_nor_another_place_goes_on_with_it()
    {
        await Ask("what is the price of KT200");

        Assert.Null(KeptIn(await Ask(By(Tanaka, _room.NewDelivery()), "料金は？")));
        Assert.Null(
            KeptIn(
                await Ask(
                    By(Sato, _room.NewDelivery()) with
                    {
                        Channel = new ChannelId("test", "team", "other"),
                    },
                    "料金は？"
                )
            )
        );
        Assert.Equal("KT200", KeptIn(await Ask("料金は？")));
    }

    private Task<string> Ask(string question) => Ask(By(Sato, _room.NewDelivery()), question);

    private async Task<string> Ask(CommandContext context, string question) =>
        CardText.Of((await _room.Do(context, new StudyCommand.Ask(question))).Card);

    /// <summary>The subject that is said to be kept, in either language; null when none is.</summary>
    internal static string? KeptIn(string text) =>
        Kept().Match(text) is { Success: true, Groups: var groups } ? groups["subject"].Value : null;

    [GeneratedRegex(
        @"「(?<subject>[^」]+)」についての質問として調べました。|Read as a question about (?<subject>.+)\."
    )]
    private static partial Regex Kept();
}
