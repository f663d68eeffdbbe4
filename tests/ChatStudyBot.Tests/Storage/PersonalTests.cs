using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Storage;
using ChatStudyBot.Storage.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Storage;

/// <summary>What is stored about a person is given to them and taken out, wherever it is.</summary>
public sealed class PersonalTests : SqliteFile
{
    private const string User = "7e57ab1e7e57ab1e";
    private const string Name = "葵・テスト";
    private static readonly PlayerId s_aoi = new("web", "local", User);
    private static readonly PlayerId s_stranger = s_aoi with { User = Erasure.NewStranger("x") };
    private static readonly Person s_person = new(s_aoi.Account, []);
    private static readonly Erasure s_erasure = new(s_person, s_stranger.User, [Name], "匿名の参加者");
    private static readonly StudyCalendar s_calendar = new(TimeZoneInfo.Utc, new TimeOnly(4, 0));

    /// <summary>Columns that hold a person under every name that such a column has had.</summary>
    private static readonly string[] s_columns =
    [
        "player",
        "player_name",
        "person",
        "user",
        "owner",
        "author",
        "asker",
        "starter",
        "place",
        "by",
        "name",
        "channel",
    ];

    /// <summary>
    /// Tables with such a column in which nobody is: no conversation that is named by its person has questions of the
    /// day.
    /// </summary>
    private static readonly string[] s_nobody = ["schema_version", "erasing", "daily_day", "daily_question"];

    [Fact]
    public async Task Every_table_that_people_are_in_is_known_to_be_one()
    {
        await using var store = Open();
        var tables = Query<(string Table, string Column)>(
            """
            SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            """
        );

        var people = tables
            .Where(row =>
                s_columns.Contains(row.Column)
                || row.Column.Contains("player", StringComparison.Ordinal)
                || row.Column.EndsWith("_by", StringComparison.Ordinal)
            )
            .Select(row => row.Table)
            .Distinct()
            .Except(s_nobody);
        Assert.Empty(people.Except(PersonalPlace.All.Select(place => place.Table)));
        Assert.Empty(PersonalPlace.All.Select(place => place.Table).Except(tables.Select(row => row.Table)));
    }

    [Fact]
    public async Task Nothing_leads_back_to_somebody_who_was_erased_and_every_table_stays_right()
    {
        await using var store = Open();
        await LiveAsync(store);
        var before = await BoardAsync(store);
        Assert.NotEmpty(Traces());

        await EraseAsync(store);

        Assert.Empty(Traces());
        Assert.Empty(await store.Upkeep.CheckAsync(None));
        Assert.Equal(before.Replace(Name, "匿名の参加者", StringComparison.Ordinal), await BoardAsync(store));
        Assert.Equal(0, Read<long>("SELECT count(*) FROM erasing"));
        Assert.Equal(0, Read<long>("SELECT count(*) FROM review_card"));
        Assert.Equal(0, (await store.Personal.HoldingsAsync(s_aoi.Account, None)).Answers);
        Assert.Contains(
            JsonEncodedText.Encode("別の人").ToString(),
            Read<string>("SELECT payload FROM message WHERE key = 'card'")
        );
        var snapshot = (await store.Quizzes.FindAsync(Play.QuizId(1), None))!.Snapshot;
        Assert.Equal((s_stranger, "匿名の参加者"), (snapshot.Starter, snapshot.StarterName));
        var round = (await store.Quizzes.FindAsync(Play.QuizId(6), None))!.Snapshot.Rounds.Single();
        Assert.Equal([s_stranger], round.Marked);
        Assert.Equal([s_stranger], round.Shown);
        Assert.Equal(0, Read<long>("SELECT count(*) FROM message WHERE channel LIKE 'web:local:@%'"));
        Assert.Equal(
            $"web:local:@{s_stranger.User}",
            Read<string>("SELECT DISTINCT channel FROM mark WHERE channel LIKE '%:@%'")
        );
    }

    [Fact]
    public async Task What_the_stranger_was_scored_before_the_book_is_theirs_with_the_rest()
    {
        await using var store = Open();
        await LiveAsync(store);
        await PlayOnAsync(store, 8, isTyped: true);
        var before = await BoardAsync(store);

        await EraseAsync(store);

        Assert.Empty(Traces());
        Assert.Empty(await store.Upkeep.CheckAsync(None));
        Assert.NotEqual(before, await BoardAsync(store));
        Assert.Equal(1, Read<long>($"SELECT count(*) FROM player WHERE id = '{s_stranger}'"));
        Assert.Equal(1, Read<long>("SELECT count(*) FROM answer WHERE quiz LIKE '%8' AND given = '14日'"));
    }

    [Fact]
    public async Task Whose_first_quiz_was_ended_by_it_is_a_stranger_in_the_tables()
    {
        await using var store = Open();
        await PlayOnAsync(store, 3, isTyped: true);

        await EraseAsync(store);

        Assert.Empty(Traces());
        Assert.Empty(await store.Upkeep.CheckAsync(None));
        Assert.Equal("匿名の参加者:100:1", await BoardAsync(store));
    }

    [Theory]
    [InlineData("14日", "14日")]
    [InlineData("私の電話番号は秘密です", "")]
    public async Task Of_an_open_question_only_right_words_are_kept(string typed, string kept)
    {
        await using var store = Open();
        var quiz = Play.Quiz(3) with
        {
            Mode = QuizMode.Open,
            Questions = [Typed(1)],
            Rounds = [Play.Quiz().Rounds[1] with { Index = 0 }],
        };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(
            Play.Answer("open", quiz: 3, round: 0, given: typed) with
            {
                Player = s_aoi,
            },
            None
        );

        await EraseAsync(store);

        Assert.Equal(kept, Read<string>("SELECT given FROM answer"));
    }

    [Fact]
    public async Task Others_stay_as_they_are()
    {
        await using var store = Open();
        await LiveAsync(store);
        var before = await store.Personal.ExportAsync(new Person(Play.Player("ren").Account, []), None);

        await EraseAsync(store);

        Assert.Equal(
            before,
            await store.Personal.ExportAsync(new Person(Play.Player("ren").Account, []), None)
        );
    }

    [Fact]
    public async Task An_export_holds_every_place_and_nothing_of_others()
    {
        await using var store = Open();
        await LiveAsync(store);

        var text = await store.Personal.ExportAsync(s_person, None);

        using var json = JsonDocument.Parse(text);
        Assert.All(
            PersonalPlace.All,
            place => Assert.NotEqual(0, json.RootElement.GetProperty(place.Table).GetArrayLength())
        );
        Assert.Contains("私の電話番号は秘密です", text, StringComparison.Ordinal);
        Assert.Contains("2026-11-24T", text, StringComparison.Ordinal);
        var answer = json.RootElement.GetProperty("answer")[0];
        Assert.Equal(Play.Question(1).Stem, answer.GetProperty("stem").GetString());
        Assert.Equal(
            Play.Question(1).Choices[1].Text,
            Assert.Single(answer.GetProperty("chosen").EnumerateArray()).GetString()
        );
        Assert.Equal(
            Play.Question(1).Stem,
            json.RootElement.GetProperty("review_card")[0].GetProperty("stem").GetString()
        );
        Assert.DoesNotContain("ren", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_long_ago_is_forgotten_and_scores_stay()
    {
        await using var store = Open();
        await LiveAsync(store);
        var before = await BoardAsync(store);

        Assert.Equal(0, await store.Personal.ForgetTextAsync(Play.Noon, None));
        // Two wrong answers and the comment of a report; the right answer that was typed stays.
        Assert.Equal(3, await store.Personal.ForgetTextAsync(Play.Noon.AddDays(1), None));
        Assert.Equal(0, await store.Personal.ForgetTextAsync(Play.Noon.AddDays(1), None));

        Assert.Equal(1, Read<long>("SELECT count(*) FROM answer WHERE given = '14日'"));
        Assert.Equal(0, Read<long>("SELECT count(*) FROM answer WHERE given LIKE '%電話%' OR given = '7日'"));
        Assert.Equal(before, await BoardAsync(store));
        Assert.Empty(await store.Upkeep.CheckAsync(None));
    }

    [Theory]
    [InlineData("INSERT INTO forgetting VALUES (9000000000000000000); UPDATE answer SET given = '7'")]
    [InlineData(
        "INSERT INTO forgetting VALUES (9000000000000000000); UPDATE answer SET given = '', player_name = 'x'"
    )]
    [InlineData("UPDATE answer SET player = 'web:local:x'")]
    [InlineData("UPDATE answer SET given = ''")]
    [InlineData(
        "INSERT INTO erasing VALUES ('web:local:ren', 'web:local:x'); UPDATE answer SET given = '7', player = 'web:local:x'"
    )]
    [InlineData("DELETE FROM answer")]
    public async Task The_answer_log_is_changed_in_no_other_way(string sql)
    {
        await using var store = Open();
        await LiveAsync(store);
        Assert.Contains("append-only", Assert.Throws<SqliteException>(() => Tamper(sql)).Message);
    }

    private static Task EraseAsync(IStore store) => store.Personal.EraseAsync(s_erasure, None);

    /// <summary>A quiz that the person is in when the erasure begins: memory ends it as the stranger's.</summary>
    private static async Task PlayOnAsync(IStore store, int number, bool isTyped)
    {
        var quiz = Play.Quiz(number) with
        {
            Mode = QuizMode.Open,
            Questions = [isTyped ? Typed(1) : Play.Question(1)],
            Rounds = [Play.Quiz().Rounds[1] with { Index = 0 }],
        };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(
            Play.Answer($"web:{User}:on:{number}", quiz: number, round: 0, given: isTyped ? "14日" : "1") with
            {
                Player = s_aoi,
                PlayerName = Name,
            },
            None
        );
        var closed = s_erasure.Of(
            QuizMachine.Finish(
                Replay.Of((await store.Quizzes.FindAsync(quiz.Id, None))!),
                EndReason.Completed,
                null,
                Play.Noon.AddMinutes(1)
            )
        );
        await store.Quizzes.SaveAsync(Play.Commit(closed, Scoring.Marks(closed, 0, s_calendar)), None);
    }

    private static Core.Questions.Question Typed(int number) =>
        Play.Question(number) with
        {
            Kind = Core.Questions.QuestionKind.Typed,
            Choices = [],
            Key = [],
            Accepted = ["14日"],
        };

    /// <summary>Does everything that leaves something behind.</summary>
    private static async Task LiveAsync(IStore store)
    {
        var quiz = Play.Quiz() with { Mode = QuizMode.Open, Starter = s_aoi, StarterName = Name };
        quiz = quiz with
        {
            Questions = quiz.Questions.SetItem(1, Typed(2)),
            Rounds = quiz.Rounds.SetItem(
                1,
                quiz.Rounds[1] with
                {
                    ClosedAt = Play.Noon,
                    SkippedBy = Name,
                    SkippedById = s_aoi,
                }
            ),
            End = new QuizEnd(EndReason.Stopped, Name, Play.Noon),
        };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        foreach (var player in new[] { s_aoi, Play.Player("ren") })
        {
            await AppendAsync(0, "1");
            await AppendAsync(1, player == s_aoi ? "私の電話番号は秘密です" : "7日");
            if (player != s_aoi)
                await AppendAsync(1, "14日");

            Task AppendAsync(int round, string given) =>
                store.Quizzes.AppendAsync(
                    Play.Answer($"web:{player.User}:{round}:{given}", round: round, given: given) with
                    {
                        Player = player,
                        PlayerName = player == s_aoi ? Name : player.User,
                        Question = Play.QuestionId(round + 1),
                    },
                    None
                );
        }

        await store.Asked.KeepAsync(
            new KeptQuestion(new AnswerId("0000000000aa"), "料金は？", null, Play.Noon),
            new Asking(s_aoi, new ChannelId("web", "local", "general"), "KT200", Play.Noon),
            None
        );
        var replayed = Replay.Of((await store.Quizzes.FindAsync(quiz.Id, None))!);
        await store.Quizzes.SaveAsync(
            new QuizCommit(
                quiz,
                [.. Scoring.Marks(replayed, 0, s_calendar), .. Scoring.Marks(replayed, 1, s_calendar)],
                [new Asked(s_aoi.ToString(), Play.QuestionId(1), Play.Noon)]
            )
            {
                Reviews = [Review(s_aoi)],
            },
            None
        );
        await store.Quizzes.SaveAsync(
            Play.Commit(Play.Quiz(2)) with
            {
                Attempt = new ExamAttempt(Play.QuizId(2), s_aoi, "exam", 1, 2, 720, Play.Noon, Play.Noon),
            },
            None
        );
        await store.Reviews.LearnAsync(s_aoi, ["箱"], true, None);
        await store.Questions.ReportAsync(
            new QuestionReport(Play.QuestionId(1), s_aoi, "other", $"{Name}より", Play.Noon),
            None
        );
        await store.Questions.DecideAsync(
            new QuestionDecision(Play.QuestionId(1), Decision.Keep, s_aoi, Play.Noon),
            None
        );
        await store.Settings.AppendAsync(
            new SettingChange(new SettingOwner.OfPlayer(s_aoi), Setting.ShowName, "no", s_aoi, Play.Noon),
            None
        );
        await store.Seasons.StartAsync("秋の部", Play.Lobby, Play.Noon, null, $"web:{User}:start", None);
        await ((SqliteStore)store).Writer.Enqueue(
            statements =>
                statements.Connection.Execute(
                    """
                    INSERT INTO daily_schedule VALUES ('web:local:lobby', 1, @delivery, '09:00', 'Asia/Tokyo', 127, '', 1,
                        NULL, 0, 'private', @player, @name, 0, 0, NULL)
                    """,
                    new
                    {
                        delivery = $"web:{User}:daily",
                        player = s_aoi.ToString(),
                        name = Name,
                    }
                ),
            None
        );
        await AloneAsync(store, 4, new ChannelId("web", "local", $"@{User}"));
        await AloneAsync(store, 5, new ChannelId("web", "local", User));
        await DailyAsync(store, 6);
        await PutAsync("card", "", Payload(s_aoi, Name) + "," + Payload(Play.Player("ren"), "別の人"));
        await PutAsync($"board:{s_aoi}:1", "", Payload(null, Name));
        await PutAsync($"said:web:{User}:1", Name, """{"text":"/quiz"}""");

        Task PutAsync(string key, string author, string payload) =>
            store.Messages.PutAsync(Play.Lobby, key, author, null, $"[{payload}]", Play.Noon, None);
    }

    /// <summary>A quiz in the conversation with the bot that is named by its person.</summary>
    private static async Task AloneAsync(IStore store, int number, ChannelId channel)
    {
        await store.Messages.PutAsync(channel, "solo", "", null, "[]", Play.Noon, None);
        await store.Settings.AppendAsync(
            new SettingChange(new SettingOwner.OfChannel(channel), Setting.Topic, "箱", s_aoi, Play.Noon),
            None
        );
        var quiz = Play.Quiz(number, QuizPhase.Finished) with
        {
            Channel = channel,
            Parent = channel,
            Thread = channel with { Channel = $"{channel.Channel}:1.2" },
            Mode = QuizMode.Solo,
            Starter = s_aoi,
            StarterName = Name,
            Questions = [Play.Question(1)],
            Rounds = [Play.Quiz().Rounds[1] with { Index = 0, ClosedAt = Play.Noon }],
        };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(
            Play.Answer($"web:{User}:alone:{number}", quiz: number, round: 0) with
            {
                Player = s_aoi,
                PlayerName = Name,
            },
            None
        );
        var played = Replay.Of((await store.Quizzes.FindAsync(quiz.Id, None))!);
        await store.Quizzes.SaveAsync(Play.Commit(played, Scoring.Marks(played, 0, s_calendar)), None);
    }

    /// <summary>An open question of the day whose answer the person has been marked for and shown.</summary>
    private static Task DailyAsync(IStore store, int number) =>
        store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Quiz(number) with
                {
                    Mode = QuizMode.Open,
                    Starter = Play.Player("ren"),
                    Questions = [Play.Question(1)],
                    Rounds = [Play.Quiz().Rounds[1] with { Index = 0, Marked = [s_aoi], Shown = [s_aoi] }],
                }
            ),
            None
        );

    private static string Payload(PlayerId? player, string name) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["$type"] = "PlayerName",
                ["name"] = name,
                ["id"] = player is { } id
                    ? new
                    {
                        platform = id.Platform,
                        team = id.Team,
                        user = id.User,
                    }
                    : null,
            }
        );

    private static ReviewWrite Review(PlayerId player)
    {
        var (card, log) = new Scheduler(FsrsParameters.Default).Review(null, Rating.Again, Play.Day);
        return new ReviewWrite(
            new CardReview(
                Play.QuizId(1),
                0,
                player,
                Play.QuestionId(1),
                Play.Noon,
                TimeSpan.FromSeconds(7),
                false,
                log
            ),
            card
        );
    }

    private static async Task<string> BoardAsync(IStore store) =>
        string.Join(
            ' ',
            (
                await store.Scores.LeaderboardAsync(
                    new LeaderboardQuery("web", "local", null, null, null, []),
                    None
                )
            ).Select(row => $"{row.Name}:{row.Points}:{row.Answered}")
        );

    /// <summary>Where the database says anything of the person, as a table and the text.</summary>
    private List<string> Traces()
    {
        string[] told = [User, Name, "電話番号", JsonEncodedText.Encode(Name).ToString()];
        var tables = Query<string>("SELECT name FROM sqlite_schema WHERE type = 'table'");
        return
        [
            .. tables.SelectMany(table =>
                Query<dynamic>($"SELECT * FROM {table}")
                    .Cast<IDictionary<string, object?>>()
                    .SelectMany(row => row.Values)
                    .Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
                    .Where(text => told.Any(part => text.Contains(part, StringComparison.Ordinal)))
                    .Select(text => $"{table}: {text}")
            ),
        ];
    }

    private List<T> Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        return connection.Query<T>(sql).AsList();
    }
}
