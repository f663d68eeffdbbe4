using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Conversation;

/// <summary>What payloads do not say of people: how the workspace shows them, and who its administrators are.</summary>
/// <param name="managers">Ids of people who are managers in any case.</param>
internal sealed partial class People(
    SlackApi api,
    ImmutableHashSet<string> managers,
    TimeProvider time,
    ILogger<People> logger
)
{
    /// <summary>More than that are not remembered.</summary>
    private const int Most = 10_000;

    private static readonly TimeSpan RememberedFor = TimeSpan.FromHours(1);

    /// <summary>Of whom Slack has not said anything.</summary>
    private static readonly TimeSpan AskedAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>A command is to be answered soon, and under the handle rather than late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Task<SlackUser?> User)> _known = new(
        StringComparer.Ordinal
    );

    private bool _isDenialTold;

    public bool IsManager(string user, SlackUser? known) =>
        managers.Contains(user) || known is { IsAdmin: true } or { IsOwner: true };

    /// <summary>What is known by now; asks for what is not, for the next time.</summary>
    public SlackUser? Known(string user) =>
        Ask(user) is { IsCompletedSuccessfully: true } asked ? asked.Result : null;

    /// <returns>Null when Slack does not say, or not soon.</returns>
    public async Task<SlackUser?> FindAsync(string user, CancellationToken cancellationToken)
    {
        try
        {
            return await Ask(user).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private Task<SlackUser?> Ask(string user)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(user, out var known) && now - known.At < GoodFor(known.User))
            return known.User;
        if (_known.Count >= Most)
            _known.Clear();
        var asked = AskAsync(user);
        _known[user] = (now, asked);
        return asked;
    }

    private static TimeSpan GoodFor(Task<SlackUser?> asked) =>
        asked is { IsCompletedSuccessfully: true, Result: null } ? AskedAgainAfter : RememberedFor;

    private async Task<SlackUser?> AskAsync(string user)
    {
        try
        {
            return await api.GetUserAsync(user, CancellationToken.None);
        }
        catch (SlackException unknown)
        {
            // What the operator can mend is said once, not for each person.
            var isNews = unknown is SlackAccessException && !Interlocked.Exchange(ref _isDenialTold, true);
            LogUnknown(logger, isNews ? LogLevel.Warning : LogLevel.Debug, unknown.Message);
            return null;
        }
    }

    [LoggerMessage(EventId = 1, Message = "A person is known by the handle alone: {Reason}")]
    private static partial void LogUnknown(ILogger logger, LogLevel level, string reason);
}
