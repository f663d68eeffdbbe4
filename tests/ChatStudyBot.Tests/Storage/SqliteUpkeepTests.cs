using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Tests.Storage;

public sealed class SqliteUpkeepTests : SqliteFile
{
    private static readonly StudyCalendar Calendar = new(TimeZoneInfo.Utc, new TimeOnly(4, 0));

    [Fact]
    public async Task A_backup_taken_while_writing_is_whole_and_has_what_was_acknowledged_before()
    {
        await using var store = Open();
        await Score(store);
        var writing = Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(i => store.Quizzes.AppendAsync(Play.Answer($"d{i}"), None))
                .ToList()
        );

        await Upkeep().BackupAsync(Folder["backups/monday.db"], None);
        await writing;

        await using var restored = Open("backups/monday.db");
        Assert.Equal(100, (await restored.Scores.TotalsAsync(Play.Player("aoi"), None)).Points);
        Assert.Empty(await restored.Upkeep.CheckAsync(None));
        Assert.False(File.Exists(Folder["backups/monday.db.part"]));
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var store = Open();
        Folder.Write("precious.db", "precious");

        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            store.Upkeep.BackupAsync(Folder["precious.db"], None)
        );

        Assert.Contains("was left as it is", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Folder["precious.db"]));
    }

    [Fact]
    public void There_is_nothing_to_care_for_without_a_database()
    {
        var refusal = Assert.Throws<StoreException>(() => Upkeep("nowhere.db"));

        Assert.Contains("There is no database", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Folder["nowhere.db"]));
    }

    [Fact]
    public async Task A_database_in_use_is_checked_and_found_well()
    {
        await using var store = Open();
        await Score(store);

        Assert.Empty(await Upkeep().CheckAsync(None));
    }

    /// <summary>The rule comes with the quiz: what was saved before it keeps what it was worth then.</summary>
    [Theory]
    [InlineData(true, "aoi", 50)]
    [InlineData(true, "ren", 100)]
    [InlineData(false, "aoi", 100)]
    public async Task What_is_answered_alone_is_scored_alike_by_the_check(
        bool isHalvedAlone,
        string other,
        int points
    )
    {
        await using var store = Open();
        var quiz = Play.Quiz() with { Mode = QuizMode.Open, IsHalvedAlone = isHalvedAlone };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(Play.Answer("wrong", other, round: 0, given: "0"), None);
        await store.Quizzes.AppendAsync(Play.Answer("right", round: 0), None);
        var stored = await store.Quizzes.FindAsync(quiz.Id, None);
        Assert.NotNull(stored);
        Assert.Equal(isHalvedAlone, stored.Snapshot.IsHalvedAlone);
        var marks = Scoring.Marks(Replay.Of(stored), 0, Calendar);
        await store.Quizzes.SaveAsync(new QuizCommit(quiz, marks, []), None);

        Assert.Empty(await store.Upkeep.CheckAsync(None));
        Assert.Equal(points, (await store.Scores.TotalsAsync(Play.Player("aoi"), None)).Points);
    }

    [Theory]
    [InlineData("UPDATE mark SET base = 150", FindingKind.Score)]
    [InlineData("UPDATE mark SET is_right = 0", FindingKind.Score)]
    [InlineData("DELETE FROM mark", FindingKind.Unscored)]
    [InlineData("UPDATE mark SET player = 'web:local:ghost'", FindingKind.Baseless)]
    [InlineData("UPDATE total SET points = points + 1 WHERE period = 'all'", FindingKind.Total)]
    [InlineData("DELETE FROM total WHERE topic <> ''", FindingKind.Total)]
    [InlineData("UPDATE mark SET study_day = '2026-11-25'", FindingKind.Total)]
    [InlineData("UPDATE quiz SET snapshot = '{}'", FindingKind.Snapshot)]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM quiz", FindingKind.Orphan)]
    public async Task What_was_tampered_with_is_found(string tampering, FindingKind kind)
    {
        await using var store = Open();
        await Score(store);

        Tamper(tampering);

        Assert.Contains(await store.Upkeep.CheckAsync(None), finding => finding.Kind == kind);
    }

    [Theory]
    [InlineData("UPDATE review_card SET stability = 99")]
    [InlineData("UPDATE review_log SET rating = 3")]
    [InlineData("DELETE FROM review_log")]
    public async Task A_review_card_that_is_not_what_its_log_says_is_found(string tampering)
    {
        await using var store = Open();
        await Score(store);
        var (card, log) = new Scheduler(FsrsParameters.Default).Review(null, Rating.Again, Play.Day);
        var review = new CardReview(
            Play.QuizId(1),
            0,
            Play.Player("aoi"),
            Play.QuestionId(1),
            Play.Noon,
            TimeSpan.FromSeconds(7),
            false,
            log
        );
        await store.Quizzes.SaveAsync(
            Play.Commit(Play.Quiz() with { Mode = QuizMode.Open }) with
            {
                Reviews = [new ReviewWrite(review, card)],
            },
            None
        );
        Assert.Empty(await store.Upkeep.CheckAsync(None));

        Tamper(tampering);

        Assert.Equal(FindingKind.Card, Assert.Single(await store.Upkeep.CheckAsync(None)).Kind);
    }

    /// <summary>One right answer in a closed round of an open quiz, with the mark that it is worth.</summary>
    private static async Task Score(IStore store)
    {
        var quiz = Play.Quiz() with { Mode = QuizMode.Open };
        await store.Quizzes.SaveAsync(Play.Commit(quiz), None);
        await store.Quizzes.AppendAsync(Play.Answer("right", round: 0), None);
        var stored = await store.Quizzes.FindAsync(quiz.Id, None);
        Assert.NotNull(stored);
        var marks = Scoring.Marks(Replay.Of(stored), 0, Calendar);
        await store.Quizzes.SaveAsync(new QuizCommit(quiz, marks, []), None);
    }
}
