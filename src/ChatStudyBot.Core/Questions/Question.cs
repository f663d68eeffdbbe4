using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions;

/// <summary>
/// A question as it stands in the bank: immutable, in the notes' language, choices in the writer's order
/// (a round shuffles them).
/// </summary>
public sealed record Question
{
    public required QuestionId Id { get; init; }
    public required QuestionKind Kind { get; init; }
    public required string Stem { get; init; }

    /// <summary>
    /// Empty when the answer is typed. For <see cref="QuestionKind.Order"/> in the right order; for
    /// <see cref="QuestionKind.Match"/> <c>left =&gt; right</c>.
    /// </summary>
    public required ImmutableArray<Choice> Choices { get; init; }

    /// <summary>Indexes of the right choices, ascending; all of them for an order; empty when typed.</summary>
    public required ImmutableArray<int> Key { get; init; }

    /// <summary>Forms accepted when typed, the canonical one first; empty otherwise.</summary>
    public ImmutableArray<string> Accepted { get; init; } = [];

    /// <summary>The sentence of the notes that settles it.</summary>
    public required string Explanation { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>What a written question rests on, apart from its own line; null when its writer does not say.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The line to read up: what a written question rests on where that is known, else its own.</summary>
    public Citation Cited => Basis?.Place ?? Citation;

    /// <summary>Path in the topic tree, outermost first.</summary>
    public required ImmutableArray<string> Topic { get; init; }

    public required Language Language { get; init; }
    public QuestionSource Source { get; init; } = QuestionSource.Generated;

    /// <summary>The rule that wrote it, by which a bank is tallied; empty when a person did.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>A hint that does not hold the key; null leaves the choice of one to the quiz.</summary>
    public string? Hint { get; init; }

    /// <summary>How much it is worth asking; higher first. Generated ones follow writing-questions 4.</summary>
    public int Worth { get; init; }

    /// <summary>Keys of the facts it rests on or shows. Two questions that share one are never in one quiz.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Not to be shuffled: values in ascending order, or choices that a text speaks of by letter.</summary>
    public bool KeepsOrder { get; init; }

    /// <summary>For <see cref="QuestionKind.Table"/>: which cell is asked.</summary>
    public TableCell? Cell { get; init; }

    public bool IsTyped => Choices.IsEmpty;

    /// <summary>Whether its topic is that one or lies below it; everything is below the empty one.</summary>
    public bool IsBelow(ImmutableArray<string> topic) =>
        Topic.Length >= topic.Length && Topic.AsSpan()[..topic.Length].SequenceEqual(topic.AsSpan());
}

/// <param name="Why">For a wrong choice, what it really is, from its own line of the notes; else null.</param>
public sealed record Choice(string Text, string? Why = null);

/// <param name="Text">In the writer's words.</param>
/// <param name="Place">Where in the notes that is; null for an address, a book, or a place that is not there.</param>
public sealed record Basis(string Text, Citation? Place);

/// <summary>The table, row and column of the cell that is asked.</summary>
public sealed record TableCell(string Table, string Row, string Column);

public enum QuestionKind
{
    Single,
    TrueFalse,
    Multi,
    Typed,
    Order,
    Cloze,
    Table,
    Match,
}

public enum QuestionSource
{
    Generated,
    Authored,
}
