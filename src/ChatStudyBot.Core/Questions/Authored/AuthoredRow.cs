using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>One question as a person wrote it, in whatever format; what the format does not hold is empty.</summary>
/// <param name="Line">Where it begins in its file, from 1.</param>
public sealed record AuthoredRow(int Line)
{
    public required string Stem { get; init; }

    /// <summary>Null when choices, key and accepted forms tell it.</summary>
    public QuestionKind? Kind { get; init; }

    public ImmutableArray<Choice> Choices { get; init; } = [];

    public ImmutableArray<int> Key { get; init; } = [];

    public ImmutableArray<string> Accepted { get; init; } = [];

    public string Explanation { get; init; } = "";

    public string? Hint { get; init; }

    /// <summary>What it rests on, in the writer's words: a path with headings, an address, a book.</summary>
    public string? Basis { get; init; }

    /// <summary>The id, name or GUID that the writer or a program gave it.</summary>
    public string? Name { get; init; }

    /// <summary>The headings, category or tags it stands under, outermost first.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>Whether its choices may not be shuffled; null when only its texts can tell, by naming one by letter.</summary>
    public bool? KeepsOrder { get; init; }

    public TableCell? Cell { get; init; }

    /// <summary>The front of a card, which need not be a whole question.</summary>
    public bool IsCard { get; init; }

    /// <summary>What a question of an earlier export was; null for one that was written by hand.</summary>
    public ExportedRow? Exported { get; init; }
}

/// <summary>What only our own exports say of a question.</summary>
public sealed record ExportedRow(
    Citation Citation,
    ImmutableArray<string> Topic,
    Language Language,
    QuestionSource Source
);
