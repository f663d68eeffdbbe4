using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;
using ChatStudyBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Storage;

public sealed class SqliteDamageTests : SqliteFile
{
    private const int PageSize = 4096;

    private readonly Stopped _time = new(new(2026, 11, 26, 9, 5, 7, TimeSpan.Zero));

    private string Aside => Path + ".corrupt-20261126-090507";

    [Fact]
    public async Task A_damaged_database_is_kept_aside_byte_for_byte_and_the_next_start_begins_empty()
    {
        var bytes = await Damage();

        var refusal = Assert.Throws<DamagedException>(OpenNow);

        Assert.Equal((Path, Aside), (refusal.Path, refusal.KeptAs));
        Assert.Contains($"is kept aside, whole, as {Aside}", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Aside));
        await using var next = OpenNow();
        Assert.Empty(await next.Quizzes.RunningAsync(None));
    }

    [Fact]
    public async Task What_was_kept_aside_before_is_not_overwritten()
    {
        await Damage();
        Folder.Write(System.IO.Path.GetFileName(Aside), "an older one");

        var refusal = Assert.Throws<DamagedException>(OpenNow);

        Assert.Equal(Aside + "-2", refusal.KeptAs);
        Assert.Equal("an older one", await File.ReadAllTextAsync(Aside));
    }

    [Fact]
    public async Task Answers_that_are_only_in_the_log_beside_it_are_kept_with_it()
    {
        await using (var running = Open("running.db"))
        {
            await running.Quizzes.SaveAsync(Play.Commit(), None);
        }

        await using (var running = Open("running.db"))
        {
            await running.Quizzes.AppendAsync(Play.Answer("only in the log"), None);
            File.Copy(Folder["running.db"], Path);
            File.Copy(Folder["running.db-wal"], Path + "-wal");
        }

        Overwrite(await File.ReadAllBytesAsync(Path));
        var log = await File.ReadAllBytesAsync(Path + "-wal");

        Assert.Throws<DamagedException>(OpenNow);

        Assert.Equal(log, await File.ReadAllBytesAsync(Aside + "-wal"));
        Assert.False(
            File.Exists(Path + "-wal"),
            "A log that stays would be taken for that of the restored file."
        );
    }

    [Fact]
    public async Task A_damaged_database_that_names_no_program_is_left_where_it_is()
    {
        var bytes = await Damage(header => header.AsSpan(68, 4).Clear());

        var refusal = Assert.Throws<StoreException>(OpenNow);

        Assert.Contains("does not say whose it is", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path));
    }

    [Fact]
    public async Task A_sound_database_that_another_program_has_locked_stays_where_it_is()
    {
        await Open().DisposeAsync();
        using var other = new SqliteConnection($"Data Source={Path};Pooling=False");
        await other.OpenAsync();
        using var locking = other.CreateCommand();
        locking.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE";
        await locking.ExecuteNonQueryAsync();

        var refusal = Assert.Throws<StoreException>(OpenNow);

        Assert.Contains("locked", refusal.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path));
        Assert.Empty(Directory.GetFiles(Folder.Path, "*.corrupt*"));
    }

    private IStore OpenNow() => SqliteStore.Open(new DatabaseFile(Path), _time);

    /// <summary>A database of ours whose pages are overwritten, its first aside.</summary>
    private async Task<byte[]> Damage(Action<byte[]>? further = null)
    {
        await using (var store = Open())
        {
            await store.Quizzes.SaveAsync(Play.Commit(), None);
        }

        var bytes = await File.ReadAllBytesAsync(Path);
        further?.Invoke(bytes);
        return Overwrite(bytes);
    }

    private byte[] Overwrite(byte[] bytes)
    {
        bytes.AsSpan(PageSize).Fill(0xA5);
        File.WriteAllBytes(Path, bytes);
        return bytes;
    }

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
