using System.Collections.Immutable;
using System.Text.Json;
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

    public Task<PersonalHoldings> HoldingsAsync(Account account, CancellationToken cancellationToken) =>
        reader.ReadAsync(
            connection =>
            {
                var players = PersonalIds.Of(connection, account);
                var values = new { players = JsonSerializer.Serialize(players) };
                return new PersonalHoldings(
                    connection.ExecuteScalar<int>(
                        $"SELECT count(*) FROM answer WHERE {PersonalPlace.Own} AND kind = 'answer'",
                        values
                    ),
                    connection.ExecuteScalar<int>(
                        $"SELECT count(*) FROM review_card WHERE {PersonalPlace.Own}",
                        values
                    ),
                    [
                        .. connection.Query<string>(
                            $"""
                            SELECT DISTINCT player_name FROM answer WHERE {PersonalPlace.Own}
                            UNION SELECT name FROM player WHERE id IN (SELECT value FROM json_each(@players))
                            """,
                            values
                        ),
                    ],
                    [.. players.Select(PlayerId.Parse).Select(player => player.Team)]
                );
            },
            cancellationToken
        );

    public Task<ImmutableArray<ChannelId>> ChannelsAsync(
        Account account,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection =>
                connection
                    .Query<string>(
                        $"""
                        SELECT channel FROM mark WHERE {PersonalPlace.Own}
                        UNION
                        SELECT channel FROM answer JOIN quiz AS played ON played.id = answer.quiz
                        WHERE {PersonalPlace.Own}
                        UNION SELECT channel FROM quiz WHERE instr(snapshot, '"' || @user || '"')
                        UNION SELECT owner FROM setting WHERE scope = 'channel' AND {PersonalPlace.Own}
                        UNION SELECT channel FROM message WHERE instr(key || ':', ':' || @user || ':')
                        """,
                        new
                        {
                            players = JsonSerializer.Serialize(PersonalIds.Of(connection, account)),
                            user = account.User,
                        }
                    )
                    .Select(ChannelId.Parse)
                    .ToImmutableArray(),
            cancellationToken
        );

    public Task<string> ExportAsync(Person person, CancellationToken cancellationToken) =>
        reader.ReadAsync(connection => PersonalExport.Of(connection, person), cancellationToken);

    public async Task EraseAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        // To look for somebody in everything that was ever said takes a while, and the writer is not to wait for it.
        var quizzes = await reader.ReadAsync(connection => QuizzesOf(connection, erasure), cancellationToken);
        var messages = await reader.ReadAsync(
            connection => MessagesOf(connection, erasure),
            cancellationToken
        );
        var values = await reader.ReadAsync(
            connection => PersonalIds.Values(connection, erasure.Person, erasure),
            cancellationToken
        );
        await writer.Enqueue(
            statements => Erase(statements.Connection, erasure, values, quizzes, messages),
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

    private static void Erase(
        SqliteConnection connection,
        Erasure erasure,
        DynamicParameters values,
        IEnumerable<string> quizzes,
        IEnumerable<long> messages
    )
    {
        values.Add("kept", JsonSerializer.Serialize(RightWords(connection, values)));
        connection.Execute(
            """
            INSERT INTO erasing (player, stranger)
            SELECT player.value, stranger.value
            FROM json_each(@players) AS player JOIN json_each(@strangers) AS stranger ON stranger.key = player.key
            """,
            values
        );
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
    }

    /// <summary>
    /// Right answers that were typed in what is still played: as long as they have no mark nothing else tells them.
    /// </summary>
    private static long[] RightWords(SqliteConnection connection, DynamicParameters values) =>
        [
            .. connection
                .Query<(long Sequence, int Round, string Given, string Snapshot)>(
                    $"""
                    SELECT sequence, round, given, snapshot FROM answer JOIN quiz AS played ON played.id = answer.quiz
                    WHERE {PersonalPlace.Own} AND kind = 'answer' AND is_running = 1
                    """,
                    values
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
                    key = IsAbout(key, erasure.Person.Account) ? $"erased:{sequence}" : key,
                    payload = PersonalText.Without(payload, erasure),
                }
            );
        }
    }

    /// <summary>Whether an id of theirs, or a delivery of the local chat, is a part of it.</summary>
    private static bool IsAbout(string key, Account account)
    {
        var parts = key.Split(':');
        return parts
            .Index()
            .Any(part =>
                part.Item == account.User
                && (
                    parts.ElementAtOrDefault(part.Index - 2) == account.Platform
                    || parts.ElementAtOrDefault(part.Index - 1) == account.Platform
                )
            );
    }

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
                    IsAbout(row.Key, erasure.Person.Account)
                    || PersonalText.Without(row.Payload, erasure) != row.Payload
                )
                .Select(row => row.Sequence),
        ];
}
