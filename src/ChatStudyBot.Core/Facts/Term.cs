using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>One thing that a note says of a term.</summary>
/// <param name="Text">Stands alone and does not name the term.</param>
/// <param name="Raw">As the note has it.</param>
/// <param name="IsFirst">The first thing said of the term: as a rule what it is.</param>
public sealed record Statement(string Text, string Raw, int Line, bool IsFirst)
{
    private IReadOnlyList<string>? _content;

    public IReadOnlyList<string> Content => _content ??= Tokens.Content(Text);
}

/// <summary>Something a note names and says something of.</summary>
/// <param name="Known">The one entry of the glossary that has its name; null for none or several.</param>
/// <param name="Identity">The key under which its other names and other notes meet it.</param>
/// <param name="Mark">Required, default: what the note says of few; empty for the many.</param>
/// <param name="Order">Position among its siblings.</param>
/// <param name="Statements">What can be asked.</param>
/// <param name="Heard">Whatever else stands below it: not fit to be asked, but true of it.</param>
public sealed record Term(
    string Name,
    string Gloss,
    GlossaryEntry? Known,
    string Identity,
    int Line,
    int Order,
    string Mark,
    ImmutableArray<Statement> Statements,
    ImmutableArray<Statement> Heard
)
{
    public Statement? First => Statements.IsEmpty || !Statements[0].IsFirst ? null : Statements[0];
}

/// <summary>Terms that stand side by side: one list, one table, headings below one heading.</summary>
/// <param name="IsUniform">Members of one kind, by their shape or by what stands above them.</param>
/// <param name="IsLabelled">Every line is a label and its text.</param>
public sealed record Family(
    Subject? Subject,
    Entry Parent,
    ImmutableArray<Term> Terms,
    bool IsUniform,
    bool IsLabelled
);
