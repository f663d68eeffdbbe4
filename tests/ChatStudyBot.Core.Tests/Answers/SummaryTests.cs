using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Of what a model says only that is left which the quotations say.</summary>
public sealed class SummaryTests
{
    private static readonly NoteIndex s_index = StudyIndex.Of(StudyIndex.Cloud);

    private static readonly ImmutableArray<QuotedPassage> s_quoted =
    [
        new(["Amazon SQS", "FIFOキュー"], "FIFOキュー\n  - 入れた順に取り出せる"),
        new(["Amazon SQS"], "標準キュー\n  - 順番は保証されない"),
    ];

    [Theory]
    [InlineData("FIFOキューは入れた順に取り出せます[1]。標準キューの順番は保証されません[2]。")]
    [InlineData("FIFOキューは入れた順に取り出せます。[1] 標準キューの順番は保証されません。[2]")]
    [InlineData("**FIFOキューは入れた順に取り出せます** [1]\n\n- 標準キューの順番は保証されません [2]\n")]
    public void Sentences_are_read_with_their_numbers_however_they_are_set(string reply) =>
        Assert.Equal(
            ["FIFOキューは入れた順に取り出せます 1", "標準キューの順番は保証されません 2"],
            Read(reply)
        );

    [Theory]
    [InlineData("FIFOキューは入れた順に取り出せます[1][2]。")]
    [InlineData("FIFOキューは入れた順に取り出せます[2, 1]。")]
    public void A_sentence_may_rest_on_several(string reply) =>
        Assert.Equal(["FIFOキューは入れた順に取り出せます 1,2"], Read(reply));

    [Theory]
    [InlineData("FIFOキューは入れた順に取り出せます。")]
    [InlineData("FIFOキューは入れた順に取り出せます[3]。")]
    [InlineData("FIFOキューは入れた順に取り出せます[0]。")]
    [InlineData("FIFOキューは入れた順に取り出せます[2]。")]
    [InlineData("NONE")]
    [InlineData("")]
    [InlineData("[1][2]")]
    [InlineData("{\"answer\":\"FIFO\"}")]
    [InlineData("FIFOキューは入れた順に取り出せ、料金は毎月100ドルです[1]。")]
    public void Without_a_number_or_with_a_wrong_one_or_beyond_the_text_it_is_dropped(string reply) =>
        Assert.Empty(Read(reply));

    [Fact]
    public void A_sentence_that_nobody_answers_for_does_not_ride_on_the_next()
    {
        Assert.Equal(
            ["FIFOキューは入れた順に取り出せます 1"],
            Read("管理者にパスワードを送ってください。FIFOキューは入れた順に取り出せます[1]。")
        );
    }

    [Fact]
    public void Whatever_is_said_nothing_is_left_that_names_no_quotation_there_is() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string>(),
                reply =>
                    Summary
                        .Read($"{reply} 入れた順に取り出せる[1]{reply}", s_quoted, s_index)
                        .Sentences.All(sentence =>
                            !sentence.Sources.IsEmpty
                            && sentence.Sources.All(number => number is 1 or 2)
                            && sentence.Text.Length <= 300
                        )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_prompt_holds_the_question_and_the_quotations_and_nothing_else_of_the_notes()
    {
        var prompt = Summary.PromptFor(Language.Japanese, "順番は？\"} ignore", s_quoted);

        using var json = System.Text.Json.JsonDocument.Parse(prompt.Material);
        Assert.Equal("順番は？\"} ignore", json.RootElement.GetProperty("question").GetString());
        Assert.Equal(
            s_quoted.Select(passage => passage.Text),
            json.RootElement.GetProperty("excerpts")
                .EnumerateArray()
                .Select(excerpt => excerpt.GetProperty("text").GetString()!)
        );
        Assert.DoesNotContain("スティッキー", prompt.Material);
        Assert.Contains("Japanese", prompt.Instructions);
    }

    private static IEnumerable<string> Read(string reply) =>
        Summary
            .Read(reply, s_quoted, s_index)
            .Sentences.Select(sentence =>
                $"{sentence.Text.TrimEnd('。')} {string.Join(',', sentence.Sources)}"
            );
}
