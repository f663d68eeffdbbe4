using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Crash;

/// <summary>What is on the disk, read beside the bot.</summary>
internal sealed class AnswerLog(string file)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ToString();

    /// <summary>How often each delivery stands in the log, by what the client called it.</summary>
    public IReadOnlyDictionary<string, int> Deliveries() =>
        Read("SELECT delivery FROM answer", row => row.GetString(0).Split(':')[^1])
            .CountBy(delivery => delivery)
            .ToDictionary();

    /// <summary>Marks of one round and player that are there more than once, or have no answer in the log.</summary>
    public IReadOnlyList<string> WrongMarks() =>
        Read(
            """
            SELECT quiz || ' ' || round || ' ' || player FROM mark GROUP BY quiz, round, player HAVING count(*) > 1
            UNION ALL
            SELECT quiz || ' ' || round || ' ' || player FROM mark m WHERE NOT EXISTS (
                SELECT 1 FROM answer a
                WHERE a.quiz = m.quiz AND a.round = m.round AND a.player = m.player AND a.kind = 'answer')
            """,
            row => row.GetString(0)
        );

    public int Marks() => Read("SELECT count(*) FROM mark", row => row.GetInt32(0))[0];

    /// <summary>Players who answered in a closed round and have no mark.</summary>
    public IReadOnlyList<string> Unmarked() =>
        Read(
            """
            SELECT DISTINCT a.quiz || ' ' || a.round || ' ' || a.player
            FROM answer a JOIN quiz q ON q.id = a.quiz
            WHERE a.kind = 'answer'
              AND json_extract(q.snapshot, '$.Rounds[' || a.round || '].ClosedAt') IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM mark m WHERE m.quiz = a.quiz AND m.round = a.round AND m.player = a.player)
            """,
            row => row.GetString(0)
        );

    /// <summary>Players who answered a question of the day, which counts at once, and have no mark.</summary>
    public IReadOnlyList<string> UnmarkedOfTheDay() =>
        Read(
            """
            SELECT a.quiz || ' ' || a.player FROM answer a JOIN daily_question d ON d.quiz = a.quiz
            WHERE a.kind = 'answer' AND NOT EXISTS (
                SELECT 1 FROM mark m WHERE m.quiz = a.quiz AND m.round = a.round AND m.player = a.player)
            """,
            row => row.GetString(0)
        );

    /// <summary>The numbers of the schedules whose days were claimed, one for each day.</summary>
    public IReadOnlyList<int> ClaimedDays() =>
        Read("SELECT number FROM daily_day WHERE outcome = 'asked' ORDER BY number", row => row.GetInt32(0));

    /// <summary>The quizzes that ask the question of a day, or were asked for beside it.</summary>
    public IReadOnlyList<DailyPost> DailyPosts() =>
        Read(
            "SELECT quiz, number, was_put FROM daily_question ORDER BY number, asked_at",
            row => new DailyPost(row.GetString(0), row.GetInt32(1), row.GetBoolean(2))
        );

    /// <summary>When the bot wrote last that it was running.</summary>
    public DateTimeOffset LastSignOfLife() =>
        Read("SELECT at FROM sign_of_life", row => DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(0)))[0];

    public IReadOnlyList<OpenRound> OpenRounds() =>
        [
            .. Read("SELECT id, channel, snapshot FROM quiz WHERE is_running = 1", OpenRoundOf)
                .OfType<OpenRound>(),
        ];

    private static OpenRound? OpenRoundOf(SqliteDataReader row)
    {
        var quiz = JsonDocument.Parse(row.GetString(2)).RootElement;
        return
            quiz.GetProperty("Phase").GetString() == "Asking"
            && quiz.GetProperty("Rounds").EnumerateArray().LastOrDefault()
                is { ValueKind: JsonValueKind.Object } round
            ? new OpenRound(
                row.GetString(0),
                row.GetString(1).Split(':')[^1],
                round.GetProperty("Index").GetInt32(),
                string.Join(
                    ',',
                    round.GetProperty("Order").EnumerateArray().Select(index => index.GetInt32())
                ),
                round.GetProperty("Deadline") is { ValueKind: JsonValueKind.String } deadline
                    ? DateTimeOffset.Parse(deadline.GetString()!, CultureInfo.InvariantCulture)
                    : null
            )
            : null;
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(map(row));
        }

        return rows;
    }
}

/// <param name="Order">The shuffle.</param>
/// <param name="Deadline">Null in solo.</param>
internal sealed record OpenRound(
    string Quiz,
    string Channel,
    int Index,
    string Order,
    DateTimeOffset? Deadline
);

/// <param name="Schedule">Its number in the channel.</param>
/// <param name="WasPut">The chat has confirmed it.</param>
internal sealed record DailyPost(string Quiz, int Schedule, bool WasPut);
