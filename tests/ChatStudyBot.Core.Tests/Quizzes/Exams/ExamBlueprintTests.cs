using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Tests.Quizzes.Exams;

public sealed class ExamBlueprintTests
{
    private const string Whole = """
        code: TST-01
        title: { ja: 試しの試験, en: Trial }
        questions: 40
        minutes: 60
        pass: 700
        domains:
          - title: { ja: 守り, en: Defence }
            weight: 60
            topics: [Amazon VPC, ネットワーク / AWS WAF]
          - title: { ja: 攻め, en: Attack }
            weight: 40
            topics: [AWS Lambda]
        """;

    [Fact]
    public void A_whole_file_is_the_exam_it_describes()
    {
        var reading = ExamBlueprint.Read(Whole);

        Assert.Empty(reading.Problems);
        var exam = Assert.IsType<ExamBlueprint>(reading.Blueprint);
        Assert.Equal("TST-01", exam.Code);
        Assert.Equal("試しの試験", exam.Title.In(Language.Japanese));
        Assert.Equal("Trial", exam.Title.In(Language.English));
        Assert.Equal((40, 60, 700), (exam.Questions, exam.Minutes, exam.PassMark));
        Assert.Equal([60, 40], exam.Domains.Select(domain => domain.Weight));
        Assert.Equal<string>(["Amazon VPC", "ネットワーク / AWS WAF"], exam.Domains[0].Topics);
    }

    [Theory]
    [InlineData("code: TST-01", "code: ''", 1, "“code” needs a text")]
    [InlineData("code: TST-01", "cost: 100", 1, "“cost” is no field here")]
    [InlineData("title: { ja: 試しの試験, en: Trial }", "title: Trial", 2, "“title” needs fields")]
    [InlineData("{ ja: 試しの試験, en: Trial }", "{ ja: 試しの試験 }", 2, "“en” is missing")]
    [InlineData("questions: 40", "questions: 0", 3, "“questions” needs a whole number above 0")]
    [InlineData("minutes: 60", "minutes: an hour", 4, "“minutes” needs a whole number above 0")]
    [InlineData("minutes: 60", "minutes: -60", 4, "“minutes” needs a whole number above 0")]
    [InlineData("pass: 700", "pass: 1001", 5, "“pass” needs a whole number from 1 to 1000")]
    [InlineData("weight: 60", "weight: 61", 7, "make 101, not 100")]
    [InlineData("weight: 60", "weight: 0", 8, "“weight” needs a whole number from 1 to 100")]
    [InlineData("topics: [AWS Lambda]", "topics: []", 12, "“topics” needs a list of texts")]
    [InlineData("topics: [AWS Lambda]", "topics: AWS Lambda", 12, "“topics” needs a list of texts")]
    [InlineData("topics: [AWS Lambda]", "topics: [AWS Lambda", 13, "broken")]
    public void A_mistake_is_said_with_its_line_and_no_exam_comes_of_it(
        string right,
        string wrong,
        int line,
        string said
    )
    {
        var reading = ExamBlueprint.Read(Whole.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(reading.Blueprint);
        Assert.All(reading.Problems, problem => Assert.Equal(ProblemSeverity.Error, problem.Severity));
        var problem = reading.Problems.First(problem =>
            problem.Message.Contains(said, StringComparison.Ordinal)
        );
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_said_at_once()
    {
        var reading = ExamBlueprint.Read(
            Whole
                .Replace("questions: 40", "questions: many", StringComparison.Ordinal)
                .Replace("weight: 40", "weight: 30", StringComparison.Ordinal)
                .Replace("pass: 700\n", "", StringComparison.Ordinal)
        );

        Assert.Equal(3, reading.Problems.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- DVA")]
    [InlineData("# only a remark")]
    public void A_file_without_fields_is_told_which_it_needs(string text)
    {
        var problem = Assert.Single(ExamBlueprint.Read(text).Problems);

        Assert.Contains("code, title, questions", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endless_brackets_are_a_problem_and_not_the_end()
    {
        var reading = ExamBlueprint.Read("domains: " + new string('[', 100_000));

        Assert.Contains("nested too deep", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }
}
