using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Storage;

public sealed class SqliteFaultTests : SqliteFile
{
    [Fact]
    public async Task A_full_disk_loses_no_acknowledged_answer_and_work_goes_on_when_there_is_room()
    {
        await using var store = Open();
        await store.Quizzes.SaveAsync(Play.Commit(), None);
        await FillDisk(store, isFull: true);

        var acknowledged = new List<string>();
        var refusal = await Assert.ThrowsAsync<StoreException>(() => AnswerUntilRefused(store, acknowledged));
        await FillDisk(store, isFull: false);
        Assert.True(await store.Quizzes.AppendAsync(Play.Answer("after"), None));

        Assert.Contains("make room", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([.. acknowledged, "after"], await Deliveries(store));
        Assert.Empty(await store.Upkeep.CheckAsync(None));
    }

    [Fact]
    public async Task On_a_full_disk_the_large_write_is_refused_and_the_small_one_saved()
    {
        await using var store = Open();
        await store.Quizzes.SaveAsync(Play.Commit(), None);
        await FillDisk(store, isFull: true);

        var large = store.Quizzes.AppendAsync(Play.Answer("large", given: new string('x', 1 << 20)), None);
        var small = store.Quizzes.AppendAsync(Play.Answer("small"), None);

        await Assert.ThrowsAsync<StoreException>(() => large);
        Assert.True(await small);
        Assert.Equal(["small"], await Deliveries(store));
    }

    [Fact]
    public async Task A_file_that_is_lost_while_running_is_said_and_what_was_saved_is_rescued()
    {
        await using (var store = Open())
        {
            await store.Quizzes.SaveAsync(Play.Commit(), None);
            await store.Quizzes.AppendAsync(Play.Answer("before"), None);
            File.Delete(Path);

            var refusal = await Assert.ThrowsAsync<StoreException>(() =>
                store.Quizzes.AppendAsync(Play.Answer("after"), None)
            );

            Assert.Contains($"rename {Path}.rescued", refusal.Message, StringComparison.Ordinal);
        }

        await using var rescued = Open("bot.db.rescued");
        Assert.Contains("before", await Deliveries(rescued));
        Assert.Empty(await rescued.Upkeep.CheckAsync(None));
    }

    [Fact]
    public async Task A_copy_of_the_files_in_the_middle_of_writing_has_every_answer_acknowledged_before()
    {
        await using var store = Open();
        await store.Quizzes.SaveAsync(Play.Commit(), None);
        var acknowledged = new List<string>();
        for (var i = 0; i < 200; i++)
        {
            await store.Quizzes.AppendAsync(Play.Answer($"d{i}"), None);
            acknowledged.Add($"d{i}");
        }

        var later = Enumerable
            .Range(0, 500)
            .Select(i => store.Quizzes.AppendAsync(Play.Answer($"later{i}"), None));
        var writing = Task.WhenAll(later.ToList());
        File.Copy(Path, Folder["copy.db"]);
        File.Copy(Path + "-wal", Folder["copy.db-wal"]);
        await writing;

        await using var copy = Open("copy.db");
        Assert.Equal(acknowledged, (await Deliveries(copy)).Take(acknowledged.Count));
        Assert.Empty(await copy.Upkeep.CheckAsync(None));
    }

    [Fact]
    public async Task Nobody_changes_the_answer_log()
    {
        await using var store = Open();
        await store.Quizzes.SaveAsync(Play.Commit(), None);
        await store.Quizzes.AppendAsync(Play.Answer("d1"), None);

        Assert.Throws<SqliteException>(() => Tamper("UPDATE answer SET given = '0'"));
        Assert.Throws<SqliteException>(() => Tamper("DELETE FROM answer"));
        Assert.Equal(["d1"], await Deliveries(store));
    }

    [Fact]
    public async Task A_store_that_was_closed_refuses_writes_and_can_be_closed_again()
    {
        var store = Open();
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<StoreException>(() => store.Quizzes.AppendAsync(Play.Answer("late"), None));
    }

    internal static async Task<IReadOnlyList<string>> Deliveries(IStore store) =>
        [
            .. (await store.Quizzes.RunningAsync(None))
                .SelectMany(quiz => quiz.Log)
                .Select(entry => entry.Delivery),
        ];

    private static async Task AnswerUntilRefused(IStore store, List<string> acknowledged)
    {
        for (var i = 0; i < 10_000; i++)
        {
            await store.Quizzes.AppendAsync(Play.Answer($"d{i}"), None);
            acknowledged.Add($"d{i}");
        }
    }
}
