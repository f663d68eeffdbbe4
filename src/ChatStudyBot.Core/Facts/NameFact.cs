namespace ChatStudyBot.Core.Facts;

/// <summary>
/// P34–P43: a sentence that says what a name is used for, chosen for, needed by, or what becomes of it.
/// </summary>
/// <param name="Name">What is asked.</param>
/// <param name="Shown">As the sentence writes it.</param>
public sealed record NameFact(
    Subject Subject,
    Entry Place,
    GlossaryEntry Name,
    string Shown,
    string Before,
    string After,
    string Sentence
)
{
    private Statement? _rest;

    /// <summary>What the sentence says without the name.</summary>
    public Statement Rest => _rest ??= new Statement($"{Before} {After}".Trim(), Sentence, Place.Line, false);
}
