using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>One thing that a question speaks of, in all the ways that the notes may write it.</summary>
/// <param name="Text">As it stands in the question.</param>
/// <param name="Weight">By rarity, and by how surely it must be there.</param>
/// <param name="IsKnown">Whether any passage can have it, under whatever name.</param>
/// <param name="IsBound">Whether it says which value is meant, as "maximum" and "default" do.</param>
internal sealed record AskedUnit(
    string Text,
    UnitKind Kind,
    double Weight,
    ImmutableArray<Wording> Wordings,
    bool IsKnown,
    bool IsBound
)
{
    /// <summary>Of <see cref="In"/>: what is more than a part.</summary>
    public const double Said = 0.5;

    /// <summary>Of <see cref="In"/> and <see cref="AskedQuestion.IsSaidBy"/>: what is its name, and hardly anything besides.</summary>
    public const double Named = 0.9;

    /// <summary>Lighter ones are verbs and words that could be any other.</summary>
    private const double LeastOfNoun = 0.33;

    /// <summary>Whether it is the name of one thing, and no word that the notes have another for: 「ファイル（File）」.</summary>
    public bool IsProper { get; init; }

    /// <summary>Whether it is a thing that a value can be of.</summary>
    public bool IsAspect =>
        !IsBound && IsKnown && Kind != UnitKind.Name && Weight >= LeastOfNoun && !IsMeasure;

    /// <summary>Whether it names what is measured, which a value says by its unit.</summary>
    public bool IsMeasure { get; } = ValueWords.IsMeasure(Text);

    /// <summary>Whether it is asked of a thing, and no thing to ask about.</summary>
    public bool IsAttribute { get; } = ValueWords.IsAttribute(Text);

    /// <summary>Whether it names a limit, which a value says by 「まで」.</summary>
    public bool IsUpperBound { get; } = ValueWords.IsUpperBound(Text);

    /// <summary>Whether it asks for something of a thing, and names none.</summary>
    public bool IsOfThing => IsMeasure || IsBound || IsAttribute;

    /// <summary>How much of it is there, from 0 to 1.</summary>
    public double In(TermSet set)
    {
        var most = 0.0;
        foreach (var wording in Wordings)
        {
            if (wording.Trust > most)
            {
                most = Math.Max(most, wording.In(set));
            }
        }

        return most;
    }
}

internal enum UnitKind
{
    /// <summary>A name of the glossary's or the notes', or what is written like one.</summary>
    Name,

    /// <summary>A run of katakana that is no name.</summary>
    Loanword,

    /// <summary>An English word like any other.</summary>
    Word,

    /// <summary>Japanese that is not a name: nouns of kanji, verbs.</summary>
    Phrase,

    /// <summary>What has no words to look for, only a concept.</summary>
    Concept,
}

/// <summary>One way to write a unit.</summary>
/// <param name="Trust">From 0 to 1: 1 for the question's own words, less for what may mean the same.</param>
/// <param name="IsWhole">Whether a part of it is hardly anything: half a name is another name.</param>
internal readonly record struct Wording(TermSet Terms, double Trust, bool IsWhole)
{
    private const double PartOfWhole = 0.4;

    /// <summary>The term of the notes that a word which no note has was read as; null for what is no slip.</summary>
    public string? Slip { get; init; }

    public double In(TermSet set)
    {
        var all = Terms.Count;
        var had = (Terms & set).Count;
        if (all == 0 || had == 0)
        {
            return 0;
        }

        var share = (double)had / all;
        return had == all ? Trust
            : IsWhole ? Trust * share * share * PartOfWhole
            : Trust * share;
    }
}
