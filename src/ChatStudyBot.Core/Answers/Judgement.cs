namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Whether the best passage answers, and how surely. Search scores say which passage is best, hardly ever whether it
/// answers: what notes leave open is mostly asked about names that they do know. So the confidence is a logistic
/// function of what can be seen: how much of the question the passage has, whether the value that was asked for is
/// there and of the right sort, whether a name is missing, whether the question knows words that no note has, and how
/// far the passage is ahead of the next. The weights were fitted by logistic regression, with a penalty on large ones, to
/// the questions in <c>tests/ChatStudyBot.Benchmarks/Answers</c> that are for tuning and weighing; those kept aside and the
/// second ones for weighing had no part in it. The bias was moved afterwards so that of what those questions leave open one
/// in ten is answered.
/// </summary>
internal sealed record Judgement(Verdict Verdict, double Confidence)
{
    private const double Enough = 0.6;

    private const double Bias = -3.98;
    private const double Covered = 4.3;
    private const double MissingValue = -2.9;
    private const double MissingBound = -1.9;
    private const double MissingName = -2.1;
    private const double UnknownShare = -1.4;
    private const double Lead = 4.1;
    private const double EachUnit = 0.48;

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
        var evidence =
            Bias
            + (Covered * best.Covered)
            + (asked.Asked.IsValue() && !best.HasValue ? MissingValue : 0)
            + (best.HasBound ? 0 : MissingBound)
            + (MissingName * best.MissingName)
            + (UnknownShare * unknown)
            + (Lead * Math.Min(lead, LargestLead))
            + (EachUnit * Math.Min(asked.Units.Length, MostUnits));
        return 1 / (1 + Math.Exp(-evidence));
    }
}
