using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>Somebody sent a form.</summary>
/// <remarks>https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</remarks>
internal sealed record ViewSubmission
{
    public required ActingUser User { get; init; }

    public TeamRef? Team { get; init; }

    public TeamRef? Enterprise { get; init; }

    public required SubmittedView View { get; init; }

    /// <summary>Another one each time the form is sent, also when it had been refused.</summary>
    public string? TriggerId { get; init; }

    [JsonIgnore]
    public string? TeamId => Team?.Id ?? User.TeamId ?? Enterprise?.Id;

    /// <summary>The same in every delivery of this very form; null when Slack left out what tells it.</summary>
    [JsonIgnore]
    public string? DeliveryKey =>
        TriggerId ?? (View is { Id: { } id, Hash: { } hash } ? $"{id}:{hash}" : null);
}

internal sealed record SubmittedView
{
    public string? Id { get; init; }

    public string? CallbackId { get; init; }

    /// <summary>Another one after each change of the view.</summary>
    public string? Hash { get; init; }

    /// <summary>As the view was opened with.</summary>
    public string? PrivateMetadata { get; init; }

    public ViewState? State { get; init; }
}

internal sealed record ViewState
{
    /// <summary>By block id, then by action id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldState>> Values
    {
        get;
        init => field = value ?? new Dictionary<string, IReadOnlyDictionary<string, FieldState>>();
    } = new Dictionary<string, IReadOnlyDictionary<string, FieldState>>();
}

/// <summary>What was filled in; all null for nothing.</summary>
internal sealed record FieldState
{
    public string? Value { get; init; }

    public SelectedOption? SelectedOption { get; init; }

    public IReadOnlyList<SelectedOption>? SelectedOptions { get; init; }
}
