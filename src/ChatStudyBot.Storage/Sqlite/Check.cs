using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Reads a whole database for what must always hold in it.</summary>
internal sealed class Check(SqliteConnection connection)
{
    private const int MostDamage = 20;
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    public IReadOnlyList<Finding> Findings()
    {
        using var moment = connection.BeginTransaction(deferred: true);
        List<Finding> damage = [.. Damage()];
        return damage.Count > 0
            ? damage
            : [.. Orphans(), .. ScoredTwice(), .. Baseless(), .. Snapshots(), .. Totals(), .. Cards()];
    }

    private IEnumerable<Finding> Damage() =>
        connection
            .Query<string>($"PRAGMA integrity_check({MostDamage})")
            .Where(line => line != "ok")
            .Select(line => new Finding(FindingKind.Damage, $"The file is damaged: {line}."));

    private IEnumerable<Finding> Orphans() =>
        connection
            .Query<(string Table, long Count)>(
                "SELECT \"table\", count(*) AS count FROM pragma_foreign_key_check GROUP BY 1"
            )
            .Select(row => new Finding(
                FindingKind.Orphan,
                $"{row.Count} rows of {row.Table} belong to a quiz that is not there."
            ));

    private IEnumerable<Finding> ScoredTwice() =>
        connection
            .Query<(string Quiz, long Round, string Player)>(
                "SELECT quiz, round, player FROM mark GROUP BY 1, 2, 3 HAVING count(*) > 1"
            )
            .Select(key => new Finding(FindingKind.ScoredTwice, $"{Name(key)} is scored more than once."));

    private IEnumerable<Finding> Baseless() =>
        connection
            .Query<(string Quiz, long Round, string Player)>(
                """
                SELECT quiz, round, player FROM mark
                EXCEPT SELECT quiz, round, player FROM answer WHERE kind = 'answer'
                """
            )
            .Select(key => new Finding(
                FindingKind.Baseless,
                $"{Name(key)} is scored and not in the answer log."
            ));

    private IEnumerable<Finding> Snapshots() =>
        connection
            .Query<SnapshotRow>("SELECT id, snapshot FROM quiz ORDER BY started_at, id", buffered: false)
            .SelectMany(row =>
                QuizJson.TryRead(row.Snapshot) is { } quiz
                    ? new ScoreCheck(connection, quiz).Findings()
                    : [new Finding(FindingKind.Snapshot, $"The snapshot of quiz {row.Id} cannot be read.")]
            );

    private IEnumerable<Finding> Totals() =>
        connection
            .Query<(string Period, string Topic, string Player, string Channel)>(
                $"""
                WITH summed AS MATERIALIZED (
                    SELECT platform, team, period, topic, player, channel, sum(points), sum(is_right), count(*)
                    FROM counted WHERE period IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
                ),
                differing AS (
                    SELECT * FROM (SELECT * FROM summed EXCEPT SELECT * FROM total)
                    UNION ALL SELECT * FROM (SELECT * FROM total EXCEPT SELECT * FROM summed)
                )
                SELECT DISTINCT period, topic, player, channel FROM differing LIMIT {MostDamage}
                """
            )
            .Select(row => new Finding(
                FindingKind.Total,
                $"The total '{row.Period}' of player {row.Player} in {row.Channel}{Of(row.Topic)} differs from the marks."
            ));

    private static string Of(string topic) =>
        topic.Length == 0 ? "" : $", topic {string.Join(" › ", TopicPath.FromColumn(topic))},";

    private IEnumerable<Finding> Cards() =>
        CardRow
            .Of(connection, "TRUE", null)
            .Where(row => Replayed(row) != row.ToCard())
            .Select(row => new Finding(
                FindingKind.Card,
                $"The review card of question {row.Question}, player {row.Player}, differs from its log."
            ));

    private ReviewCard? Replayed(CardRow row) =>
        Scheduler.Replay(ReviewRow.LogOf(connection, row.Player, row.Question).Select(review => review.Log));

    private static MarkKey Name((string Quiz, long Round, string Player) row) =>
        new(row.Quiz, row.Round, row.Player);

    private sealed record SnapshotRow(string Id, string Snapshot);
}
