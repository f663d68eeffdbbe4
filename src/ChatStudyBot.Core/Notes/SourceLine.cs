using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>A line of a note's file as people are shown it: what it says, and what it is to the reader.</summary>
/// <param name="Number">From 1, in the file as it is on the disk.</param>
public abstract record SourceLine(int Number)
{
    /// <summary>Nothing, a rule across the page, or the rule of a table.</summary>
    public sealed record Blank(int Number) : SourceLine(Number);

    /// <param name="Level">1 for the title.</param>
    public sealed record Heading(int Number, int Level, InlineText Text) : SourceLine(Number);

    /// <param name="Depth">0 for an item of an outermost list.</param>
    /// <param name="Mark">A dot or the writer's number; empty for a term above its definition.</param>
    public sealed record Item(int Number, int Depth, string Mark, InlineText Text) : SourceLine(Number);

    /// <param name="Depth">0 beside the items of an outermost list, 1 below one of them.</param>
    public sealed record Paragraph(int Number, int Depth, InlineText Text) : SourceLine(Number);

    public sealed record Quote(int Number, InlineText Text) : SourceLine(Number);

    public sealed record TableRow(int Number, bool IsHeader, ImmutableArray<InlineText> Cells)
        : SourceLine(Number);

    /// <summary>Code or front matter, exactly as it stands.</summary>
    public sealed record Raw(int Number, string Text) : SourceLine(Number);

    /// <summary>Part of a question that somebody wrote, exactly as it stands.</summary>
    public sealed record Written(int Number, string Text) : SourceLine(Number);
}
