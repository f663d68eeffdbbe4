using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>What the bank makes of one file with written questions.</summary>
internal sealed record Deck(ImmutableArray<Question> Questions, NoteReport Report)
{
    public static Deck Of(string text, string path = "問題/倉庫.md") => Beside(text, [], path);

    public static Deck Beside(string text, ImmutableArray<Note> others, string path = "問題/倉庫.md")
    {
        var bank = new BankBuilder().Build([Tests.Questions.Notes.Read(text, path), .. others]);
        return new(
            [.. bank.Questions.Where(question => question.Source == QuestionSource.Authored)],
            bank.Reports.Single(report => report.Path == path)
        );
    }

    /// <summary>As <c>notes check</c> prints them, without the path.</summary>
    public IEnumerable<string> Errors => Of(ProblemSeverity.Error);

    public IEnumerable<string> Warnings => Of(ProblemSeverity.Warning);

    private IEnumerable<string> Of(ProblemSeverity severity) =>
        Report
            .Problems.Where(problem => problem.Severity == severity)
            .Select(problem => $"{problem.Line}: {problem.Message}");
}
