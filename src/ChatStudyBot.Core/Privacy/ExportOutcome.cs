namespace ChatStudyBot.Core.Privacy;

public abstract record ExportOutcome
{
    private ExportOutcome() { }

    /// <summary>It lies where the person can fetch it.</summary>
    public sealed record Linked(string Link) : ExportOutcome;

    /// <summary>It is to be handed over by the chat it was asked for in.</summary>
    public sealed record Ready(string Json) : ExportOutcome;

    /// <summary>There was one lately.</summary>
    public sealed record Wait(DateTimeOffset Until) : ExportOutcome;
}
