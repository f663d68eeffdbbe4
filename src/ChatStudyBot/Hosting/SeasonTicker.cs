using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Hosting;

/// <summary>Looks for seasons that are over and not posted, at the start and then every few seconds.</summary>
internal sealed partial class SeasonTicker(
    SeasonDesk seasons,
    TimeProvider time,
    ILogger<SeasonTicker> logger
) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, time);
        do
        {
            await TryLookAsync(stoppingToken);
        } while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await seasons.AdvanceAsync(time.GetUtcNow(), cancellationToken);
        }
        catch (StoreException exception)
        {
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The seasons could not be read; they are looked at again.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
