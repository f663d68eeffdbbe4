namespace ChatStudyBot.Core.Answers;

/// <summary>Whether the best passage answers, and how surely.</summary>
internal sealed record Judgement(Verdict Verdict, double Confidence)
{
    private const double Enough = 0.6;
    private const double UnknownName = 0.4;
    private const double MissingValue = 0.7;

    public static Judgement Of(AskedQuestion asked, IReadOnlyList<PassageMatch> ranked)
    {
        var best = ranked[0];
        var confidence = best.Covered;
        if (asked.Units.Any(unit => unit is { Kind: UnitKind.Name, IsKnown: false }))
        {
            confidence *= UnknownName;
        }

        if (asked.Asked.IsValue() && !best.HasValue)
        {
            confidence *= MissingValue;
        }

        confidence = Math.Clamp(confidence, 0, 1);
        return new(
            best.Passage.IsEmpty || best.IsOnlyNamed ? Verdict.Empty
                : confidence >= Enough ? Verdict.Answered
                : Verdict.Unknown,
            confidence
        );
    }
}
