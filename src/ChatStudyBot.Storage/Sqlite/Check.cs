using ChatStudyBot.Core.Quizzes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Reads a whole database for what must always hold in it.</summary>
internal sealed class Check(SqliteConnection connection)
{
    private const int MostDamage = 20;

    public IReadOnlyList<Finding> Findings()
    {
        using var moment = connection.BeginTransaction(deferred: true);
        List<Finding> damage = [.. Damage()];
        return damage.Count > 0 ? damage : [.. Orphans(), .. ScoredTwice(), .. Baseless(), .. Snapshots()];
    }

    private IEnumerable<Finding> Damage() =>
        connection
            .Query<string>($"PRAGMA integrity_check({MostDamage})")
            .Where(line => line != "ok")
            .Select(line => new Finding(FindingKind.Damage, $"The file is damaged: {line}."));

    private IEnumerable<Finding> Orphans() =>
        connection
            // One text: of a pragma without rows the driver does not know the types of the columns.
            .Query<string>(
                "SELECT count(*) || ' rows of ' || \"table\" FROM pragma_foreign_key_check GROUP BY \"table\""
            )
            .Select(rows => new Finding(FindingKind.Orphan, $"{rows} belong to a quiz that is not there."));

    private IEnumerable<Finding> ScoredTwice() =>
        connection
            .Query<MarkKey>("SELECT quiz, round, player FROM mark GROUP BY 1, 2, 3 HAVING count(*) > 1")
            .Select(key => new Finding(FindingKind.ScoredTwice, $"{key} is scored more than once."));

    private IEnumerable<Finding> Baseless() =>
        connection
            .Query<MarkKey>(
                """
                SELECT quiz, round, player FROM mark
                EXCEPT SELECT quiz, round, player FROM answer WHERE kind = 'answer'
                """
            )
            .Select(key => new Finding(FindingKind.Baseless, $"{key} is scored and not in the answer log."));

    private IEnumerable<Finding> Snapshots()
    {
        foreach (var row in connection.Query<SnapshotRow>("SELECT id, snapshot FROM quiz", buffered: false))
        {
            var quiz = QuizJson.TryRead(row.Snapshot);
            if (quiz is null)
            {
                yield return new Finding(
                    FindingKind.Snapshot,
                    $"The snapshot of quiz {row.Id} cannot be read."
                );
                continue;
            }

            foreach (var finding in Scores(quiz))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<Finding> Scores(Quiz quiz) =>
        connection
            .Query<MarkRow>(
                """
                SELECT round, player, question, is_right AS isRight, is_rated AS isRated,
                       base + speed + run AS points,
                       (SELECT given FROM answer
                        WHERE answer.quiz = mark.quiz AND answer.round = mark.round
                          AND answer.player = mark.player AND kind = 'answer'
                        ORDER BY sequence DESC LIMIT 1) AS given
                FROM mark WHERE quiz = @Value
                """,
                quiz.Id
            )
            .SelectMany(row =>
                row.Faults(quiz)
                    .Select(fault => new Finding(
                        FindingKind.Score,
                        $"{new MarkKey(quiz.Id.Value, row.Round, row.Player)} {fault}."
                    ))
            );

    private sealed record SnapshotRow(string Id, string Snapshot);

    private sealed record MarkKey(string Quiz, long Round, string Player)
    {
        public override string ToString() => $"Quiz {Quiz}, round {Round}, player {Player}";
    }

    private sealed class MarkRow
    {
        public long Round { get; init; }
        public string Player { get; init; } = "";
        public string Question { get; init; } = "";
        public bool IsRight { get; init; }
        public bool IsRated { get; init; }
        public long Points { get; init; }
        public string? Given { get; init; }

        public IEnumerable<string> Faults(Quiz quiz)
        {
            if (Round < 0 || Round >= quiz.Rounds.Length || Round >= quiz.Questions.Length)
            {
                yield return "is a mark of a round that was never put";
                yield break;
            }

            if (quiz.Questions[(int)Round].Id.Value != Question)
            {
                yield return "is a mark of another question than the round's";
            }

            if ((!IsRight || !IsRated) && Points != 0)
            {
                yield return $"has {Points} points for an answer that is wrong or unrated";
            }
        }
    }
}
