using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Review;
using Quantity = ChatStudyBot.Core.Questions.Review.Quantity;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Two lines that say the same but for the value: the notes disagree. They do only where both lines are of the same
/// thing, which the headings or the names in the question say.
/// </summary>
internal static partial class Disagreement
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
        var (here, there) = (ValuesIn(one), ValuesIn(other));
        return here is not []
            && here.Select(value => value.Dimension)
                .SequenceEqual(there.Select(value => value.Dimension), StringComparer.Ordinal)
            && !here.SequenceEqual(there)
            && AreSame(WordsOf(one), WordsOf(other))
            && ValueWords.BoundsIn(one).SetEquals(ValueWords.BoundsIn(other));
    }

    private static string LineOf(PassageMatch match) => match.Passage.Lines[match.Line].Text;

    private static bool AreOfOneThing(AskedQuestion asked, Passage one, Passage other) =>
        asked.Units.Any(unit => unit.Kind == UnitKind.Name)
        || one.Heading is [.., var here]
            && other.Heading is [.., var there]
            && TextFold.Key(here) == TextFold.Key(there);

    private static ImmutableArray<Quantity> ValuesIn(string text) =>
        [
            .. Value()
                .Matches(TextFold.Normal(text))
                .Select(match => Quantity.Of(match.Value.Trim()))
                .OfType<Quantity>(),
        ];

    private static HashSet<string> WordsOf(string text) =>
        TermList
            .Of(Value().Replace(TextFold.Normal(text), " "))
            .Select(term => term.Term)
            .ToHashSet(StringComparer.Ordinal);

    private static bool AreSame(HashSet<string> one, HashSet<string> other)
    {
        var shared = (double)one.Count(other.Contains);
        return shared > 0
            && shared >= SameWords * Math.Min(one.Count, other.Count)
            && shared >= LeastShared * Math.Max(one.Count, other.Count);
    }

    [GeneratedRegex(
        "(?<![A-Za-z0-9.])[0-9][0-9,]*(\\.[0-9]+)? ?(%|[A-Za-z]{1,12}|ミリ秒|秒|分|時間|日|週間?|[かヶカヵ]月|年|個|つ|台|回|件|文字|バイト)?"
    )]
    private static partial Regex Value();
}
