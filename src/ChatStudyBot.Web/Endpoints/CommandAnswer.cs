namespace ChatStudyBot.Web.Endpoints;

/// <summary>What the script shows to the one who asked.</summary>
/// <param name="Html">A private card.</param>
/// <param name="Dialog">A form to fill in.</param>
/// <param name="IsReplacing">The card stands in place of the one whose button was pressed.</param>
/// <param name="IsSaved">The pressed letter is the player's answer.</param>
/// <param name="IsRefused">Nothing was done; a form in a dialog stays open, with what was typed.</param>
internal sealed record CommandAnswer(
    string? Html,
    string? Dialog,
    bool IsReplacing,
    bool IsSaved,
    bool IsRefused
)
{
    /// <summary>A private card that follows, whatever the answer is.</summary>
    public string? After { get; init; }
}
