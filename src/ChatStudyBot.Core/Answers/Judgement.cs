namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Whether the best passage answers, and how surely. Search scores say which passage is best, hardly ever whether it
/// answers: what notes leave open is mostly asked about names that they do know. So the confidence is a logistic
/// function of what can be seen: how much of the question the passage has, whether the value that was asked for is
/// there and of the right sort, whether a name is missing, whether the question knows words that no note has, how much of
/// it is names, which notes have whatever is asked of them, and how far the passage is ahead of the next. The weights were fitted by logistic regression, with a penalty on large ones, to
/// the questions in <c>tests/ChatStudyBot.Benchmarks/Answers</c> that are for tuning and weighing; those kept aside and the
/// second ones for weighing had no part in it. The bias was moved afterwards so that of what those questions leave open one
/// in ten is answered.
/// </summary>
internal sealed record Judgement(Verdict Verdict, double Confidence)
{
    private const double Enough = 0.6;

    /// <summary>What is answered less surely may be answered better in other words.</summary>
    public const double Sure = 0.75;

    private const double Bias = -4.2;
    private const double Covered = 5.8;
    private const double MissingValue = -1.9;
    private const double AsksValue = -1.5;
    private const double MissingBound = -2.4;
    private const double MissingName = -2.7;
    private const double UnknownShare = -0.9;
    private const double NameShare = -0.7;
    private const double Lead = 3.3;
    private const double EachUnit = 0.43;

    private const double LargestLead = 0.5;
    private const int MostUnits = 6;

    /// <param name="ranked">The best first; not empty.</param>
    public static Judgement Of(AskedQuestion asked, IReadOnlyList<PassageMatch> ranked)
    {
        var best = ranked[0];
        var confidence = ConfidenceOf(
            asked,
            best,
            ranked.Count > 1 ? best.Score - ranked[1].Score : best.Score
        );
        return new(
            best.Passage.IsEmpty || best.IsOnlyNameFor(asked) ? Verdict.Empty
                : confidence >= Enough ? Verdict.Answered
                : Verdict.Unknown,
            confidence
        );
    }

    private static double ConfidenceOf(AskedQuestion asked, PassageMatch best, double lead)
    {
        var unknown = asked.Units.Where(unit => !unit.IsKnown).Sum(unit => unit.Weight) / asked.Weight;
        var names =
            asked.Units.Where(unit => unit.Kind == UnitKind.Name).Sum(unit => unit.Weight) / asked.Weight;
        var evidence =
            Bias
            + (Covered * best.Covered)
            + (asked.Asked.IsValue() ? AsksValue : 0)
            + (asked.Asked.IsValue() && !best.HasValue ? MissingValue : 0)
            + (best.HasBound ? 0 : MissingBound)
            + (MissingName * best.MissingName)
            + (UnknownShare * unknown)
            + (NameShare * names)
            + (Lead * Math.Min(lead, LargestLead))
            + (EachUnit * Math.Min(asked.Units.Length, MostUnits));
        return 1 / (1 + Math.Exp(-evidence));
    }
}
