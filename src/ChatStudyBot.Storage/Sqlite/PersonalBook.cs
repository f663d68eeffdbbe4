using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Quizzes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IPersonalBook"/> over the list of <see cref="PersonalPlace"/>.</summary>
internal sealed class PersonalBook(Writer writer, Reader reader) : IPersonalBook
{
    private const int LargestPart = 500;

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        // A file for a person to read, never put in a page: Japanese may stand as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task<PersonalHoldings> HoldingsAsync(PlayerId player, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
            {
                var values = Values(player);
                return new PersonalHoldings(
                    connection.ExecuteScalar<int>(
                        "SELECT count(*) FROM answer WHERE player = @player AND kind = 'answer'",
                        values
                    ),
                    connection.ExecuteScalar<int>(
                        "SELECT count(*) FROM review_card WHERE player = @player",
                        values
                    ),
                    [
                        .. connection.Query<string>(
                            """
                            SELECT DISTINCT player_name FROM answer WHERE player = @player
                            UNION SELECT name FROM player WHERE id = @player
                            """,
                            values
                        ),
                    ]
                );
            },
            cancellationToken
        );

    public Task<string> ExportAsync(PlayerId player, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
            {
                var all = new JsonObject { ["person"] = player.ToString() };
                foreach (var place in PersonalPlace.All)
                {
                    var rows = new JsonArray();
                    foreach (
                        IDictionary<string, object?> row in connection.Query(
                            $"SELECT {place.Columns} FROM {place.Table} WHERE {place.Where}",
                            Values(player)
                        )
                    )
                    {
                        rows.Add(
                            new JsonObject(
                                row.Select(column =>
                                    KeyValuePair.Create<string, JsonNode?>(
                                        column.Key,
                                        Value(column.Key, column.Value)
                                    )
                                )
                            )
                        );
                    }

                    all[place.Table] = rows;
                }

                return all.ToJsonString(Written);
            },
            cancellationToken
        );

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        // To look for somebody in everything that was ever said takes a while, and the writer is not to wait for it.
        var quizzes = await reader.ReadAsync(connection => QuizzesOf(connection, erasure), cancellationToken);
        var messages = await reader.ReadAsync(
            connection => MessagesOf(connection, erasure),
            cancellationToken
        );
        await writer.Enqueue(
            statements => Erase(statements.Connection, erasure, quizzes, messages),
            cancellationToken,
            hasSteps: true
        );
    }

    public async Task<int> ForgetTextAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = new { before = Instant.ToColumn(before) };
        var answers = await reader.ReadAsync(
            connection =>
                connection
                    .Query<long>(
                        $"SELECT sequence FROM answer WHERE at < @before AND {PersonalPlace.IsOwnWords}",
                        moment
                    )
                    .AsList(),
            cancellationToken
        );
        var forgotten = 0;
        // In small parts, between which answers are saved.
        foreach (var some in answers.Chunk(LargestPart))
        {
            forgotten += await writer.Enqueue(
                statements =>
                {
                    var connection = statements.Connection;
                    connection.Execute("INSERT INTO forgetting (before) VALUES (@before)", moment);
                    var count = connection.Execute(
                        "UPDATE answer SET given = '' WHERE sequence IN @some",
                        new { some }
                    );
                    connection.Execute("DELETE FROM forgetting");
                    return count;
                },
                cancellationToken,
                hasSteps: true
            );
        }

        return forgotten
            + await writer.Enqueue(
                statements =>
                    statements.Connection.Execute(
                        "UPDATE report SET comment = '' WHERE at < @before AND comment <> ''",
                        moment
                    ),
                cancellationToken
            );
    }

    private static bool Erase(
        SqliteConnection connection,
        Erasure erasure,
        IEnumerable<string> quizzes,
        IEnumerable<long> messages
    )
    {
        var values = Values(erasure.Player);
        values.Add("stranger", erasure.Stranger.ToString());
        values.Add("name", erasure.Name);
        values.Add("strangers_direct", Erasure.ConversationsWith(erasure.Stranger)[0].ToString());
        values.Add("strangers_inbox", Erasure.ConversationsWith(erasure.Stranger)[1].ToString());
        values.Add("kept", JsonSerializer.Serialize(RightWords(connection, erasure.Player)));
        connection.Execute("INSERT INTO erasing (player, stranger) VALUES (@player, @stranger)", values);
        foreach (var place in PersonalPlace.All)
        {
            connection.Execute(place.Erase, values);
        }

        // What is played was saved again since it was looked through.
        var running = connection.Query<string>("SELECT id FROM quiz WHERE is_running = 1");
        foreach (var id in quizzes.Union(running))
        {
            var snapshot = connection.ExecuteScalar<string>(
                "SELECT snapshot FROM quiz WHERE id = @id",
                new { id }
            );
            if (
                snapshot is not null
                && QuizJson.TryRead(snapshot) is { } quiz
                && !ReferenceEquals(erasure.Of(quiz), quiz)
            )
            {
                connection.Execute(
                    "UPDATE quiz SET snapshot = @snapshot WHERE id = @id",
                    new { id, snapshot = QuizJson.Write(erasure.Of(quiz)) }
                );
            }
        }

        foreach (var sequence in messages)
        {
            Erase(connection, erasure, sequence);
        }

        connection.Execute("DELETE FROM erasing");
        return true;
    }

    /// <summary>
    /// Right answers that were typed in what is still played: as long as they have no mark nothing else tells them.
    /// </summary>
    private static long[] RightWords(SqliteConnection connection, PlayerId player) =>
        [
            .. connection
                .Query<(long Sequence, int Round, string Given, string Snapshot)>(
                    """
                    SELECT sequence, round, given, snapshot FROM answer JOIN quiz AS played ON played.id = answer.quiz
                    WHERE player = @player AND kind = 'answer' AND is_running = 1
                    """,
                    new { player = player.ToString() }
                )
                .Where(row =>
                    QuizJson.TryRead(row.Snapshot) is { } quiz
                    && Marking.IsRight(quiz.Questions[row.Round], row.Given)
                )
                .Select(row => row.Sequence),
        ];

    private static void Erase(SqliteConnection connection, Erasure erasure, long sequence)
    {
        var row = connection.QuerySingleOrDefault<(string Key, string Payload)?>(
            "SELECT key, payload FROM message WHERE sequence = @sequence",
            new { sequence }
        );
        if (row is var (key, payload))
        {
            connection.Execute(
                "UPDATE message SET key = @key, payload = @payload WHERE sequence = @sequence",
                new
                {
                    sequence,
                    key = IsAbout(key, erasure.Player) ? $"erased:{sequence}" : key,
                    payload = PersonalText.Without(payload, erasure),
                }
            );
        }
    }

    private static bool IsAbout(string key, PlayerId player) =>
        $"{key}:".Contains($"{player}:", StringComparison.Ordinal)
        || $"{key}:".Contains(UserOf(player), StringComparison.Ordinal);

    private static List<string> QuizzesOf(SqliteConnection connection, Erasure erasure) =>
        [
            .. connection
                .Query<(string Id, string Snapshot)>("SELECT id, snapshot FROM quiz", buffered: false)
                .Where(row =>
                    QuizJson.TryRead(row.Snapshot) is { } quiz && !ReferenceEquals(erasure.Of(quiz), quiz)
                )
                .Select(row => row.Id),
        ];

    private static List<long> MessagesOf(SqliteConnection connection, Erasure erasure) =>
        [
            .. connection
                .Query<(long Sequence, string Key, string Payload)>(
                    "SELECT sequence, key, payload FROM message",
                    buffered: false
                )
                .Where(row =>
                    IsAbout(row.Key, erasure.Player)
                    || PersonalText.Without(row.Payload, erasure) != row.Payload
                )
                .Select(row => row.Sequence),
        ];

    private static DynamicParameters Values(PlayerId player) =>
        new(
            new
            {
                player = player.ToString(),
                user = UserOf(player),
                direct = Erasure.ConversationsWith(player)[0].ToString(),
                inbox = Erasure.ConversationsWith(player)[1].ToString(),
            }
        );

    /// <summary>How a delivery of the local chat begins, which names its person.</summary>
    private static string UserOf(PlayerId player) => $"{player.Platform}:{player.User}:";

    private static JsonValue? Value(string column, object? value) =>
        value switch
        {
            null => null,
            long steps when column == "at" || column.EndsWith("_at", StringComparison.Ordinal) =>
                JsonValue.Create(Instant.FromColumn(steps)),
            long number => JsonValue.Create(number),
            double number => JsonValue.Create(number),
            _ => JsonValue.Create(((string)value).Replace('\u001f', '/').TrimEnd('/')),
        };
}
