namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Whether the best passage answers, and how surely. Search scores say which passage is best, hardly ever whether it
/// answers: what notes leave open is mostly asked about names that they do know. So the confidence is a logistic
/// function of what can be seen beside the score: whether a value is asked for and there, or how something is done with
/// what is named; whether it is the maximum or default that was asked for, whether a name or a loanword is missing, how
/// much of the question is names and how many things it speaks of, how much of what is asked <em>of</em> the names stands
/// in the very line, its headings and the bullets above, and how far the passage is ahead of the field. A question
/// without a name can only be told by its score, and one in English scores lower on Japanese notes, where it is found by
/// translations alone. The weights were fitted by logistic regression, with a penalty on large ones, to the first three
/// sets of questions for tuning in <c>tests/ChatStudyBot.Benchmarks/Answers</c> and the first for weighing; what is worth
/// looking at was chosen by leaving out one set at a time. That a loanword weighs less than a name, and that how something
/// is done is held against names alone, came from the fifth set for tuning, which was in no fit, nor was the fourth; a fit
/// to all of them was no better on what it had not seen. How near a passage is in its meaning came last; its weight, and
/// the bias that goes with it, were set by the sums of all sets but those kept aside, which had no part in any of it. That
/// a date, a maker, a price or a limit is missing is in no fit, and no other sign outweighs it. The bias is set so that of what the questions leave open one in ten is answered.
/// </summary>
internal sealed record Judgement(Verdict Verdict, double Confidence)
{
    private const double Enough = 0.6;

    /// <summary>What is answered less surely may be answered better in other words.</summary>
    public const double Sure = 0.75;

    private const double Bias = -6.6;
    private const double Score = 3.2;
    private const double ScoreWithoutName = 2.8;
    private const double AsksValue = -1.9;
    private const double AsksHow = -2.2;
    private const double MissingValue = -1.6;
    private const double MissingBound = -1.4;

    /// <summary>What is the default is no answer about the maximum.</summary>
    private const double OtherBound = -1.5;

    /// <summary>So much that nothing else makes up for it.</summary>
    private const double MissingParticular = -6;
    private const double MissingName = -2.7;
    private const double MissingWord = -1.8;
    private const double NameShare = 1.0;
    private const double SaidOfNames = 1.4;
    private const double Lead = 2.8;
    private const double InEnglish = 0.3;
    private const double EachUnit = 0.7;

    /// <summary>Of a passage that is about the same; small, since what notes leave open is about what they know.</summary>
    private const double Likeness = 1.0;

    /// <summary>Which passage the lead is measured to: the next two may say the same in other words.</summary>
    private const int Field = 3;
    private const double LargestLead = 0.8;
    private const int MostUnits = 6;

    /// <param name="ranked">The best first; not empty.</param>
    public static Judgement Of(AskedQuestion asked, IReadOnlyList<PassageMatch> ranked)
    {
        var best = ranked[0];
        // What says the same in the other language takes nothing from it.
        var field = ranked
            .Where(match => match.Passage.Language == best.Passage.Language)
            .Take(Field + 1)
            .ToArray();
        var confidence = ConfidenceOf(
            asked,
            best,
            // Nor does what else is of the one thing that is asked about, once a value is.
            field.Length > 1
            && !(asked.Kept is not null && best.HasValue)
                ? best.Evidence - field[^1].Evidence
                : best.Evidence
        );
        return new(
            PassageSaying.IsNothing(best.Passage, asked) ? Verdict.Empty
                : confidence >= Enough ? Verdict.Answered
                : Verdict.Unknown,
            confidence
        );
    }

    private static double ConfidenceOf(AskedQuestion asked, PassageMatch best, double lead)
    {
        var names =
            asked.Units.Where(unit => unit.Kind == UnitKind.Name).Sum(unit => unit.Weight) / asked.Weight;
        var evidence =
            Bias
            + (Score * best.Evidence)
            + (names == 0 ? ScoreWithoutName * best.Evidence : 0)
            + (asked.Asked.IsValue() ? AsksValue : 0)
            + (
                asked.Asked.IsValue() && !(best.HasValue && PassageSaying.IsOfNames(best, asked))
                    ? MissingValue
                    : 0
            )
            + (asked.AsksHow && names > 0 ? AsksHow : 0)
            + (best.HasBound ? 0 : MissingBound)
            + (!best.HasBound && best.SaysBound ? OtherBound : 0)
            + (best.HasParticular ? 0 : MissingParticular)
            + (MissingName * best.MissingName)
            + (MissingWord * best.MissingWord)
            + (NameShare * names)
            + (SaidOfNames * PassageSaying.OfNames(best, asked))
            + (Lead * Math.Min(lead, LargestLead))
            + (asked.Language == Language.English ? InEnglish : 0)
            + (EachUnit * Math.Min(asked.Units.Length, MostUnits))
            + (Likeness * best.Likeness);
        return 1 / (1 + Math.Exp(-evidence));
    }
}
