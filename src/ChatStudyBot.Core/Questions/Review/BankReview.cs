using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>
/// What questions do to each other: two that ask the same are one, and one that gives another away is never in one
/// quiz with it. Linear in the bank: a question is compared only with the few that have its rarest words.
/// </summary>
internal sealed class BankReview(ReviewContext context)
{
    /// <summary>The share of its words from which a question asks the same as another.</summary>
    private const double SameQuestion = 0.85;

    /// <summary>The share of what is asked that must be shown elsewhere to be given away.</summary>
    private const double GivenAway = 0.7;

    /// <summary>Enough to find the like of a question; keeps copies of one note from costing their square.</summary>
    private const int MostListed = 12;

    private const int RarestWords = 2;

    private readonly ConditionalWeakTable<Question, Assertion> _known = [];
    private readonly Vocabulary _words = new();

    /// <summary>The questions that stay, each with the facts that keep it away from those that give it away.</summary>
    public ImmutableArray<Question> Of(ImmutableArray<Question> questions)
    {
        var assertions = new Assertion[questions.Length];
        Parallel.For(0, questions.Length, at => assertions[at] = _known.GetValue(questions[at], Read));
        var listed = List(assertions);
        var dropped = Duplicates(questions, assertions, listed);
        var cues = Cues(questions, assertions, listed);
        return
        [
            .. questions
                .Select((question, at) => (question, at))
                .Where(pair => !dropped.Contains(pair.at))
                .Select(pair =>
                    cues.TryGetValue(pair.at, out var facts)
                        ? pair.question with
                        {
                            Facts = [.. pair.question.Facts, .. facts.Order(StringComparer.Ordinal)],
                        }
                        : pair.question
                ),
        ];
    }

    private Assertion Read(Question question) => Assertion.Of(question, context, _words);

    /// <summary>By rare word, the questions that say it.</summary>
    private static Dictionary<int, List<int>> List(Assertion[] assertions)
    {
        var frequency = new Dictionary<int, int>();
        foreach (var word in assertions.SelectMany(assertion => assertion.Said))
        {
            frequency[word] = frequency.GetValueOrDefault(word) + 1;
        }

        var listed = new Dictionary<int, List<int>>();
        for (var at = 0; at < assertions.Length; at++)
        {
            if (!assertions[at].IsTelling)
            {
                continue;
            }

            foreach (var word in assertions[at].Said.OrderBy(word => frequency[word]).Take(RarestWords))
            {
                if (!listed.TryGetValue(word, out var places))
                {
                    listed[word] = places = [];
                }

                if (places.Count < MostListed)
                {
                    places.Add(at);
                }
            }
        }

        return listed;
    }

    private static HashSet<int> Duplicates(
        ImmutableArray<Question> questions,
        Assertion[] assertions,
        Dictionary<int, List<int>> listed
    )
    {
        var dropped = new HashSet<int>();
        foreach (var places in listed.Values)
        {
            foreach (var (at, one) in places.Index())
            {
                foreach (var other in places.Take(at))
                {
                    if (
                        !dropped.Contains(one)
                        && !dropped.Contains(other)
                        && AskTheSame(questions, assertions, one, other)
                    )
                    {
                        dropped.Add(questions[one].Worth > questions[other].Worth ? other : one);
                    }
                }
            }
        }

        return dropped;
    }

    private static bool AskTheSame(
        ImmutableArray<Question> questions,
        Assertion[] assertions,
        int one,
        int other
    ) =>
        questions[one].Kind == questions[other].Kind
        && questions[one].Key.Length == questions[other].Key.Length
        && assertions[one].IsNameGiven == assertions[other].IsNameGiven
        && assertions[one]
            .Names.Select(TextFold.Name)
            .SequenceEqual(assertions[other].Names.Select(TextFold.Name))
        && Share(assertions[one].Said, assertions[other].Said) >= SameQuestion
        && Share(assertions[other].Said, assertions[one].Said) >= SameQuestion
        && Polarity.IsNegative(questions[one].Stem) == Polarity.IsNegative(questions[other].Stem);

    private static double Share(ImmutableArray<int> of, ImmutableArray<int> with) =>
        (double)of.Count(word => with.Contains(word)) / of.Length;

    /// <summary>By question, the facts it shares with those that it gives away or that give it away.</summary>
    private static Dictionary<int, HashSet<string>> Cues(
        ImmutableArray<Question> questions,
        Assertion[] assertions,
        Dictionary<int, List<int>> listed
    )
    {
        var cues = new Dictionary<int, HashSet<string>>();
        for (var at = 0; at < questions.Length; at++)
        {
            string? text = null;
            foreach (var word in assertions[at].Shown)
            {
                foreach (var asked in listed.GetValueOrDefault(word, []))
                {
                    if (
                        asked != at
                        && assertions[at].ShareOf(assertions[asked]) >= GivenAway
                        && ShowsAll(text ??= Assertion.TextOf(questions[at]), assertions[asked].Names)
                        && !questions[at].Facts.Intersect(questions[asked].Facts).Any()
                    )
                    {
                        Share(cues, at, asked, $"asks:{questions[asked].Id}");
                    }
                }
            }
        }

        return cues;
    }

    private static bool ShowsAll(string text, ImmutableArray<string> names) =>
        names.All(name => Masking.Names(text, name));

    private static void Share(Dictionary<int, HashSet<string>> cues, int one, int other, string fact)
    {
        foreach (var at in (ReadOnlySpan<int>)[one, other])
        {
            if (!cues.TryGetValue(at, out var facts))
            {
                cues[at] = facts = new HashSet<string>(StringComparer.Ordinal);
            }

            facts.Add(fact);
        }
    }
}
