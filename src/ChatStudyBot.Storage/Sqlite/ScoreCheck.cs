using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Scores a quiz again from its snapshot and its log, and compares that with its marks.</summary>
internal sealed class ScoreCheck(SqliteConnection connection, Quiz snapshot)
{
    public IEnumerable<Finding> Findings()
    {
        var quiz = Replay.Of(new StoredQuiz(snapshot, AnswerRow.LogOf(connection, snapshot.Id.Value)));
        var marks = connection
            .Query<MarkRow>(
                """
                SELECT round, player, is_right AS isRight, is_rated AS isRated, is_hinted AS isHinted,
                       base, speed, run
                FROM mark WHERE quiz = @Value
                """,
                quiz.Id
            )
            .ToDictionary(row => (row.Round, row.Player));
        foreach (var round in quiz.Rounds.Where(round => round.ClosedAt is not null))
        {
            foreach (var score in Scoring.OfRound(quiz, round.Index))
            {
                var key = new MarkKey(quiz.Id.Value, round.Index, score.Answer.Player.ToString());
                var mark = marks.GetValueOrDefault((key.Round, key.Player));
                if (mark is null)
                {
                    yield return new Finding(
                        FindingKind.Unscored,
                        $"{key} is in the answer log and not scored."
                    );
                }
                else if (!mark.Equals(MarkRow.Of(key, score)))
                {
                    yield return new Finding(
                        FindingKind.Score,
                        $"{key} has {mark.Points} points; its answer is worth {score.Points.Total}."
                    );
                }
            }
        }
    }

    private sealed record MarkRow(
        long Round,
        string Player,
        long IsRight,
        long IsRated,
        long IsHinted,
        long Base,
        long Speed,
        long Run
    )
    {
        public long Points => Base + Speed + Run;

        public static MarkRow Of(MarkKey key, RoundScore score) =>
            new(
                key.Round,
                key.Player,
                score.IsRight ? 1 : 0,
                score.IsRated ? 1 : 0,
                score.IsHinted ? 1 : 0,
                score.Points.Base,
                score.Points.Speed,
                score.Points.Run
            );
    }
}
