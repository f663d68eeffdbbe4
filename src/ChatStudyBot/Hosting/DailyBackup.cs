using System.Globalization;
using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Hosting;

/// <summary>
/// A backup of the database each day in UTC, taken while the bot runs: one at the start when today's is missing,
/// then one at each midnight; one that failed is tried again after an hour.
/// </summary>
internal sealed partial class DailyBackup(
    BackupOptions options,
    IStoreUpkeep store,
    TimeProvider time,
    ILogger<DailyBackup> logger
) : BackgroundService
{
    private const string Prefix = "chatstudybot-";
    private const string Ending = ".db";
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Folder is not { } folder)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var isDone = await TryBackUpAsync(folder, stoppingToken);
            var now = time.GetUtcNow();
            var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero) - now;
            await Task.Delay(isDone || midnight < Retry ? midnight : Retry, time, stoppingToken);
        }
    }

    private async Task<bool> TryBackUpAsync(string folder, CancellationToken cancellationToken)
    {
        var today = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, Prefix + today + Ending);
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(file))
            {
                await store.BackupAsync(file, cancellationToken);
                LogDone(logger, file);
            }

            RemoveOldest(folder);
            return true;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or StoreException)
        {
            LogFailed(logger, exception, folder);
            return false;
        }
    }

    private void RemoveOldest(string folder)
    {
        var oldest = Directory
            .EnumerateFiles(folder, $"{Prefix}????-??-??{Ending}")
            .OrderDescending(StringComparer.Ordinal)
            .Skip(options.Keep);
        foreach (var file in oldest)
        {
            File.Delete(file);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Backup written to {File}.")]
    private static partial void LogDone(ILogger logger, string file);

    [LoggerMessage(
        2,
        LogLevel.Error,
        "The daily backup to {Folder} failed; it is tried again within an hour."
    )]
    private static partial void LogFailed(ILogger logger, Exception exception, string folder);
}
