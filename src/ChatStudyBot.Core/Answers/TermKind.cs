namespace ChatStudyBot.Core.Answers;

/// <summary>What a term of the index was read from.</summary>
internal enum TermKind
{
    /// <summary>A Latin word, also a part of one that is written in camel case.</summary>
    Word,

    /// <summary>Two Latin words side by side, joined: 「Auto Scaling」 is found as AutoScaling, and the reverse.</summary>
    Pair,

    Number,

    /// <summary>A run of katakana, whole.</summary>
    Loanword,

    /// <summary>Two Japanese characters side by side, or a kanji that stands alone.</summary>
    Gram,
}

/// <summary>Takes terms as they are read; the span is only good during the call.</summary>
internal interface ITermSink
{
    void Take(ReadOnlySpan<char> term, TermKind kind);
}
