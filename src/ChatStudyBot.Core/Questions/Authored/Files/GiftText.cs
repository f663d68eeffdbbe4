using System.Collections.Immutable;
using System.Text;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>The signs of GIFT: those with a backslash before them are text and are put out of the way while it is taken apart.</summary>
internal static class GiftText
{
    private const string Signs = "~=#{}:\\";

    /// <summary>Characters that no text has, one for each sign and one for a line end.</summary>
    private const char Hidden = '\uE0F0';

    public static string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (text[at] == '\\' && (Signs.Contains(next) || next == 'n'))
            {
                hidden.Append((char)(Hidden + (next == 'n' ? Signs.Length : Signs.IndexOf(next))));
                at++;
            }
            else
            {
                hidden.Append(text[at]);
            }
        }

        return hidden.ToString();
    }

    public static string Show(string hidden)
    {
        var text = new StringBuilder(hidden.Length);
        foreach (var c in hidden.Trim())
        {
            text.Append(
                c - Hidden is >= 0 and var sign && sign <= Signs.Length
                    ? sign == Signs.Length
                        ? '\n'
                        : Signs[sign]
                    : c
            );
        }

        return text.ToString();
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(
                c switch
                {
                    '\n' => "\\n",
                    '\r' => "",
                    _ when Signs.Contains(c) => $"\\{c}",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}

/// <summary>One answer of a GIFT question.</summary>
/// <param name="Weight">In hundredths of the whole; null when none is written.</param>
internal sealed record GiftAnswer(bool IsEqual, decimal? Weight, string Text, string Feedback)
{
    /// <param name="hidden">What stands between the braces, see <see cref="GiftText.Hide"/>.</param>
    public static ImmutableArray<GiftAnswer> In(string hidden)
    {
        var answers = ImmutableArray.CreateBuilder<GiftAnswer>();
        for (var at = hidden.IndexOfAny(['=', '~']); at >= 0; )
        {
            // The arrow of a pair is no answer of its own, nor is what a feedback says.
            var next = hidden.IndexOfAny(['=', '~'], at + 1);
            answers.Add(Of(hidden[at] == '=', next < 0 ? hidden[(at + 1)..] : hidden[(at + 1)..next]));
            at = next;
        }

        return answers.ToImmutable();
    }

    private static GiftAnswer Of(bool isEqual, string hidden)
    {
        var parts = hidden.Split('#', 2);
        var text = parts[0].Trim();
        decimal? weight = null;
        if (
            text.StartsWith('%')
            && text.IndexOf('%', 1) is > 0 and var end
            && decimal.TryParse(
                text.AsSpan(1, end - 1),
                System.Globalization.NumberStyles.AllowLeadingSign
                    | System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture,
                out var written
            )
        )
        {
            weight = written;
            text = text[(end + 1)..];
        }

        return new(
            isEqual,
            weight,
            GiftText.Show(text.Replace('\n', ' ')),
            parts.Length > 1 ? GiftText.Show(parts[1]) : ""
        );
    }
}
