using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Under which ids somebody is stored: what the statements of <see cref="PersonalPlace"/> are given.</summary>
internal static class PersonalIds
{
    /// <param name="erasure">Null when nothing becomes of anything.</param>
    public static DynamicParameters Values(
        SqliteConnection connection,
        Person person,
        Erasure? erasure = null
    )
    {
        var players = Of(connection, person.Account);
        return new DynamicParameters(
            new
            {
                players = JsonSerializer.Serialize(players),
                strangers = JsonSerializer.Serialize(
                    players.Select(player => erasure?.Of(PlayerId.Parse(player)).ToString())
                ),
                user = person.Account.User,
                stranger = erasure?.Stranger,
                name = erasure?.Name,
                // How a delivery of the local chat begins, which names its person.
                said = $"{person.Account}:",
                conversations = JsonSerializer.Serialize(
                    connection
                        .Query<string>(
                            """
                            SELECT channel FROM quiz UNION SELECT channel FROM mark UNION SELECT channel FROM message
                            UNION SELECT owner FROM setting WHERE scope = 'channel'
                            """
                        )
                        .Select(ChannelId.Parse)
                        .Where(person.IsAlone)
                        .ToDictionary(
                            channel => channel.ToString(),
                            channel => (erasure?.Of(channel) ?? channel).ToString()
                        )
                ),
            }
        );
    }

    /// <summary>Of every team in which there is anything of them.</summary>
    public static ImmutableArray<string> Of(SqliteConnection connection, Account account) =>
        [
            .. connection
                .Query<string>(
                    string.Join(
                        " UNION ",
                        PersonalPlace
                            .All.Where(place => place.Person is not null)
                            .Select(place =>
                                $"SELECT {place.Person} FROM {place.Table} WHERE substr({place.Person}, -length(@end)) = @end"
                            )
                    ),
                    new { end = $":{account.User}" }
                )
                .Where(id => PlayerId.TryParse(id)?.Account == account),
        ];
}
