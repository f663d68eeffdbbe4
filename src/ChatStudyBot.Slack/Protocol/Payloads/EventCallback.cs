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

    /// <summary>Of the app's own pages, the one that was opened.</summary>
    public string? Tab { get; init; }
}

/// <remarks>https://docs.slack.dev/reference/events</remarks>
internal static class EventType
{
    /// <summary>Somebody looks at the app's home or its messages.</summary>
    public const string HomeOpened = "app_home_opened";

    /// <summary><see cref="SlackEvent.Tab"/> of the home itself.</summary>
    public const string HomeTab = "home";
}
