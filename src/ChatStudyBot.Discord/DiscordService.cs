using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord.Protocol;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Gateway;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Registration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord;

/// <summary>Registers the commands and holds the connection for as long as the bot runs.</summary>
internal sealed partial class DiscordService(
    DiscordRest rest,
    GatewayClient gateway,
    InteractionInbox inbox,
    CommandRegistration registration,
    Ears ears,
    TimeProvider time,
    ILogger<DiscordService> logger
) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await inbox.DrainAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await RegisterAsync(stoppingToken);
            if (ears.PublicKey is null)
                await gateway.RunAsync(stoppingToken);
        }
        catch (Exception fatal) when (fatal is GatewayRefusedException or DiscordException)
        {
            // The other chats go on; this one needs the operator.
            LogEnded(logger, fatal.Message);
        }
    }

    /// <summary>Waits for Discord for as long as it takes: an outage at the start is no reason to give up.</summary>
    /// <exception cref="DiscordException">It will never work: the token or the commands are refused.</exception>
    private async Task RegisterAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var application = await rest.GetCurrentApplicationAsync(stoppingToken);
                await registration.RunAsync(application.Id, stoppingToken);
                if (ears.WhyDeaf(application) is { } reason)
                    LogDeaf(logger, reason);
                return;
            }
            catch (Exception e) when (e is DiscordUnavailableException or StoreException)
            {
                LogWaiting(logger, e.Message, (int)Retry.TotalSeconds);
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Discord is not connected: {Reason}")]
    private static partial void LogEnded(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Discord cannot be used now ({Reason}); tried again in {Seconds} s.")]
    private static partial void LogWaiting(ILogger logger, string reason, int seconds);

    [LoggerMessage(3, LogLevel.Warning, "No interactions will come from Discord: {Reason}.")]
    private static partial void LogDeaf(ILogger logger, string reason);
}
