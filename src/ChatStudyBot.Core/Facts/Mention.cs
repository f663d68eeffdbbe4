using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>A name of the glossary in running text.</summary>
/// <param name="Entries">What the name may stand for: one entry, or several that share it.</param>
public readonly record struct Mention(ImmutableArray<GlossaryEntry> Entries, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The one thing meant; null when several go by that name.</summary>
    public GlossaryEntry? Entry => Entries is [var only] ? only : null;
}
