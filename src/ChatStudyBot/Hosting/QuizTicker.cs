using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Hosting;

/// <summary>
/// Takes up at the start what was running, then moves every quiz on when its time has come.
/// </summary>
internal sealed class QuizTicker(QuizDesk desk, TimeProvider time) : BackgroundService
{
    /// <summary>Nobody notices a round that ends a tick late.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    /// <exception cref="StoreException">What was running cannot be read.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await desk.ResumeAsync(time.GetUtcNow(), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await desk.SettleAsync().WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, time);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            await desk.AdvanceAsync(time.GetUtcNow(), stoppingToken);
        }
    }
}
