using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>A question as it was understood.</summary>
/// <param name="Scale">See <see cref="AskedReader.ScaleOf"/>.</param>
/// <param name="Sides">What is compared with what; empty when nothing is.</param>
internal sealed record AskedQuestion(
    Asked Asked,
    int Scale,
    Language Language,
    ImmutableArray<AskedUnit> Units,
    QuestionTerms Terms,
    ImmutableArray<AskedQuestion> Sides
)
{
    private const double Said = 0.5;

    private readonly Wording[] _wordings = [.. Units.SelectMany(unit => unit.Wordings)];

    public double Weight { get; } = Units.Sum(unit => unit.Weight);

    /// <summary>Whether the text says anything that the question does not, under whatever name.</summary>
    /// <param name="set">The terms of the text.</param>
    public bool SaysMore(string text, TermSet set) => Share(text, set) is var (found, all) && all - found > 1;

    /// <summary>From 0 to 1: how much of the question the text says, and how little else.</summary>
    public double IsSaidBy(string text)
    {
        var set = Terms.In(text);
        if (set.IsEmpty)
        {
            return 0;
        }

        var (found, all) = Share(text, set);
        return found == 0 ? 0 : Units.Sum(unit => unit.Weight * unit.In(set)) / Weight * found / all;
    }

    private (int Found, int All) Share(string text, TermSet set)
    {
        var found = default(TermSet);
        foreach (var wording in _wordings)
        {
            if (wording.In(set) > Said)
            {
                found |= wording.Terms;
            }
        }

        return Terms.Count(text, found);
    }
}
