using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>The characters of a file, or the reason why it holds none.</summary>
internal sealed record DecodedText(
    string Text,
    ImmutableArray<NoteProblem> Warnings,
    NoteProblem? Problem = null
)
{
    public static DecodedText Unreadable(string message) =>
        new("", [], new NoteProblem(1, ProblemSeverity.Error, message));
}
