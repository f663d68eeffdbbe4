using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>What became of one try.</summary>
internal abstract record ApiOutcome<T>
{
    private ApiOutcome() { }

    public sealed record Done(T Value) : ApiOutcome<T>;

    /// <summary>Slack has looked at it and said no.</summary>
    public sealed record Refused(string Error, ApiReply Reply) : ApiOutcome<T>;

    /// <summary>Not now.</summary>
    /// <param name="RetryAfter">Null: Slack did not say when.</param>
    public sealed record Limited(TimeSpan? RetryAfter) : ApiOutcome<T>;

    /// <summary>Slack failed at it, or no readable answer came back.</summary>
    /// <param name="NeverSent">Slack cannot have got it.</param>
    public sealed record Lost(string Reason, Exception? Cause = null, bool NeverSent = false) : ApiOutcome<T>;
}
