using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>Whether the best passage answers, and how surely.</summary>
internal sealed record Judgement(Verdict Verdict, double Confidence)
{
    private const double Enough = 0.55;
    private const double UnknownName = 0.4;
    private const double MissingValue = 0.65;
    private const double MissingBound = 0.75;
    private const double Unfocused = 0.6;

    /// <param name="ranked">The best first; not empty.</param>
    public static Judgement Of(AskedQuestion asked, IReadOnlyList<PassageMatch> ranked)
    {
        var best = ranked[0];
        var confidence = Math.Clamp(ConfidenceOf(asked, best), 0, 1);
        return new(
            best.Passage.IsEmpty || best.IsOnlyNamed ? Verdict.Empty
                : confidence >= Enough ? Verdict.Answered
                : Verdict.Unknown,
            confidence
        );
    }

    private static double ConfidenceOf(AskedQuestion asked, PassageMatch best)
    {
        var confidence = best.Covered * (Unfocused + ((1 - Unfocused) * best.Focused));
        if (asked.Units.Any(unit => unit is { Kind: UnitKind.Name, IsKnown: false }))
        {
            confidence *= UnknownName;
        }

        if (asked.Asked.IsValue() && !best.HasValue)
        {
            confidence *= MissingValue;
        }

        return best.HasBound ? confidence : confidence * MissingBound;
    }
}
