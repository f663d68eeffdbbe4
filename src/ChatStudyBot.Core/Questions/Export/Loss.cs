namespace ChatStudyBot.Core.Questions.Export;

/// <summary>What of a question a format has no place for.</summary>
public enum Loss
{
    /// <summary>The whole question: the format has no form for its kind.</summary>
    Question,
    Explanation,

    /// <summary>Why wrong choices are wrong.</summary>
    Whys,
    Hint,

    /// <summary>That the choices may not be shuffled.</summary>
    FixedOrder,

    /// <summary>What it rests on.</summary>
    Basis,

    /// <summary>The line of the notes it came from.</summary>
    Citation,
    Topic,
    Id,

    /// <summary>It comes back as a plain choice or a plain typed question.</summary>
    Kind,
    LineBreaks,
}
