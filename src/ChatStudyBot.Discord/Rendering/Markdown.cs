using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>Anybody's text inside a message: shown as it was written, never as markup, never as a mention.</summary>
/// <remarks>https://discord.com/developers/docs/reference#message-formatting</remarks>
internal static partial class Markdown
{
    public static string Escaped(string text) =>
        AtLineStart().Replace(Anywhere().Replace(VisibleText.Of(text), @"\$0"), @"${space}${number}\${mark}");

    [GeneratedRegex(@"[\\*_~`|<@\[\]]")]
    private static partial Regex Anywhere();

    /// <summary>Headings, small print, quotations and lists.</summary>
    [GeneratedRegex(
        @"^(?<space>[ \t]*)(?<number>\d*)(?<mark>(?<=\d)\.|(?<!\d)[-#>+])",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AtLineStart();
}
