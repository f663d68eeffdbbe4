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
    public double Weight { get; } = Units.Sum(unit => unit.Weight);

    /// <summary>Whether the text says anything that the question does not, under whatever name.</summary>
    public bool SaysMore(string text) => Share(text) is var (found, all) && all - found > 1;

    /// <summary>From 0 to 1: how much of the question the text says, and how little else.</summary>
    public double IsSaidBy(string text)
    {
        var set = Terms.In(text);
        if (set.IsEmpty)
        {
            return 0;
        }

        var (found, all) = Share(text);
        return Units.Sum(unit => unit.Weight * unit.In(set)) / Weight * found / all;
    }

    private (int Found, int All) Share(string text)
    {
        var set = Terms.In(text);
        var found = default(TermSet);
        foreach (var wording in Units.SelectMany(unit => unit.Wordings))
        {
            if (wording.In(set) > 0.5)
            {
                found |= wording.Terms;
            }
        }

        return Terms.Count(text, found);
    }
}
