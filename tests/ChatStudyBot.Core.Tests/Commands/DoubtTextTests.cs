using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What is doubted of a line of the notes is told in the language of whoever reads it.</summary>
public sealed class DoubtTextTests
{
    public static TheoryData<LineDoubt, string, string> Doubts { get; } =
        new()
        {
            {
                new LineDoubt.Outdated("荷受け窓口", "受付 18時"),
                "用語集によると、荷受け窓口についてのこの内容は正しくないか、いまは変わっています（受付 18時）。ここに書かれたことは出題しません。",
                "The glossary says of 荷受け窓口 that this does not hold, or no longer does (受付 18時). What stands here is not asked."
            },
            {
                new LineDoubt.Ended("荷受け窓口", "2024"),
                "用語集によると、荷受け窓口は2024年に終了しています。ここに書かれたことは出題しません。",
                "The glossary says that 荷受け窓口 ended in 2024. What stands here is not asked."
            },
            {
                new LineDoubt.Slip("をを", null),
                "「をを」は書き間違いかもしれません。ここに書かれたことは出題しません。",
                "“をを” may be a slip of the pen. What stands here is not asked."
            },
            {
                new LineDoubt.Slip("Memchached", "Memcached"),
                "「Memchached」は「Memcached」の書き間違いかもしれません。そう読み替えて出題します。",
                "“Memchached” may be a slip of the pen for “Memcached”. It is asked as that."
            },
        };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void It_says_what_is_doubted_and_what_comes_of_it(LineDoubt doubt, string japanese, string english)
    {
        var problem = DoubtText.Warning(7, doubt);

        Assert.Equal(japanese, DoubtText.Of(Language.Japanese, problem));
        Assert.Equal(english, DoubtText.Of(Language.English, problem));
        Assert.Equal(
            (7, ProblemSeverity.Warning, english),
            (problem.Line, problem.Severity, problem.Message)
        );
    }

    [Fact]
    public void A_note_in_a_third_language_is_told_how_to_say_otherwise()
    {
        var problem = DoubtText.Warning(1, new LineDoubt.Foreign());

        Assert.Contains("language: ja", DoubtText.Of(Language.Japanese, problem), StringComparison.Ordinal);
        Assert.Contains("language: en", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_words_in_both_languages_is_told_in_English() =>
        Assert.Equal(
            "Not closed.",
            DoubtText.Of(Language.Japanese, new NoteProblem(3, ProblemSeverity.Error, "Not closed."))
        );
}
