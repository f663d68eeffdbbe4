using System.Text.RegularExpressions;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>Anybody's text inside a message: shown as it was written, never as markup, never as a mention.</summary>
/// <remarks>https://discord.com/developers/docs/reference#message-formatting</remarks>
internal static partial class Markdown
{
    public static string Escaped(string text) =>
        AtLineStart().Replace(Anywhere().Replace(Plain(text), @"\$0"), @"${space}${number}\${mark}");

    /// <summary>
    /// For places without markup, such as the labels of buttons. What would turn the direction of the text around it,
    /// or cannot be seen, is left out.
    /// </summary>
    public static string Plain(string text) => Unseen().Replace(text, "");

    [GeneratedRegex(@"[\\*_~`|<@\[\]]")]
    private static partial Regex Anywhere();

    /// <summary>Headings, small print, quotations and lists.</summary>
    [GeneratedRegex(
        @"^(?<space>[ \t]*)(?<number>\d*)(?<mark>(?<=\d)\.|(?<!\d)[-#>+])",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtLineStart();

    /// <summary>Control characters but for line breaks, and the marks that override the direction of writing.</summary>
    [GeneratedRegex(@"[\p{Cc}-[\n\t]]|[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Unseen();
}
