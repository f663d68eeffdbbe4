namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>What was asked: a command with its options, a component with its values, a form with its fields.</summary>
internal sealed record InteractionContent
{
    /// <summary>Of the command.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Of the command.</summary>
    public string? Name { get; init; }

    public ApplicationCommandKind? Type { get; init; }

    public IReadOnlyList<InteractionOption> Options
    {
        get;
        init => field = value ?? [];
    } = [];

    public ResolvedEntities? Resolved { get; init; }

    /// <summary>Of the component or the form.</summary>
    public string? CustomId { get; init; }

    public ComponentKind? ComponentType { get; init; }

    /// <summary>Chosen in a select.</summary>
    public IReadOnlyList<string> Values
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Of a submitted form.</summary>
    public IReadOnlyList<SubmittedComponent> Components
    {
        get;
        init => field = value ?? [];
    } = [];
}
