using ChatStudyBot.Configuration;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Hosting;

/// <summary>Forgets what people typed when it is old enough: at the start, and then once a day.</summary>
internal sealed partial class TextRetention(
    PrivacyOptions options,
    IPersonalBook book,
    TimeProvider time,
    ILogger<TextRetention> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.KeepText is not { } days)
        {
            return;
        }

        using var everyDay = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            try
            {
                var texts = await book.ForgetTextAsync(time.GetUtcNow().AddDays(-days), stoppingToken);
                LogForgotten(logger, texts, days);
            }
            catch (StoreException exception)
            {
                LogFailed(logger, exception);
            }
        } while (await everyDay.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "{Texts} texts older than {Days} days are forgotten.")]
    private static partial void LogForgotten(ILogger logger, int texts, int days);

    [LoggerMessage(2, LogLevel.Error, "Old texts could not be forgotten; it is tried again in a day.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
