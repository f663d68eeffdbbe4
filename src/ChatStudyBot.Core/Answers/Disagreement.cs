using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Two lines that say the same but for the value: the notes disagree. They do only where both lines are of the same
/// thing, which the headings or the names in the question say.
/// </summary>
internal static class Disagreement
{
    private const double SameWords = 0.9;
    private const double LeastShared = 0.6;

    /// <summary>Further down no passage answers the question any more.</summary>
    private const int MostLookedAt = 8;

    /// <param name="ranked">The best first; not empty.</param>
    /// <returns>Null when all that is said agrees with the best.</returns>
    public static PassageMatch? In(AskedQuestion asked, IReadOnlyList<PassageMatch> ranked)
    {
        var best = ranked[0];
        return best.HasValue && best.MissingName == 0
            ? ranked
                .Skip(1)
                .Take(MostLookedAt)
                .FirstOrDefault(other =>
                    other is { HasValue: true, MissingName: 0 }
                    && AreOfOneThing(asked, best.Passage, other.Passage)
                    && Disagree(LineOf(best), LineOf(other))
                )
            : null;
    }

    public static bool Disagree(string one, string other)
    {
        var (here, there) = (ValueText.In(one), ValueText.In(other));
        return here is not []
            && here.Select(value => value.Dimension)
                .SequenceEqual(there.Select(value => value.Dimension), StringComparer.Ordinal)
            && !here.SequenceEqual(there)
            && AreSame(WordsOf(one), WordsOf(other))
            && !EachNamesAnother(NamesOf(one), NamesOf(other))
            && ValueWords.BoundsIn(one).SetEquals(ValueWords.BoundsIn(other));
    }

    private static string LineOf(PassageMatch match) => match.Passage.Lines[match.Line].Text;

    private static bool AreOfOneThing(AskedQuestion asked, Passage one, Passage other) =>
        asked.Units.Any(unit => unit.Kind == UnitKind.Name)
        || one.Heading is [.., var here]
            && other.Heading is [.., var there]
            && TextFold.Key(here) == TextFold.Key(there);

    /// <summary>「ALBの既定」 and 「NLBの既定」 are of two things, however much else they share.</summary>
    private static bool EachNamesAnother(HashSet<string> one, HashSet<string> other) =>
        !one.IsSubsetOf(other) && !other.IsSubsetOf(one);

    private static HashSet<string> WordsOf(string text) => TermsOf(text, _ => true);

    private static HashSet<string> NamesOf(string text) =>
        TermsOf(text, kind => kind is TermKind.Word or TermKind.Loanword);

    private static HashSet<string> TermsOf(string text, Predicate<TermKind> isMeant) =>
        TermList
            .Of(ValueText.Without(text))
            .Where(term => isMeant(term.Kind))
            .Select(term => term.Term)
            .ToHashSet(StringComparer.Ordinal);

    private static bool AreSame(HashSet<string> one, HashSet<string> other)
    {
        var shared = (double)one.Count(other.Contains);
        return shared > 0
            && shared >= SameWords * Math.Min(one.Count, other.Count)
            && shared >= LeastShared * Math.Max(one.Count, other.Count);
    }
}
