using System.Net;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>What became of one try.</summary>
internal abstract record RestReply<T>
{
    private RestReply() { }

    public sealed record Done(T Value, RateLimitHeaders Limits) : RestReply<T>;

    /// <summary>An answer that is not a yes.</summary>
    public sealed record Refused(HttpStatusCode Status, ApiError Error, RateLimitHeaders Limits)
        : RestReply<T>
    {
        public bool IsServerFault => (int)Status >= 500;
    }

    /// <summary>No answer, or one that could not be read.</summary>
    /// <param name="NeverSent">Discord cannot have got it.</param>
    public sealed record Lost(Exception Cause, bool NeverSent) : RestReply<T>;
}
