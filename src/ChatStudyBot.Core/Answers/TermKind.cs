namespace ChatStudyBot.Core.Answers;

/// <summary>What a term of the index was read from.</summary>
internal enum TermKind
{
    /// <summary>A Latin word.</summary>
    Word,

    /// <summary>A part of a Latin word that is written in camel case.</summary>
    Part,

    /// <summary>Two Latin words side by side, joined: 「Auto Scaling」 is found as AutoScaling, and the reverse.</summary>
    Pair,

    Number,

    /// <summary>A run of katakana, whole.</summary>
    Loanword,

    /// <summary>Two Japanese characters side by side, or a kanji that stands alone.</summary>
    Gram,

    /// <summary>What a word is about; see <see cref="Concepts"/>.</summary>
    Concept,
}

/// <summary>Takes terms as they are read; the spans are only good during the call.</summary>
internal interface ITermSink
{
    /// <param name="spelt">The word as it stands there, in small letters: the term may be its stem.</param>
    void Take(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind);
}
