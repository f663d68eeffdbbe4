using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Conversation;

/// <summary>Where the bot is and what it is called there, once Slack has said so.</summary>
internal sealed class Workspace
{
    private volatile AuthTest? _auth;

    public bool IsKnown => _auth is not null;

    public string Name => _auth?.Team ?? "";

    /// <summary>As it is invited, without the at sign.</summary>
    public string Bot => _auth?.User ?? "ChatStudyBot";

    /// <summary>Null before it is known.</summary>
    public Uri? Address => _auth?.Url;

    public void Is(AuthTest auth) => _auth = auth;
}
