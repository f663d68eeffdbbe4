using ChatStudyBot.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Hosting;

public sealed class DailyStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_schedule_in_a_zone_that_the_machine_does_not_know_is_reported_and_the_bot_runs_on()
    {
        await using (var before = await StartAsync())
        {
            Assert.Contains("09:30", await before.SayAsync("aws", "/daily 09:30"));
            Assert.Contains("09:30", await before.SayAsync("general", "/daily 09:30"));
            Assert.Equal(0, await before.StopAsync());
        }

        await using (var file = new SqliteConnection($"Data Source={_folder["bot.db"]};Pooling=False"))
        {
            await file.OpenAsync();
            await using var move = file.CreateCommand();
            move.CommandText = "UPDATE daily_schedule SET zone = 'Mars/Olympus' WHERE channel LIKE '%aws'";
            Assert.Equal(1, await move.ExecuteNonQueryAsync());
        }

        await using var bot = await StartAsync();
        await bot.UntilAsync(_ =>
            bot.Log.Any(line => line.Contains("Mars/Olympus", StringComparison.Ordinal))
        );
        Assert.Contains("09:30", await bot.SayAsync("general", "/daily list"));

        Assert.Equal(0, await bot.StopAsync());
        Assert.DoesNotContain(bot.Log, line => line.Contains("\"Critical\"", StringComparison.Ordinal));
    }

    private Task<RunningBot> StartAsync() =>
        RunningBot.StartAsync(_folder, "--Storage:ConnectionString=Data Source=bot.db");
}
