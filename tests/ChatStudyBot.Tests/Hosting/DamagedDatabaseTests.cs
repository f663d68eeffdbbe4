using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>What an operator goes through when the disk has spoilt the database.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class DamagedDatabaseTests : IDisposable
{
    private static readonly string[] Start =
    [
        "--Web:Url=http://127.0.0.1:0",
        "--Content:Path=notes",
        "--Backup:Folder=backups",
    ];
    private readonly TempFolder _folder = new();

    private string Database => _folder["data/chatstudybot.db"];

    [Fact]
    public async Task It_is_kept_aside_and_the_sentence_names_the_newest_sound_backup_which_restores_the_quizzes()
    {
        await PlayAndBackUpAsync("backups/chatstudybot-2026-01-02.db");
        _folder.Write("backups/chatstudybot-2026-01-03.db", "spoilt as well");
        var bytes = Spoil();

        var refused = await Ended.OfAsync(_folder, Start);

        Assert.Equal((1, ""), (refused.Code, refused.Out));
        var sentence = Assert.Single(refused.Error.TrimEnd().Split('\n'));
        var aside = Aside.Match(sentence).Value;
        Assert.Equal(bytes, await File.ReadAllBytesAsync(aside));
        var backup = _folder["backups/chatstudybot-2026-01-02.db"];
        Assert.Contains(
            $"copy {backup} to {Database} before the next start",
            sentence,
            StringComparison.Ordinal
        );

        File.Copy(backup, Database);
        await using var restored = await RunningBot.StartAsync(BuiltBot.Call(_folder.Path, Start));
        Assert.Equal(1, Quizzes(Database));
    }

    [Fact]
    public async Task Without_a_backup_the_next_start_begins_empty()
    {
        await PlayAndBackUpAsync("elsewhere.db");
        Spoil();

        var refused = await Ended.OfAsync(_folder, Start);

        Assert.Contains("without one the bot begins empty", refused.Error, StringComparison.Ordinal);
        await using var next = await RunningBot.StartAsync(BuiltBot.Call(_folder.Path, Start));
        Assert.Equal(0, Quizzes(Database));
    }

    public void Dispose() => _folder.Dispose();

    private async Task PlayAndBackUpAsync(string backup)
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");
        await bot.SayAsync("general", "/quiz 2");
        Assert.Equal(0, (await Ended.OfAsync(_folder, "db", "backup", backup)).Code);
        await bot.StopAsync();
    }

    /// <summary>Everything but the first page.</summary>
    private byte[] Spoil()
    {
        var bytes = File.ReadAllBytes(Database);
        bytes.AsSpan(4096).Fill(0xA5);
        File.WriteAllBytes(Database, bytes);
        return bytes;
    }

    private static long Quizzes(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM quiz";
        return (long)count.ExecuteScalar()!;
    }

    [GeneratedRegex(@"(?<=kept aside, whole, as )\S+\.corrupt-\d{8}-\d{6}(?=\. )")]
    private static partial Regex Aside { get; }
}
