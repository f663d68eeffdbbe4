namespace ChatStudyBot.Core.Facts;

/// <summary>A sentence of the notes of which the glossary says that it is true of one name and of no other of its sort.</summary>
/// <param name="Subject">What stands above; null when nothing does, or only the name itself.</param>
/// <param name="Shown">The name as the note writes it.</param>
/// <param name="Before">What stands before the name in the sentence; empty when the sentence is on it.</param>
/// <param name="After">What is said, or what stands behind the name.</param>
/// <param name="IsOnIt">Is the name what the sentence is about, rather than a word in it?</param>
public sealed record VouchedFact(
    Subject? Subject,
    Entry Place,
    int Line,
    GlossaryEntry Name,
    string Shown,
    string Before,
    string After,
    string Sentence,
    bool IsOnIt
)
{
    private Statement? _rest;

    /// <summary>What the sentence says without the name.</summary>
    public Statement Rest => _rest ??= new Statement($"{Before} {After}".Trim(), Sentence, Line, false);
}
