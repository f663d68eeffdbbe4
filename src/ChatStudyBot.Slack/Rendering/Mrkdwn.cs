using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>
/// Slack's markup as a row of tokens, none of which may be parted: a character of anybody's text as it is escaped, or
/// a date.
/// </summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text</remarks>
internal static partial class Mrkdwn
{
    /// <summary>Takes no room, and is no place where markup begins or ends.</summary>
    private const string Joiner = "\u2060";

    /// <summary>Where notifications and screen readers get it: it mentions nobody and links nothing.</summary>
    public static IEnumerable<string> Escaped(string text) => Graphemes(VisibleText.Of(text)).Select(Escape);

    /// <summary>Where it is shown: neither bold, nor quoted, nor a picture. What cannot be escaped is parted.</summary>
    public static IEnumerable<string> Literal(string text) =>
        Graphemes(PictureName().Replace(VisibleText.Of(text), $":{Joiner}"))
            .Select(grapheme =>
                grapheme is "*" or "_" or "~" or "`" or ">"
                    ? Joiner + Escape(grapheme) + Joiner
                    : Escape(grapheme)
            );

    /// <summary>Up to the limit, with a mark when that is not all.</summary>
    /// <param name="max">In UTF-16 units.</param>
    public static string Within(IEnumerable<string> tokens, int max)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length + token.Length > max - 1)
                return text.Append('…').ToString();
            text.Append(token);
        }
        return text.ToString();
    }

    /// <summary>In as few texts as the limit allows.</summary>
    /// <param name="max">In UTF-16 units.</param>
    public static ImmutableArray<string> Packed(IEnumerable<string> tokens, int max)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        foreach (var token in tokens.Where(token => token.Length <= max))
        {
            if (text.Length + token.Length > max)
            {
                texts.Add(text.ToString());
                text.Clear();
            }
            text.Append(token);
        }
        texts.Add(text.ToString());
        return [.. texts.Where(one => !string.IsNullOrWhiteSpace(one))];
    }

    private static string Escape(string grapheme) =>
        grapheme.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static IEnumerable<string> Graphemes(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    /// <summary>The colon before <c>tada:</c>.</summary>
    [GeneratedRegex(@":(?=[\w+'-]+:)")]
    private static partial Regex PictureName();
}
