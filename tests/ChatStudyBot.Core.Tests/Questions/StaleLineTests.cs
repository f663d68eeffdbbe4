using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What nobody can use any more is named in the report, and nothing that stands below it is asked.</summary>
public sealed class StaleLineTests
{
    private const string Terms = """
        terms:
          - { term: 荷受け窓口, kind: service, category: 倉庫, ja: 荷を受け取る係, ended: 2024 }
          - { term: 荷渡し窓口, kind: service, category: 倉庫, ja: 荷を引き渡す係 }
        """;

    [Fact]
    public void What_stands_below_something_that_ended_is_not_asked()
    {
        var bank = Bank();

        Assert.DoesNotContain(bank.Questions, question => Shows(question, "40個"));
        Assert.Contains(bank.Questions, question => Shows(question, "60個"));
    }

    [Fact]
    public void It_is_named_once_and_not_for_each_line_below_it()
    {
        var problem = Assert.Single(Assert.Single(Bank().Reports).Problems);

        Assert.Equal((3, ProblemSeverity.Warning), (problem.Line, problem.Severity));
        Assert.Contains("荷受け窓口 ended in 2024", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_team_may_say_of_what_we_know_that_it_ended()
    {
        var own = Glossary.Read("terms:\n  - { term: 荷渡し窓口, ended: 2025 }\n").Glossary;
        var glossary = Glossary.Read(Terms).Glossary.With(own);

        Assert.Equal("2025", glossary.Find("荷渡し窓口")?.Ended);
        Assert.Equal("2024", glossary.Find("荷受け窓口")?.Ended);
    }

    private static QuestionBank Bank() =>
        Notes.Bank(
            Glossary.Read(Terms).Glossary,
            Notes.Read(
                """
                # 覚え

                ## 荷受け窓口

                - 夜の受付は最大40個までの荷を預かる
                - 朝の受付は最大20個までの荷を預かる

                ## 荷渡し窓口

                - 夜の受付は最大60個までの荷を預かる
                """
            )
        );

    private static bool Shows(Question question, string text) =>
        question.Choices.Any(choice => choice.Text == text);
}
