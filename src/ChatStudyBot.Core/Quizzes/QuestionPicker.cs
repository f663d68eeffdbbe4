using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Chooses the questions of a quiz: not what this place had lately, topics mixed, what is most worth asking
/// first, and never two that give each other away.
/// </summary>
public static class QuestionPicker
{
    public static Pick From(PickRequest request, Random chance)
    {
        var pool = Candidates(request, chance);
        var picked = ImmutableArray.CreateBuilder<Question>();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        while (
            picked.Count < request.Count && Next(Side(pool, chance), used, request.Topic.Length) is { } next
        )
        {
            pool.Remove(next);
            if (next.Question.Facts.Any(shown.Contains) || !shown.Add("stem:" + next.Question.Stem))
                continue;
            shown.UnionWith(next.Question.Facts);
            foreach (var group in Groups(next.Question, request.Topic.Length))
                used[group] = used.GetValueOrDefault(group) + 1;
            picked.Add(next.Question);
        }
        var seenAll = picked.Count > 0 && picked.All(question => AskedToday(request, question.Id));
        return new Pick(picked.ToImmutable(), seenAll);
    }

    private static List<Candidate> Candidates(PickRequest request, Random chance)
    {
        var questions = request
            .Questions.Where(question =>
                question.IsBelow(request.Topic) || request.First.Contains(question.Id)
            )
            .Where(question => request.Kind is null || question.Kind == request.Kind)
            .ToArray();
        chance.Shuffle(questions);
        return
        [
            .. questions.Select(
                (question, rank) =>
                    new Candidate(
                        question,
                        Tier(request, question),
                        Turn(request, question),
                        LastAsked(request, question),
                        rank,
                        IsForeign(request, question),
                        request.Weak?.Topics.Contains(WeakTopics.KeyOf(question.Topic)) ?? false,
                        LastAsked(request, question) < request.Weak?.AskedBefore
                    )
            ),
        ];
    }

    /// <summary>What the next one is chosen from: see <see cref="WeakTopics"/>.</summary>
    private static List<Candidate> Side(List<Candidate> pool, Random chance)
    {
        if (!pool.Exists(candidate => candidate.IsWeak))
            return pool;
        var isWeak = chance.Next(2) == 0;
        var side = pool.FindAll(candidate =>
            candidate.IsWeak == isWeak && candidate is { IsRested: true, IsForeign: false }
        );
        return side.Count > 0 ? side : pool;
    }

    private static Candidate? Next(List<Candidate> pool, Dictionary<string, int> used, int depth) =>
        pool.Count == 0
            ? null
            : pool.MinBy(candidate =>
                (
                    candidate.Tier == AskTier.Today,
                    candidate.Turn,
                    candidate.IsForeign,
                    candidate.Tier,
                    // Of those asked today the least recent come first, whatever their topic.
                    candidate.Tier == AskTier.Today
                        ? candidate.LastAsked
                        : default,
                    used.GetValueOrDefault(Groups(candidate.Question, depth)[0]),
                    used.GetValueOrDefault(Groups(candidate.Question, depth)[1]),
                    // What was asked before comes back in its turn: the best would come again and again.
                    candidate.LastAsked,
                    -candidate.Question.Worth,
                    candidate.Rank
                )
            );

    /// <summary>The topic just below the one asked for, and the whole path.</summary>
    private static string[] Groups(Question question, int depth) =>
        ["1:" + string.Join('\n', question.Topic.Take(depth + 1)), "2:" + string.Join('\n', question.Topic)];

    private static AskTier Tier(PickRequest request, Question question) =>
        !request.LastAsked.ContainsKey(question.Id) ? AskTier.Never
        : AskedToday(request, question.Id) ? AskTier.Today
        : AskTier.Before;

    /// <summary>Behind all that are to come first, unless it is one of them.</summary>
    private static int Turn(PickRequest request, Question question) =>
        request.First.IndexOf(question.Id) is >= 0 and var turn ? turn : request.First.Length;

    /// <summary>Who names a topic has chosen its language with it.</summary>
    private static bool IsForeign(PickRequest request, Question question) =>
        request.Topic.IsEmpty && request.Language is { } language && question.Language != language;

    private static bool AskedToday(PickRequest request, QuestionId id) =>
        request.LastAsked.TryGetValue(id, out var at) && at >= request.Today;

    private static DateTimeOffset LastAsked(PickRequest request, Question question) =>
        request.LastAsked.GetValueOrDefault(question.Id);

    private sealed record Candidate(
        Question Question,
        AskTier Tier,
        int Turn,
        DateTimeOffset LastAsked,
        int Rank,
        bool IsForeign,
        bool IsWeak,
        bool IsRested
    );

    private enum AskTier
    {
        Never,
        Before,
        Today,
    }
}

/// <param name="Topic">Path; empty for everything.</param>
/// <param name="LastAsked">In this place.</param>
/// <param name="Today">When the study day began.</param>
/// <param name="Language">Of those who play: without a topic, questions in another one come when no fresh one is left; null for any.</param>
public sealed record PickRequest(
    ImmutableArray<Question> Questions,
    ImmutableArray<string> Topic,
    QuestionKind? Kind,
    int Count,
    IReadOnlyDictionary<QuestionId, DateTimeOffset> LastAsked,
    DateTimeOffset Today,
    Language? Language = null
)
{
    /// <summary>Those that come before all others, wherever they stand; asked today, behind what was not.</summary>
    public ImmutableArray<QuestionId> First { get; init; } = [];

    /// <summary>What the players are to have more of; null for nothing.</summary>
    public WeakTopics? Weak { get; init; }
}

/// <param name="SeenAll">All of them were asked here today; there was nothing fresher.</param>
public sealed record Pick(ImmutableArray<Question> Questions, bool SeenAll);
