using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Storage;
using ChatStudyBot.Storage.Sqlite;

namespace ChatStudyBot.Tests.Storage;

public sealed class SqliteOpeningTests : SqliteFile
{
    private static int Newest => Migration.All[^1].Version;

    [Theory]
    [InlineData("postgres", "Data Source=bot.db", "'postgres' is not there yet")]
    [InlineData("litedb", "Data Source=bot.db", "'litedb' is not known")]
    [InlineData("sqlite", "", "names a file and nothing else")]
    [InlineData("sqlite", "Data Source=:memory:", "names a file and nothing else")]
    [InlineData("sqlite", "Data Source=bot.db;Mode=ReadOnly", "names a file and nothing else")]
    [InlineData("sqlite", "Fie=bot.db", "Storage:ConnectionString is wrong")]
    public void A_wrong_setting_is_refused_in_a_sentence(string provider, string connection, string sentence)
    {
        var refusal = Assert.Throws<StoreException>(() =>
            StoreFactory.Open(provider, connection, Folder.Path, TimeProvider.System)
        );

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_is_made_relative_to_the_caller()
    {
        await using var store = Open("deep/er/bot.db");

        Assert.True(File.Exists(Folder["deep/er/bot.db"]));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said()
    {
        Folder.Write("file", "not a folder");

        var refusal = Assert.Throws<StoreException>(() => Open("file/bot.db"));

        Assert.Contains("give the bot the right to write", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_store_on_the_same_file_is_refused_and_told_who_holds_it()
    {
        await using var first = Open();

        var refusal = Assert.Throws<StoreException>(() => Open());

        Assert.Contains($"process {Environment.ProcessId} on", refusal.Message, StringComparison.Ordinal);
        await first.Quizzes.SaveAsync(Play.Commit(), None);
    }

    [Fact]
    public async Task A_lock_file_left_by_a_process_that_was_killed_holds_nobody_off()
    {
        Folder.Write("bot.db.lock", "");
        Folder.Write("bot.db.owner", "process 1 on elsewhere\n");

        await using var store = Open();

        await store.Quizzes.SaveAsync(Play.Commit(), None);
    }

    [Fact]
    public void A_file_that_is_not_a_database_is_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("my shopping list\n", 100));
        Folder.Write("bot.db", text);

        var refusal = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("is no database and was left as it is", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        Tamper("CREATE TABLE recipe (name TEXT)");

        var refusal = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("belongs to another program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Open().DisposeAsync();
        Tamper("INSERT INTO schema_version VALUES (999, 'from the future', 0)");

        var refusal = Assert.Throws<StoreException>(() => Open());

        Assert.Contains("is of version 999", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_brought_up_to_date_with_its_marks()
    {
        await using (SqliteStore.Open(new DatabaseFile(Path), [Migration.All[0]], TimeProvider.System))
        {
            // Made and left as the first version did.
        }

        Tamper(
            """
            INSERT INTO quiz VALUES ('000000000001', 'web:local:lobby', 0, 0, '{}');
            INSERT INTO mark VALUES ('000000000001', 0, 'web:local:aoi', 'web', 'local', 'web:local:lobby',
                '000000000001', '', 1, 1, 0, 100, 0, 0, '2026-11-24', 0);
            """
        );

        await using var store = Open();

        var pick = Assert.Single(Assert.Single(await store.Questions.TalliesAsync(None)).Picks);
        Assert.Equal((0, 1), (pick.Chosen.Length, pick.Answers));
        Assert.Equal(
            100,
            Read<long>("SELECT points FROM total WHERE period = 'month 2026-11' AND topic = ''")
        );
    }

    [Fact]
    public async Task Exams_of_before_they_were_private_are_taken_off_the_boards()
    {
        const int Before = 10;
        await using (
            SqliteStore.Open(new DatabaseFile(Path), [.. Migration.All.Take(Before)], TimeProvider.System)
        )
        {
            // Made and left as that version did.
        }

        var exam = Play.Quiz(2, QuizPhase.Finished) with
        {
            Mode = QuizMode.Solo,
            Exam = new ExamPaper("BOX-01", new ExamTitle("箱", "Box"), TimeSpan.FromHours(1), 700, [], []),
        };
        Tamper(
            $"""
            INSERT INTO quiz VALUES ('000000000001', 'web:local:lobby', 0, 0, 'unreadable');
            INSERT INTO quiz VALUES ('000000000002', 'web:local:lobby', 0, 0, '{QuizJson.Write(exam)}');
            INSERT INTO season VALUES (1, 'web', 'local', 'one', 'web:local:lobby', 0, NULL, 'd1', NULL, 0);
            INSERT INTO mark VALUES ('000000000001', 0, 'web:local:aoi', 'web', 'local', 'web:local:lobby',
                '000000000001', '', 1, 1, 0, 100, 0, 0, '2026-11-24', 7, '');
            INSERT INTO mark VALUES ('000000000002', 0, 'web:local:aoi', 'web', 'local', 'web:local:lobby',
                '000000000001', '', 1, 1, 0, 50, 0, 5, '2026-11-24', 7, '');
            INSERT INTO mark VALUES ('000000000002', 1, 'web:local:ren', 'web', 'local', 'web:local:lobby',
                '000000000002', '', 0, 1, 0, 0, 0, 0, '2026-11-24', 7, '');
            """
        );

        await using var store = Open();

        Assert.Equal(
            4,
            Read<long>(
                "SELECT count(*) FROM total WHERE player = 'web:local:aoi' AND points = 100 AND answered = 1"
            )
        );
        Assert.Equal(0, Read<long>("SELECT count(*) FROM total WHERE player = 'web:local:ren'"));
        Assert.Equal(2, (await store.Scores.TotalsAsync(Play.Player("aoi"), None)).Answered);
        Assert.DoesNotContain(
            await store.Upkeep.CheckAsync(None),
            finding => finding.Kind == FindingKind.Total
        );
    }

    [Fact]
    public async Task A_team_that_played_before_there_was_a_welcome_needs_none()
    {
        const int Before = 11;
        await using (
            SqliteStore.Open(new DatabaseFile(Path), [.. Migration.All.Take(Before)], TimeProvider.System)
        )
        {
            // Made and left as that version did.
        }

        Tamper("INSERT INTO player VALUES ('web:local:aoi', 'web', 'local', '葵', '葵', 7)");

        await using var store = Open();

        Assert.False(await store.Welcomes.TryWelcomeAsync("web", "local", Play.Noon, None));
        Assert.True(await store.Welcomes.TryWelcomeAsync("web", "elsewhere", Play.Noon, None));
    }

    [Fact]
    public async Task A_quiz_of_before_there_were_threads_goes_on_in_its_channel()
    {
        await using (var old = Open())
        {
            await old.Quizzes.SaveAsync(Play.Commit(), None);
        }

        Tamper("UPDATE quiz SET snapshot = json_remove(snapshot, '$.Thread', '$.Parent')");

        await using var store = Open();
        var quiz = Assert.Single(await store.Quizzes.RunningAsync(None)).Snapshot;
        Assert.Equal(Play.Lobby, quiz.ChannelOf(CardKeys.Round(quiz.Id, 1)));
    }

    [Fact]
    public async Task A_new_version_keeps_every_row_and_a_copy_of_what_was_before()
    {
        await using (var old = Open())
        {
            await old.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi")), None);
        }

        var next = new Migration(Newest + 1, "adds-nickname", "ALTER TABLE player ADD COLUMN nickname TEXT");
        await using var store = SqliteStore.Open(
            new DatabaseFile(Path),
            [.. Migration.All, next],
            TimeProvider.System
        );

        Assert.Equal(100, (await store.Scores.TotalsAsync(Play.Player("aoi"), None)).Points);
        Assert.Equal(Newest + 1, Read<long>("SELECT max(version) FROM schema_version"));
        var copy = $"bot.db.version-{Newest}";
        Assert.Equal(Newest, Read<long>("SELECT max(version) FROM schema_version", copy));
        Assert.Equal(1, Read<long>("SELECT count(*) FROM mark", copy));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_version_before_it()
    {
        await Open().DisposeAsync();
        Migration[] steps =
        [
            .. Migration.All,
            new(Newest + 1, "works", "CREATE TABLE extra (id INTEGER) STRICT"),
            new(Newest + 2, "breaks", "CREATE TABLE answer (id INTEGER) STRICT"),
        ];

        Assert.Throws<StoreException>(() =>
            SqliteStore.Open(new DatabaseFile(Path), steps, TimeProvider.System)
        );

        await using var store = Open();
        Assert.Equal(Newest, Read<long>("SELECT max(version) FROM schema_version"));
        Assert.Equal(0, Read<long>("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"));
    }
}
