using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>What a store keeps of reviews, in memory.</summary>
internal sealed class MemoryReviews : IReviewBook
{
    private readonly Dictionary<(PlayerId Player, QuestionId Question), HeldCard> _cards = [];
    private readonly Dictionary<PlayerId, ImmutableArray<ImmutableArray<string>>> _topics = [];

    public List<CardReview> Log { get; } = [];

    public void Save(ReviewWrite write)
    {
        var review = write.Review;
        Log.RemoveAll(old => (old.Quiz, old.Round, old.Player) == (review.Quiz, review.Round, review.Player));
        Log.Add(review);
        _cards[(review.Player, review.Question)] = new HeldCard(review.Question, write.Card, false);
    }

    public ReviewCard? Card(PlayerId player, QuestionId question) =>
        _cards.GetValueOrDefault((player, question))?.Card;

    public Task<IReadOnlyDictionary<PlayerId, ReviewCard>> CardsAsync(
        QuestionId question,
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<PlayerId, ReviewCard>>(
            players
                .Where(player => _cards.ContainsKey((player, question)))
                .ToDictionary(player => player, player => _cards[(player, question)].Card)
        );

    public Task<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>> LoadAsync(
        IReadOnlyCollection<PlayerId> players,
        DateOnly after,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>>(
            players.ToDictionary(
                player => player,
                IReadOnlyDictionary<DateOnly, int> (player) =>
                    Held(player)
                        .Where(held => !held.IsRetired && held.Card.Due > after)
                        .GroupBy(held => held.Card.Due)
                        .ToDictionary(group => group.Key, group => group.Count())
            )
        );

    public Task<IReadOnlyList<CardReview>> LogAsync(
        PlayerId player,
        QuestionId question,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<CardReview>>([
            .. Log.Where(review => (review.Player, review.Question) == (player, question)),
        ]);

    public Task<ReviewShelf> ShelfAsync(PlayerId player, DateOnly today, CancellationToken cancellationToken)
    {
        var done = Log.Where(review => review.Player == player && review.IsAsked && review.Log.Day == today)
            .ToArray();
        return Task.FromResult(
            new ReviewShelf(
                [.. Held(player)],
                _topics.GetValueOrDefault(player, []),
                done.Length,
                done.Count(review => review.Log.Elapsed is null)
            )
        );
    }

    public Task<(int Right, int All)> RecallAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        var due = Log.Where(review => review.Player == player && review.Log.WasDue && review.Log.Day >= from)
            .ToArray();
        return Task.FromResult((due.Count(review => review.Log.Rating != Rating.Again), due.Length));
    }

    public Task LearnAsync(
        PlayerId player,
        ImmutableArray<string> topic,
        bool isLearned,
        CancellationToken cancellationToken
    )
    {
        var others = _topics
            .GetValueOrDefault(player, [])
            .Where(known => !known.SequenceEqual(topic))
            .ToImmutableArray();
        _topics[player] = isLearned ? others.Add(topic) : others;
        return Task.CompletedTask;
    }

    public Task RetireAsync(
        PlayerId player,
        ImmutableArray<QuestionId> gone,
        ImmutableArray<QuestionId> back,
        CancellationToken cancellationToken
    )
    {
        foreach (var question in gone)
            _cards[(player, question)] = _cards[(player, question)] with { IsRetired = true };
        foreach (var question in back)
            _cards[(player, question)] = _cards[(player, question)] with { IsRetired = false };
        return Task.CompletedTask;
    }

    private IEnumerable<HeldCard> Held(PlayerId player) =>
        _cards.Where(pair => pair.Key.Player == player).Select(pair => pair.Value);
}
