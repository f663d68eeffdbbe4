using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Hosting;

/// <summary>Forgets every minute who asked the notes longer ago than a question can go on with.</summary>
internal sealed class AskerRetention(IAskBook book, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pace, time);
        do
        {
            try
            {
                await book.ForgetAskersAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (StoreException)
            {
                // The sign of life has logged that nothing can be written; this is tried again in a minute.
            }
        } while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
