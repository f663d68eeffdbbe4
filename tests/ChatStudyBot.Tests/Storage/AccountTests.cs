using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Storage;

/// <summary>A person is one, however many teams they are in.</summary>
public sealed class AccountTests : SqliteFile
{
    private const string User = "424242424242";
    private const string Name = "葵・テスト";
    private const string Stranger = "erased-x";
    private static readonly StudyCalendar s_calendar = new(TimeZoneInfo.Utc, new TimeOnly(4, 0));

    [Fact]
    public async Task Somebody_is_known_and_erased_in_every_team_and_in_direct_messages()
    {
        await using var store = Open();
        var (server, elsewhere) = (At("12"), At("77"));
        var direct = At("@me");
        var direct14 = new ChannelId("discord", "@me", "14");
        await AnswerAsync(store, 1, server, new ChannelId("discord", "12", "13"));
        await AnswerAsync(store, 2, direct, direct14);
        await store.Messages.PutAsync(
            direct14,
            CardKeys.Reminder(server, Play.Day),
            "",
            "99",
            "[]",
            Play.Noon,
            None
        );
        await store.Reviews.LearnAsync(elsewhere, ["箱"], true, None);
        // The same number on another platform is somebody else, and so is who has it at its end.
        await AnswerAsync(store, 3, server with { Platform = "slack" }, new ChannelId("slack", "12", "C1"));
        await AnswerAsync(store, 4, server with { User = $"1{User}" }, new ChannelId("discord", "12", "13"));
        var others = await OthersAsync();

        var holdings = await store.Personal.HoldingsAsync(server.Account, None);
        Assert.Equal(2, holdings.Answers);
        Assert.Equal(["12", "77", "@me"], holdings.Teams.Order(StringComparer.Ordinal));
        Assert.Equal(
            [direct14],
            (await store.Personal.ChannelsAsync(server.Account, None)).Where(at => at.Team == "@me")
        );
        var person = new Person(server.Account, [direct14]);
        var export = await store.Personal.ExportAsync(person, None);
        Assert.All([server, elsewhere, direct], player => Assert.Contains($"\"{player}\"", export));

        await store.Personal.EraseAsync(new Erasure(person, Stranger, [Name], "匿名の参加者"), None);

        Assert.Equal(0, (await store.Personal.HoldingsAsync(server.Account, None)).Answers);
        Assert.Empty((await store.Personal.HoldingsAsync(server.Account, None)).Teams);
        Assert.Empty(await store.Upkeep.CheckAsync(None));
        Assert.Equal(others, await OthersAsync());
        Assert.Empty(
            Traces($"discord:12:{User}", $"discord:77:{User}", $"discord:@me:{User}", "discord:@me:14")
        );
        Assert.Equal(
            [$"discord:12:{Stranger}", $"discord:@me:{Stranger}"],
            Query<string>(
                "SELECT DISTINCT player FROM answer WHERE player LIKE 'discord:%:erased-%' ORDER BY player"
            )
        );

        static PlayerId At(string team) => new("discord", team, User);

        async Task<string> OthersAsync() =>
            await store.Personal.ExportAsync(new Person(new Account("slack", User), []), None)
            + await store.Personal.ExportAsync(new Person(new Account("discord", $"1{User}"), []), None);
    }

    /// <summary>A solo quiz of one question, answered and marked.</summary>
    private static async Task AnswerAsync(IStore store, int number, PlayerId player, ChannelId channel)
    {
        var quiz = Play.Quiz(number, QuizPhase.Finished) with
        {
            Channel = channel,
            Mode = QuizMode.Solo,
            Starter = player,
            StarterName = Name,
            Questions = [Play.Question(1)],
            Rounds = [Play.Quiz().Rounds[1] with { Index = 0, ClosedAt = Play.Noon }],
        };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(
            Play.Answer($"{player.Platform}:{number}", quiz: number, round: 0) with
            {
                Player = player,
                PlayerName = Name,
            },
            None
        );
        var played = Replay.Of((await store.Quizzes.FindAsync(quiz.Id, None))!);
        await store.Quizzes.SaveAsync(Play.Commit(played, Scoring.Marks(played, 0, s_calendar)), None);
    }

    /// <summary>Where the database says any of that, as a table and the text.</summary>
    private List<string> Traces(params string[] told) =>
        [
            .. Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
                .SelectMany(table =>
                    Query<dynamic>($"SELECT * FROM {table}")
                        .Cast<IDictionary<string, object?>>()
                        .SelectMany(row => row.Values)
                        .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
                        .Where(text => told.Any(part => text.Contains(part, StringComparison.Ordinal)))
                        .Select(text => $"{table}: {text}")
                ),
        ];

    private List<T> Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        return connection.Query<T>(sql).AsList();
    }
}
