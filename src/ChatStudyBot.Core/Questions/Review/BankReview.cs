using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>
/// What questions do to each other: two that ask the same are one, and one that gives another away is never in one
/// quiz with it. Linear in the bank: a question is compared only with the few that have its rarest words; and after
/// an edit only when it is new or other questions have these words now.
/// </summary>
internal sealed class BankReview(ReviewContext context)
{
    /// <summary>The share of its words from which a question asks the same as another.</summary>
    private const double SameQuestion = 0.85;

    /// <summary>The share of what is asked that must be shown elsewhere to be given away.</summary>
    private const double GivenAway = 0.7;

    private readonly Vocabulary _words = new();

    /// <summary>What the last bank was made of.</summary>
    private Dictionary<Question, Reading> _known = new(ReferenceEqualityComparer.Instance);
    private RareWords _listed = RareWords.None;

    /// <summary>The questions that stay, each with the facts that keep it away from those that give it away.</summary>
    public ImmutableArray<Question> Of(ImmutableArray<Question> questions)
    {
        var readings = new Reading[questions.Length];
        Parallel.For(0, questions.Length, at => readings[at] = Read(questions[at]));
        var listed = new RareWords(readings, _words.Count);
        var changed = listed.ChangedSince(_listed);
        Parallel.ForEach(readings, reading => Compare(reading, listed, changed));
        _known = readings.ToDictionary<Reading, Question>(
            reading => reading.Question,
            ReferenceEqualityComparer.Instance
        );
        _listed = listed;
        return Keep(readings, listed);
    }

    private Reading Read(Question question) =>
        _known.TryGetValue(question, out var known)
            ? known
            : new Reading(question, Assertion.Of(question, context, _words));

    private static ImmutableArray<Question> Keep(Reading[] readings, RareWords listed)
    {
        var dropped = Duplicates(listed);
        var cues = Cues(readings);
        return
        [
            .. readings
                .Where(reading => !dropped.Contains(reading))
                .Select(reading =>
                    cues.TryGetValue(reading, out var facts)
                        ? reading.Question with
                        {
                            Facts = [.. reading.Question.Facts, .. facts.Order(StringComparer.Ordinal)],
                        }
                        : reading.Question
                ),
        ];
    }

    private static HashSet<Reading> Duplicates(RareWords listed)
    {
        var dropped = new HashSet<Reading>();
        foreach (var readings in listed.All)
        {
            for (var at = 1; at < readings.Count; at++)
            {
                for (var before = 0; before < at; before++)
                {
                    var (one, other) = (readings[at], readings[before]);
                    if (!dropped.Contains(one) && !dropped.Contains(other) && AskTheSame(one, other))
                    {
                        dropped.Add(one.Question.Worth > other.Question.Worth ? other : one);
                    }
                }
            }
        }

        return dropped;
    }

    private static bool AskTheSame(Reading one, Reading other) =>
        one.Question.Kind == other.Question.Kind
        && one.Question.Key.Length == other.Question.Key.Length
        && one.Assertion.IsNameGiven == other.Assertion.IsNameGiven
        && Share(one.Assertion.Said, other.Assertion.Said) >= SameQuestion
        && Share(other.Assertion.Said, one.Assertion.Said) >= SameQuestion
        && one.Assertion.Names.Select(TextFold.Name)
            .SequenceEqual(other.Assertion.Names.Select(TextFold.Name))
        && Polarity.IsNegative(one.Question.Stem) == Polarity.IsNegative(other.Question.Stem);

    private static double Share(ImmutableArray<int> of, ImmutableArray<int> with)
    {
        var shared = 0;
        foreach (var word in of)
        {
            shared += with.Contains(word) ? 1 : 0;
        }

        return (double)shared / of.Length;
    }

    private static void Compare(Reading reading, RareWords listed, bool[] changed)
    {
        if (reading.GivesAway is null || reading.Assertion.Shown.Any(word => changed[word]))
        {
            reading.GivesAway = [.. GivenAwayBy(reading, listed)];
        }
    }

    private static IEnumerable<Reading> GivenAwayBy(Reading reading, RareWords listed)
    {
        string? text = null;
        foreach (var word in reading.Assertion.Shown)
        {
            foreach (var asked in listed.Of(word))
            {
                if (
                    asked != reading
                    && reading.Assertion.Shows(asked.Assertion, GivenAway)
                    && ShowsAll(text ??= Assertion.TextOf(reading.Question), asked.Assertion.Names)
                    && !reading.Question.Facts.Intersect(asked.Question.Facts).Any()
                )
                {
                    yield return asked;
                }
            }
        }
    }

    private static bool ShowsAll(string text, ImmutableArray<string> names) =>
        names.All(name => Masking.Names(text, name));

    /// <summary>By question, the facts it shares with those that it gives away or that give it away.</summary>
    private static Dictionary<Reading, HashSet<string>> Cues(Reading[] readings)
    {
        var cues = new Dictionary<Reading, HashSet<string>>();
        foreach (var reading in readings)
        {
            foreach (var asked in reading.GivesAway ?? [])
            {
                Share(cues, reading, asked, $"asks:{asked.Question.Id}");
            }
        }

        return cues;
    }

    private static void Share(
        Dictionary<Reading, HashSet<string>> cues,
        Reading one,
        Reading other,
        string fact
    )
    {
        foreach (var reading in (ReadOnlySpan<Reading>)[one, other])
        {
            if (!cues.TryGetValue(reading, out var facts))
            {
                cues[reading] = facts = new HashSet<string>(StringComparer.Ordinal);
            }

            facts.Add(fact);
        }
    }
}
