using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>
/// Anybody's text without what would turn the direction of the text around it, or cannot be seen.
/// </summary>
public static partial class VisibleText
{
    public static string Of(string text) => Unseen().Replace(text, "");

    /// <summary>Control characters but for line breaks, and the marks that override the direction of writing.</summary>
    [GeneratedRegex(@"[\p{Cc}-[\n\t]]|[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Unseen();
}
