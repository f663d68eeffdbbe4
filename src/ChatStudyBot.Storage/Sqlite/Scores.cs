using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// <see cref="IScoreBook"/>: boards from the totals that are kept beside the marks, the rest over the marks. A team's
/// marks are those of its players.
/// </summary>
internal sealed class Scores(Reader reader) : IScoreBook
{
    // An answer to a question of a day is that day's, whenever it came.
    private const string StudyDay = "coalesce(asked.study_day, mark.study_day)";
    private const string StudyDays = "mark LEFT JOIN daily_question AS asked ON asked.quiz = mark.quiz";

    public Task<IReadOnlyList<ScoreRow>> LeaderboardAsync(
        LeaderboardQuery query,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<ScoreRow>>(
            connection =>
                [
                    .. connection
                        .Query<(string Player, string Name, long Points, long Right, long Answered)>(
                            $"""
                            SELECT player, name, points, right, answered
                            FROM (
                                SELECT player, sum(points) AS points, sum(right) AS right,
                                       sum(answered) AS answered
                                FROM total
                                WHERE {Scope(query)}
                                GROUP BY player
                            )
                            JOIN player ON player.id = player
                            ORDER BY points DESC, answered, name, player
                            """,
                            Values(query)
                        )
                        .Select(row => new ScoreRow(
                            PlayerId.Parse(row.Player),
                            row.Name,
                            row.Points,
                            (int)row.Right,
                            (int)row.Answered
                        )),
                ],
            cancellationToken
        );

    public Task<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>> DaysAsync(
        IReadOnlyCollection<PlayerId> players,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<PlayerId, ImmutableArray<DateOnly>>>(
            connection =>
                connection
                    .Query<(string Player, string Day)>(
                        $"SELECT DISTINCT player, {StudyDay} FROM {StudyDays} WHERE player IN @players ORDER BY 1, 2",
                        new { players = players.Select(player => player.ToString()).Distinct() }
                    )
                    .GroupBy(row => row.Player)
                    .ToDictionary(
                        rows => PlayerId.Parse(rows.Key),
                        rows => rows.Select(row => Instant.DayFromColumn(row.Day)).ToImmutableArray()
                    ),
            cancellationToken
        );

    public Task<PlayerTotals> TotalsAsync(PlayerId player, CancellationToken cancellationToken) =>
        reader.ReadAsync(connection => Totals(connection, player.ToString()), cancellationToken);

    public Task<IReadOnlyDictionary<DateOnly, int>> AnswersByDayAsync(
        PlayerId player,
        DateOnly from,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<DateOnly, int>>(
            connection =>
                connection
                    .Query<(string Day, long Count)>(
                        $"""
                        SELECT {StudyDay}, count(*) FROM {StudyDays}
                        WHERE mark.player = @player AND {StudyDay} >= @from GROUP BY 1
                        """,
                        new { player = player.ToString(), from = Instant.ToColumn(from) }
                    )
                    .ToDictionary(row => Instant.DayFromColumn(row.Day), row => (int)row.Count),
            cancellationToken
        );

    public Task<int> RightAloneAsync(PlayerId player, DateOnly day, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
                (int)
                    connection.ExecuteScalar<long>(
                        "SELECT count(*) FROM mark WHERE player = @player AND study_day = @day AND base = @base",
                        new
                        {
                            player = player.ToString(),
                            day = Instant.ToColumn(day),
                            @base = Scoring.RightAlone,
                        }
                    ),
            cancellationToken
        );

    public Task<IReadOnlyList<Had>> HadAsync(
        string platform,
        QuestionId question,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<Had>>(
            connection =>
                [
                    .. connection
                        .Query<(string Player, long At, long IsScored)>(
                            // No study day is further from its date in UTC than the two days; they find the few marks.
                            """
                            SELECT player, at, is_rated AND NOT is_exam FROM mark
                            WHERE question = @question AND study_day >= @from AND at >= @since
                              AND platform = @platform
                            UNION ALL
                            SELECT place, at, 0 FROM asked
                            WHERE question = @question AND is_alone = 1 AND at >= @since
                              AND substr(place, 1, length(@platform) + 1) = @platform || ':'
                            """,
                            new
                            {
                                question = question.Value,
                                from = Instant.ToColumn(DateOnly.FromDateTime(since.UtcDateTime).AddDays(-2)),
                                since = Instant.ToColumn(since),
                                platform,
                            }
                        )
                        .Select(row => new Had(
                            PlayerId.Parse(row.Player),
                            Instant.FromColumn(row.At),
                            row.IsScored == 1
                        )),
                ],
            cancellationToken
        );

    public Task<IReadOnlyList<(PlayerId Player, string Name)>> FindPlayersAsync(
        string platform,
        string team,
        string name,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<(PlayerId, string)>>(
            connection =>
                [
                    .. connection
                        .Query<(string Id, string Name)>(
                            """
                            SELECT id, name FROM player
                            WHERE platform = @platform AND team = @team AND (folded = @folded OR id = @name)
                            ORDER BY seen_at DESC, id
                            """,
                            new
                            {
                                platform,
                                team,
                                name,
                                folded = PlayerName.Fold(name),
                            }
                        )
                        .Select(row => (PlayerId.Parse(row.Id), row.Name)),
                ],
            cancellationToken
        );

    public Task<IReadOnlyList<TopicTotals>> TopicsAsync(
        string platform,
        string team,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<TopicTotals>>(
            connection =>
                [
                    .. connection
                        .Query<(string Topic, long Right, long Answered, long Players)>(
                            """
                            SELECT topic, sum(right), sum(answered), count(DISTINCT player) FROM total
                            WHERE platform = @platform AND team = @team AND period = @period AND topic <> ''
                            GROUP BY topic ORDER BY topic
                            """,
                            new
                            {
                                platform,
                                team,
                                period = TotalPeriod.All,
                            }
                        )
                        .Select(row =>
                            ToTopic((row.Topic, row.Right, row.Answered)) with
                            {
                                Players = (int)row.Players,
                            }
                        ),
                ],
            cancellationToken
        );

    private static PlayerTotals Totals(SqliteConnection connection, string player)
    {
        var (points, right, answered) = connection.QuerySingle<(long, long, long)>(
            """
            SELECT coalesce(sum(base + speed + run), 0), coalesce(sum(is_right), 0), count(*)
            FROM mark WHERE player = @player
            """,
            new { player }
        );
        var days = connection.Query<string>(
            $"SELECT DISTINCT {StudyDay} FROM {StudyDays} WHERE player = @player ORDER BY 1",
            new { player }
        );
        return new PlayerTotals(
            points,
            (int)right,
            (int)answered,
            Topics(connection, player),
            [.. days.Select(Instant.DayFromColumn)]
        );
    }

    private static ImmutableArray<TopicTotals> Topics(SqliteConnection connection, string player) =>
        [
            .. connection
                .Query<(string Topic, long Right, long Answered)>(
                    """
                    SELECT topic, sum(is_right), count(*) FROM mark
                    WHERE player = @player GROUP BY topic ORDER BY topic
                    """,
                    new { player }
                )
                .Select(ToTopic),
        ];

    private static TopicTotals ToTopic((string Topic, long Right, long Answered) row) =>
        new(TopicPath.FromColumn(row.Topic), (int)row.Right, (int)row.Answered);

    /// <summary>Only fixed text: what people typed goes in as values.</summary>
    private static string Scope(LeaderboardQuery query) =>
        "platform = @Platform AND team = @Team AND "
        + (TotalPeriod.Of(query).HasWhole ? "period = @First" : "period >= @First AND period <= @Last")
        + (
            !query.Topic.IsDefaultOrEmpty ? " AND topic >= @TopicFrom AND topic < @TopicBefore"
            : TotalPeriod.Of(query).HasWhole ? " AND topic = ''"
            : ""
        )
        + (query.Channel is null ? "" : " AND channel = @Channel");

    private static object Values(LeaderboardQuery query)
    {
        var period = TotalPeriod.Of(query);
        var (from, before) = query.Topic.IsDefaultOrEmpty ? ("", "") : TopicPath.Range(query.Topic);
        return new
        {
            query.Platform,
            query.Team,
            Channel = query.Channel?.ToString(),
            period.First,
            period.Last,
            TopicFrom = from,
            TopicBefore = before,
        };
    }
}
