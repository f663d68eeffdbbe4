using System.Net;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Fields that a program keeps as HTML, as the text that they show; sounds and pictures go.</summary>
internal static partial class HtmlText
{
    public static string Plain(string html)
    {
        var text = Sound().Replace(html, "");
        text = Break().Replace(text, "\n");
        text = Tag().Replace(text, "");
        text = WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
        return Blank().Replace(text, "\n").Trim();
    }

    public static bool HasPictureOrSound(string html) => Media().IsMatch(html);

    [GeneratedRegex(@"\[sound:[^\]]*\]")]
    private static partial Regex Sound();

    [GeneratedRegex(
        @"<br\s*/?>|</(?:div|p|li|tr|h[1-6])>|(?<=\S)\s*<(?:div|p|ul|ol|table)\b[^>]*>",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Break();

    [GeneratedRegex(@"<!--.*?-->|</?[a-zA-Z][^<>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n)*")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\[sound:|<img\b|<audio\b|<video\b", RegexOptions.IgnoreCase)]
    private static partial Regex Media();
}
