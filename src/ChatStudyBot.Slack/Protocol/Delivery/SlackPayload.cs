using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>What Slack delivers, whichever way it comes.</summary>
internal abstract record SlackPayload
{
    private SlackPayload() { }

    public sealed record Command(SlashCommand Content) : SlackPayload
    {
        public override string? Key => Prefixed("command", Content.DeliveryKey);
        public override string? Person => PersonOf(Content.Team, Content.UserId);
        public override Secret? ResponseUrl => Content.ResponseUrl;
        public override string? TriggerId => Content.TriggerId;
    }

    /// <summary>A button or an option.</summary>
    public sealed record Click(BlockActions Content) : SlackPayload
    {
        public override string? Key => Prefixed("click", Content.DeliveryKey);
        public override string? Person => PersonOf(Content.TeamId, Content.User.Id);
        public override Secret? ResponseUrl => Content.ResponseUrl;
        public override string? TriggerId => Content.TriggerId;
    }

    /// <summary>What was filled in.</summary>
    public sealed record Form(ViewSubmission Content) : SlackPayload
    {
        public override string? Key => Prefixed("form", Content.DeliveryKey);
        public override string? Person => PersonOf(Content.TeamId, Content.User.Id);
        public override string? TriggerId => Content.TriggerId;
    }

    public sealed record Event(EventCallback Content) : SlackPayload
    {
        public override string? Key => Prefixed("event", Content.EventId);

        public override string? Person =>
            Content is { TeamId: { } team, Event.User: { } user } ? PersonOf(team, user) : null;
    }

    /// <summary>What this version does not know, or could not read: acknowledged and passed over.</summary>
    public sealed record Other(string Kind) : SlackPayload;

    /// <summary>The same for every delivery of the same thing; null when there is nothing to tell it by.</summary>
    public virtual string? Key => null;

    /// <summary>Whose it is, by workspace; null: nobody's.</summary>
    public virtual string? Person => null;

    /// <summary>Where more can be said to it.</summary>
    public virtual Secret? ResponseUrl => null;

    /// <summary>Opens one view.</summary>
    public virtual string? TriggerId => null;

    /// <summary>Acknowledged only when it is saved; everything else as it comes.</summary>
    public bool IsAnswer => this is Click or Form;

    private static string? Prefixed(string kind, string? key) => key is null ? null : $"{kind}:{key}";

    private static string PersonOf(string? team, string user) => $"{team}:{user}";
}
