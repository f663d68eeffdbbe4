namespace ChatStudyBot.Core.Facts;

/// <summary>A line that says of a name of the glossary what it is, as far as its form tells.</summary>
/// <param name="Shown">The name as the note writes it.</param>
/// <param name="Place">What the line stands in.</param>
/// <param name="IsLabelled">The name is the label, the heading or the row: all that follows is on it.</param>
public sealed record Definition(
    GlossaryEntry Name,
    string Shown,
    Entry Place,
    Statement Statement,
    bool IsLabelled
);
