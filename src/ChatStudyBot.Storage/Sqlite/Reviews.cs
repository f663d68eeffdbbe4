using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Reviews;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IReviewBook"/> in tables.</summary>
internal sealed class Reviews(Writer writer, Reader reader) : IReviewBook
{
    private static readonly Sql SaveReview = new(
        """
        INSERT INTO review_log (quiz, round, player, question, rating, study_day, elapsed, was_due, is_asked,
                                wait, took, at)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
        ON CONFLICT (quiz, round, player) DO UPDATE SET rating = excluded.rating, wait = excluded.wait
        """
    );

    private static readonly Sql SaveCard = new(
        """
        INSERT INTO review_card (player, question, state, stability, difficulty, last_reviewed, wait, step,
                                 due, reps, lapses, is_retired)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, 0)
        ON CONFLICT (player, question) DO UPDATE
        SET state = excluded.state, stability = excluded.stability, difficulty = excluded.difficulty,
            last_reviewed = excluded.last_reviewed, wait = excluded.wait, step = excluded.step,
            due = excluded.due, reps = excluded.reps, lapses = excluded.lapses, is_retired = 0
        """
    );

    private static readonly Sql RetireCard = new(
        "UPDATE review_card SET is_retired = @2 WHERE player = @0 AND question = @1"
    );

    private static readonly Sql LearnTopic = new(
        "INSERT INTO learned_topic (player, topic) VALUES (@0, @1) ON CONFLICT (player, topic) DO NOTHING"
    );

    private static readonly Sql LeaveTopic = new(
        "DELETE FROM learned_topic WHERE player = @0 AND topic = @1"
    );

    public static void Save(WriteStatements statements, ReviewWrite write)
    {
        var (review, card) = (write.Review, write.Card);
        var player = review.Player.ToString();
        statements.Run(
            SaveReview,
            review.Quiz.Value,
            review.Round,
            player,
            review.Question.Value,
            (int)review.Log.Rating,
            Instant.ToColumn(review.Log.Day),
            review.Log.Elapsed,
            review.Log.WasDue ? 1 : 0,
            review.IsAsked ? 1 : 0,
            review.Log.Wait.Ticks,
            review.Took.Ticks,
            Instant.ToColumn(review.At)
        );
        statements.Run(
            SaveCard,
            player,
            review.Question.Value,
            CardRow.StateColumn(card.State),
            card.Stability,
            card.Difficulty,
            Instant.ToColumn(card.LastReviewed),
            card.Wait.Ticks,
            card.Step,
            Instant.ToColumn(card.Due),
            card.Reps,
            card.Lapses
        );
    }

    public Task<IReadOnlyDictionary<PlayerId, ReviewCard>> CardsAsync(
        QuestionId question,
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<PlayerId, ReviewCard>>(
            connection =>
                CardRow
                    .Of(
                        connection,
                        $"question = @question AND player IN ({Listed})",
                        new { question = question.Value, players = List(players) }
                    )
                    .ToDictionary(row => PlayerId.Parse(row.Player), row => row.ToCard()),
            cancellationToken
        );

    public Task<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>> LoadAsync(
        IReadOnlyCollection<PlayerId> players,
        DateOnly after,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<PlayerId, IReadOnlyDictionary<DateOnly, int>>>(
            connection =>
                connection
                    .Query<(string Player, string Due, long Count)>(
                        $"""
                        SELECT player, due, count(*) FROM review_card
                        WHERE is_retired = 0 AND player IN ({Listed}) AND due > @after
                        GROUP BY player, due
                        """,
                        new { players = List(players), after = Instant.ToColumn(after) }
                    )
                    .GroupBy(row => row.Player)
                    .ToDictionary(
                        rows => PlayerId.Parse(rows.Key),
                        IReadOnlyDictionary<DateOnly, int> (rows) =>
                            rows.ToDictionary(row => Instant.DayFromColumn(row.Due), row => (int)row.Count)
                    ),
            cancellationToken
        );

    public Task<IReadOnlyList<CardReview>> LogAsync(
        PlayerId player,
        QuestionId question,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<CardReview>>(
            connection => [.. ReviewRow.LogOf(connection, player.ToString(), question.Value)],
            cancellationToken
        );

    public Task<ReviewShelf> ShelfAsync(
        PlayerId player,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection =>
            {
                var values = new { player = player.ToString(), today = Instant.ToColumn(today) };
                var cards = CardRow.Of(connection, "player = @player", values);
                var topics = connection.Query<string>(
                    "SELECT topic FROM learned_topic WHERE player = @player ORDER BY topic",
                    values
                );
                var (done, newDone) = connection.QuerySingle<(long, long)>(
                    """
                    SELECT count(*), count(*) - count(elapsed) FROM review_log
                    WHERE player = @player AND study_day = @today AND is_asked = 1
                    """,
                    values
                );
                return new ReviewShelf(
                    [.. cards.Select(row => row.ToHeld())],
                    [.. topics.Select(TopicPath.FromColumn)],
                    (int)done,
                    (int)newDone
                );
            },
            cancellationToken
        );

    public Task<(int Right, int All)> RecallAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection =>
            {
                var (right, all) = connection.QuerySingle<(long, long)>(
                    """
                    SELECT coalesce(sum(rating > 1), 0), count(*) FROM review_log
                    WHERE player = @player AND study_day >= @from AND was_due = 1
                    """,
                    new { player = player.ToString(), from = Instant.ToColumn(from) }
                );
                return ((int)right, (int)all);
            },
            cancellationToken
        );

    public Task LearnAsync(
        PlayerId player,
        ImmutableArray<string> topic,
        bool isLearned,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements =>
                statements.Run(
                    isLearned ? LearnTopic : LeaveTopic,
                    player.ToString(),
                    TopicPath.ToColumn(topic)
                ),
            cancellationToken
        );

    public Task RetireAsync(
        PlayerId player,
        ImmutableArray<QuestionId> gone,
        ImmutableArray<QuestionId> back,
        CancellationToken cancellationToken
    ) =>
        writer.Enqueue(
            statements =>
            {
                foreach (var question in gone)
                {
                    statements.Run(RetireCard, player.ToString(), question.Value, 1);
                }

                foreach (var question in back)
                {
                    statements.Run(RetireCard, player.ToString(), question.Value, 0);
                }
            },
            cancellationToken,
            hasSteps: true
        );

    /// <summary>As one value, however many there are.</summary>
    private const string Listed = "SELECT value FROM json_each(@players)";

    private static string List(IEnumerable<PlayerId> players) =>
        System.Text.Json.JsonSerializer.Serialize(players.Select(player => player.ToString()));
}
