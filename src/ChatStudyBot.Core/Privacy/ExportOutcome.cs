namespace ChatStudyBot.Core.Privacy;

public abstract record ExportOutcome
{
    private ExportOutcome() { }

    public sealed record Ready(string Link) : ExportOutcome;

    /// <summary>No page of the bot can be reached.</summary>
    public sealed record NoAddress : ExportOutcome;

    /// <summary>There was one lately.</summary>
    public sealed record Wait(DateTimeOffset Until) : ExportOutcome;
}
