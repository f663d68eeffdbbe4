using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>The first thing said to Slack: whether it takes the token, and whose it is.</summary>
internal sealed partial class SignOn(SlackApi api, TimeProvider time, Random random, ILogger logger)
{
    private readonly Backoff _backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), random);

    /// <summary>Waits for Slack for as long as it takes: an outage at the start is no reason to give up.</summary>
    /// <exception cref="SlackAccessException">The token is not taken.</exception>
    public async Task<AuthTest> RunAsync(CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                return await api.TestAuthAsync(cancellationToken);
            }
            catch (Exception e) when (e is SlackException and not SlackAccessException)
            {
                var wait = _backoff.After(failures);
                Log.Waiting(logger, e.Message, wait.TotalSeconds);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Slack cannot be used now ({Reason}); tried again in {Seconds:0.0} s."
        )]
        public static partial void Waiting(ILogger logger, string reason, double seconds);
    }
}
