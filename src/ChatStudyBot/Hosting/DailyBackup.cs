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
        var backups = new BackupFolder(folder);
        var file = backups.FileOf(time.GetUtcNow());
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(file))
            {
                await store.BackupAsync(file, cancellationToken);
                LogDone(logger, file);
            }

            backups.RemoveAllBut(options.Keep);
            return true;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or StoreException)
        {
            LogFailed(logger, exception, folder);
            return false;
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
