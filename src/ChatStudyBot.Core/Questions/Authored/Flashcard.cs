using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>A card with two sides; what kind of question it becomes is settled in sight of the cards beside it.</summary>
public sealed record Flashcard(int Line, string Front, string Back)
{
    public string? Name { get; init; }

    public string? Hint { get; init; }

    /// <summary>What else the card holds, shown with the answer.</summary>
    public string Extra { get; init; } = "";

    public ImmutableArray<string> Headings { get; init; } = [];
}
