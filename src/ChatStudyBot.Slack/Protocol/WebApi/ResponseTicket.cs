using ChatStudyBot.Core.Protocols;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>What is needed to say something further to what somebody did: a few times, for half an hour.</summary>
/// <remarks>https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</remarks>
internal sealed class ResponseTicket(Secret address, DateTimeOffset receivedAt)
{
    public const int MostUses = 5;

    private int _uses;

    /// <summary>A little less than Slack's 30 minutes: the request takes time, and clocks differ.</summary>
    public static TimeSpan UsableFor { get; } = TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(10);

    public Secret Address => address;

    public bool IsUsable(DateTimeOffset now) =>
        now - receivedAt < UsableFor && Volatile.Read(ref _uses) < MostUses;

    /// <exception cref="ResponseUrlSpentException">There is no use left, or it is too late.</exception>
    public void Use(DateTimeOffset now)
    {
        if (now - receivedAt >= UsableFor)
        {
            throw new ResponseUrlSpentException("The response url is older than 30 minutes.");
        }

        if (Interlocked.Increment(ref _uses) > MostUses)
        {
            throw new ResponseUrlSpentException($"The response url was used {MostUses} times.");
        }
    }
}
