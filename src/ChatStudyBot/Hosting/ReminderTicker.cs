using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Hosting;

/// <summary>Looks for people who are to be reminded of their reviews.</summary>
internal sealed class ReminderTicker(ReminderDesk reminders, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, time);
        // At once: platforms remember for minutes alone what may have been posted before a crash.
        do
        {
            await reminders.AdvanceAsync(stoppingToken);
        } while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
