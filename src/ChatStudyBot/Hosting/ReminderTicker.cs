using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Hosting;

/// <summary>Looks for people who are to be reminded of their reviews.</summary>
internal sealed class ReminderTicker(ReminderDesk reminders, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Tick, time);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
        {
            await reminders.AdvanceAsync(stoppingToken);
        }
    }
}
