using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>
/// Puts an exam together: each domain's share of the questions from its topics, no question twice, none that gives
/// another one away, in mixed order.
/// </summary>
public static class ExamPicker
{
    public static ExamPick From(ExamPickRequest request, Random chance)
    {
        var exam = request.Exam;
        var quotas = Apportion([.. exam.Domains.Select(domain => domain.Weight)], exam.Questions);
        var pools = exam
            .Domains.Select(domain => Below(TopicsOf(request.Topics, domain.Topics), request.Questions))
            .ToImmutableArray();
        var picked = new List<(Question Question, int Domain)>();
        var shown = new Shown();
        // Another language only where the taker's own has too little for the share.
        FillAll([.. pools.Select(pool => pool.Where(IsReadable).ToImmutableArray())]);
        FillAll(pools);
        var counts = quotas
            .Select(
                (needed, domain) =>
                    new DomainSupply(
                        exam.Domains[domain].Title,
                        needed,
                        picked.Count(pick => pick.Domain == domain)
                    )
            )
            .ToImmutableArray();
        var mixed = picked.ToArray();
        chance.Shuffle(mixed);
        return new ExamPick(
            [.. mixed.Select(pick => pick.Question)],
            [.. mixed.Select(pick => pick.Domain)],
            counts
        );

        bool IsReadable(Question question) => question.Language == request.Language;

        void FillAll(ImmutableArray<ImmutableArray<Question>> from)
        {
            var own = Share(from, quotas);
            // The scarcest first: the others have more to choose from.
            foreach (
                var domain in Enumerable
                    .Range(0, quotas.Length)
                    .OrderBy(domain => (double)own[domain].Length / Math.Max(1, quotas[domain]))
            )
                Fill(domain, own[domain]);
            // What one domain did not need is there for those that are short.
            for (var domain = 0; domain < quotas.Length; domain++)
                Fill(domain, from[domain]);
        }

        void Fill(int domain, ImmutableArray<Question> pool)
        {
            while (
                quotas[domain] - picked.Count(pick => pick.Domain == domain) is > 0 and var missing
                && Pick([.. pool.Where(shown.Admits)], missing) is [_, ..] found
            )
                foreach (var question in found.Where(shown.TryShow))
                    picked.Add((question, domain));
        }

        ImmutableArray<Question> Pick(ImmutableArray<Question> pool, int count) =>
            QuestionPicker
                .From(
                    new PickRequest(
                        pool,
                        [],
                        null,
                        count,
                        request.LastAsked,
                        request.Today,
                        request.Language
                    ),
                    chance
                )
                .Questions;
    }

    /// <summary>So many questions in the proportion of the weights: largest remainders, the first of equals.</summary>
    /// <returns>Their sum is <paramref name="questions"/>.</returns>
    public static ImmutableArray<int> Apportion(ImmutableArray<int> weights, int questions)
    {
        var whole = Math.Max(1L, weights.Sum(weight => (long)weight));
        var parts = weights.Select(weight => (int)(weight * (long)questions / whole)).ToArray();
        foreach (
            var domain in Enumerable
                .Range(0, weights.Length)
                .OrderByDescending(domain => weights[domain] * (long)questions % whole)
                .Take(questions - parts.Sum())
        )
            parts[domain]++;
        return [.. parts];
    }

    /// <summary>Words that several topics go by mean all of them; words that none does mean nothing.</summary>
    private static ImmutableArray<ImmutableArray<string>> TopicsOf(
        TopicTree topics,
        ImmutableArray<string> words
    ) =>
        [
            .. words.SelectMany(name =>
                topics.Find(name) switch
                {
                    TopicMatch.Found(var topic) => [topic.Path],
                    TopicMatch.Ambiguous(var several) => several.Select(topic => topic.Path),
                    _ => [],
                }
            ),
        ];

    private static ImmutableArray<Question> Below(
        ImmutableArray<ImmutableArray<string>> topics,
        ImmutableArray<Question> questions
    ) => [.. questions.Where(question => topics.Any(question.IsBelow))];

    /// <summary>What lies in several domains goes to the one that has least for its share so far.</summary>
    private static ImmutableArray<Question>[] Share(
        ImmutableArray<ImmutableArray<Question>> pools,
        ImmutableArray<int> quotas
    )
    {
        var domains = pools
            .SelectMany((pool, domain) => pool.Select(question => (question, domain)))
            .GroupBy(pair => pair.question, pair => pair.domain, ReferenceEqualityComparer.Instance)
            .Select(pairs => (Question: (Question)pairs.Key!, Domains: pairs.ToArray()))
            .OrderBy(entry => entry.Domains.Length);
        var shares = pools.Select(_ => ImmutableArray.CreateBuilder<Question>()).ToArray();
        foreach (var (question, candidates) in domains)
            shares[
                candidates.MinBy(domain => (double)(shares[domain].Count + 1) / Math.Max(1, quotas[domain]))
            ]
                .Add(question);
        return [.. shares.Select(share => share.ToImmutable())];
    }

    /// <summary>What has been picked, and what it shows.</summary>
    private sealed class Shown
    {
        private readonly HashSet<string> _facts = new(StringComparer.Ordinal);
        private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

        public bool Admits(Question question) =>
            !_stems.Contains(question.Stem) && !question.Facts.Any(_facts.Contains);

        public bool TryShow(Question question)
        {
            if (!Admits(question))
                return false;
            _facts.UnionWith(question.Facts);
            return _stems.Add(question.Stem);
        }
    }
}

/// <param name="Questions">That may be asked.</param>
/// <param name="LastAsked">Of the one who takes it.</param>
/// <param name="Today">When the study day began.</param>
/// <param name="Language">Theirs: questions in another one come when no fresh one is left.</param>
public sealed record ExamPickRequest(
    ExamBlueprint Exam,
    ImmutableArray<Question> Questions,
    TopicTree Topics,
    IReadOnlyDictionary<QuestionId, DateTimeOffset> LastAsked,
    DateTimeOffset Today,
    Language Language
);

/// <param name="DomainOf">For each question the index of its domain in the blueprint.</param>
/// <param name="Domains">In the blueprint's order.</param>
public sealed record ExamPick(
    ImmutableArray<Question> Questions,
    ImmutableArray<int> DomainOf,
    ImmutableArray<DomainSupply> Domains
)
{
    /// <summary>Every domain has its share.</summary>
    public bool IsWhole => Domains.All(domain => domain.Found == domain.Needed);
}

/// <param name="Needed">Its share of the exam's questions.</param>
/// <param name="Found">How many of them the bank has.</param>
public sealed record DomainSupply(ExamTitle Title, int Needed, int Found);
