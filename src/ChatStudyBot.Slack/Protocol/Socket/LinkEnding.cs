namespace ChatStudyBot.Slack.Protocol.Socket;

/// <summary>Why a connection does not serve any more, or soon will not.</summary>
internal abstract record LinkEnding
{
    private LinkEnding() { }

    /// <summary>Slack asks for a new one; the old one goes on until Slack closes it.</summary>
    public sealed record Refresh(string Cause) : LinkEnding
    {
        public override string Reason => $"Slack asks for a new connection ({Cause})";
    }

    /// <summary>It broke, was closed, or did not open.</summary>
    public sealed record Lost(string Cause) : LinkEnding
    {
        public override string Reason => Cause;
    }

    /// <summary>The app has as many as it may.</summary>
    public sealed record TooMany : LinkEnding
    {
        public override string Reason =>
            "the app has too many connections: is another copy of the bot running?";
    }

    /// <summary>There will be no further one.</summary>
    public sealed record Disabled : LinkEnding
    {
        public override string Reason =>
            "Socket Mode is switched off for the app: switch it on (Settings, Socket Mode) and start again";
    }

    /// <summary>For people to read.</summary>
    public abstract string Reason { get; }
}
