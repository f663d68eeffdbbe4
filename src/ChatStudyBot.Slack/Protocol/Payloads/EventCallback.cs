namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>Something happened that the app has subscribed to.</summary>
/// <remarks>https://docs.slack.dev/apis/events-api</remarks>
internal sealed record EventCallback
{
    /// <summary><c>event_callback</c>, or <c>url_verification</c> when the address is being set up.</summary>
    public string? Type { get; init; }

    /// <summary>The same in every delivery.</summary>
    public string? EventId { get; init; }

    public string? TeamId { get; init; }

    public SlackEvent? Event { get; init; }

    /// <summary>What is to be sent back when the address is being set up.</summary>
    public string? Challenge { get; init; }
}

internal sealed record SlackEvent
{
    public string? Type { get; init; }

    public string? User { get; init; }
}
