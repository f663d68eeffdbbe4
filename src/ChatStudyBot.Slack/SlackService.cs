using ChatStudyBot.Slack.Conversation;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Socket;
using ChatStudyBot.Slack.Protocol.WebApi;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack;

/// <summary>Signs on and holds the connections for as long as the bot runs.</summary>
internal sealed partial class SlackService(
    SlackOptions options,
    SlackApi api,
    SignOn signOn,
    SocketModeClient sockets,
    SlackInbox inbox,
    Workspace workspace,
    TimeProvider time,
    ILogger<SlackService> logger
) : BackgroundService
{
    /// <summary>The other chats are not to wait longer than that for a Slack that cannot be reached.</summary>
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(5);

    /// <summary>A token that Slack does not take ends the start; that Slack cannot be reached does not.</summary>
    /// <exception cref="SlackAccessException" />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            workspace.Is(
                await api.TestAuthAsync(cancellationToken).WaitAsync(StartWithin, time, cancellationToken)
            );
        }
        catch (Exception unreachable)
            when (unreachable is TimeoutException or (SlackException and not SlackAccessException))
        {
            LogUnreachable(logger, unreachable.Message);
        }
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await inbox.DrainAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!workspace.IsKnown)
                workspace.Is(await signOn.RunAsync(stoppingToken));
            LogSignedOn(logger, workspace.Name, workspace.Bot);
            if (options.AppToken is not null)
                await sockets.RunAsync(stoppingToken);
        }
        catch (SlackAccessException fatal)
        {
            // The other chats go on; this one needs the operator.
            LogEnded(logger, fatal.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Slack is not connected: {Reason}")]
    private static partial void LogEnded(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Slack cannot be used now ({Reason}); it is tried again.")]
    private static partial void LogUnreachable(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Information, "On Slack in {Workspace} as @{Bot}.")]
    private static partial void LogSignedOn(ILogger logger, string workspace, string bot);
}
