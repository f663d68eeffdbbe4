using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Hosting;

/// <summary>Writes down every second that the bot is running, so that its downtime is known after a crash.</summary>
internal sealed partial class SignOfLife(IQuizStore store, TimeProvider time, ILogger<SignOfLife> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private bool _failed;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await RecordAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Pace, time);
        do
        {
            await RecordAsync(stoppingToken);
        } while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.RecordSignOfLifeAsync(time.GetUtcNow(), cancellationToken);
            _failed = false;
        }
        catch (StoreException exception)
        {
            // Once, not every second: a full disk stays full for a while.
            if (!_failed)
            {
                LogFailed(logger, exception.Message);
            }

            _failed = true;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);
}
