using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class DatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_running_bot_is_backed_up_and_the_copy_is_sound()
    {
        await using var bot = await RunningBot.StartAsync(_folder);

        var backup = await Ended.OfAsync(_folder, "db", "backup", "copy.db");
        var check = await Ended.OfAsync(
            _folder,
            "db",
            "check",
            "--Storage:ConnectionString=Data Source=copy.db"
        );

        Assert.Equal(new Ended(0, _folder["copy.db"] + "\n", ""), backup);
        Assert.Equal(new Ended(0, "The database is sound.\n", ""), check);
    }

    [Fact]
    public async Task A_file_that_is_there_is_never_overwritten()
    {
        await using var bot = await RunningBot.StartAsync(_folder);
        _folder.Write("copy.db", "precious");

        var backup = await Ended.OfAsync(_folder, "db", "backup", "copy.db");

        Assert.Equal((1, ""), (backup.Code, backup.Out));
        Assert.Equal("precious", await File.ReadAllTextAsync(_folder["copy.db"]));
    }

    [Fact]
    public async Task Without_a_database_there_is_a_sentence()
    {
        var check = await Ended.OfAsync(_folder, "db", "check");

        Assert.Equal((1, ""), (check.Code, check.Out));
        Assert.Contains(_folder["data/chatstudybot.db"], check.Error, StringComparison.Ordinal);
        Assert.Single(check.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Moving_to_postgresql_is_refused_in_a_sentence()
    {
        var move = await Ended.OfAsync(_folder, "db", "move", "--to", "Host=localhost");

        Assert.Equal((1, ""), (move.Code, move.Out));
        Assert.StartsWith("db move: ", move.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
