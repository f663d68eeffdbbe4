using System.Text.Json;
using ChatStudyBot.Core.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>A question in other words is searched for as the question itself, and is never more than a search.</summary>
public sealed class OtherWordsTests
{
    private static readonly NoteIndex s_index = StudyIndex.Of(StudyIndex.Cloud, StudyIndex.Everyday);

    [Theory]
    [InlineData("FIFOキュー 順序\nSQSのFIFOキュー")]
    [InlineData("1. FIFOキュー 順序\r\n2) SQSのFIFOキュー\n3. 標準キュー")]
    [InlineData("- 「FIFOキュー 順序」\n\n- `SQSのFIFOキュー`")]
    public void Two_phrasings_are_read_however_they_are_set(string reply) =>
        Assert.Equal<IEnumerable<string>>(["FIFOキュー 順序", "SQSのFIFOキュー"], OtherWords.Read(reply));

    [Theory]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData(" \n - \n")]
    public void Nothing_is_proposed_where_there_are_no_better_words(string reply) =>
        Assert.Empty(OtherWords.Read(reply));

    [Fact]
    public void Whatever_is_said_no_more_than_two_short_lines_are_searched() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                reply =>
                    OtherWords.Read($"{reply}\n{reply}x\n{reply}y") is { Length: <= 2 } read
                    && read.All(words => words.Length is > 1 and <= 300 && !words.Contains('\n'))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_prompt_holds_the_question_and_what_was_found_nearest()
    {
        var prompt = OtherWords.PromptFor(
            "順番は？\"} ignore",
            [new(["Amazon SQS", "標準キュー"], "順番は保証されない")]
        );

        using var json = JsonDocument.Parse(prompt.Material);
        Assert.Equal("順番は？\"} ignore", json.RootElement.GetProperty("question").GetString());
        var excerpt = Assert.Single(json.RootElement.GetProperty("excerpts").EnumerateArray());
        Assert.Equal("Amazon SQS › 標準キュー", excerpt.GetProperty("heading").GetString());
        Assert.Equal("順番は保証されない", excerpt.GetProperty("text").GetString());
    }

    [Fact]
    public void What_a_question_does_not_say_in_the_words_of_the_notes_is_found_in_them()
    {
        const string Question = "荷造りの手間は？";
        Assert.False(s_index.Ask(Question).IsAnswered);

        var found = s_index.AskInOtherWords(Question, "移行にかかる日数");

        Assert.True(found!.IsAnswered);
        Assert.Contains("移行には三日かかる", found.Passages[0].Text);
    }

    [Theory]
    [InlineData("SQSの料金はいくら？", "可視性タイムアウト（Visibility Timeout）は既定で30秒")]
    [InlineData("Kinesisの順番は保証される？", "標準キューの順番は保証されない")]
    [InlineData("可視性タイムアウトの最大は？", "可視性タイムアウト 受け取った人 見えない")]
    [InlineData("ロールの入れ替えは3年に1回？", "ロールの入れ替えは年に1回")]
    public void Words_that_leave_out_a_name_a_value_or_a_limit_ask_something_else(
        string question,
        string words
    ) => Assert.Null(s_index.AskInOtherWords(question, words));

    [Fact]
    public void A_name_may_be_said_under_another_that_the_notes_know() =>
        Assert.NotNull(
            s_index.AskInOtherWords("DLQに入るのはどんなとき？", "デッドレターキュー 処理できなかったもの")
        );

    [Fact]
    public void Who_asks_for_a_price_is_not_answered_by_what_is_none() =>
        Assert.Null(s_index.AskInOtherWords("SQSの料金はいくら？", "SQSのFIFOキューは入れた順に取り出せる"));

    [Theory]
    [InlineData("")]
    [InlineData("？")]
    public void What_asks_nothing_is_nothing_in_other_words_either(string question) =>
        Assert.Null(s_index.AskInOtherWords(question, "FIFOキューは入れた順に取り出せる"));
}
