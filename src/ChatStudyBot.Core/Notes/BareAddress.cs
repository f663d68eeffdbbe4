using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Notes;

/// <summary>Addresses written out in a text: a reader of questions can do nothing with them.</summary>
internal static partial class BareAddress
{
    /// <summary>Drops addresses that stand for themselves; one inside a quotation is what the text speaks of and stays.</summary>
    public static InlineText Drop(InlineText text)
    {
        if (!text.Value.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        var gone = Standing.Matches(text.Value);
        if (gone.Count == 0)
        {
            return text;
        }

        var value = Standing.Replace(text.Value, "");
        var marks = text.Marks.Select(mark => Moved(mark, gone)).Where(mark => mark.Length > 0);
        return new(
            value.TrimEnd(),
            [.. marks.Select(mark => Clipped(mark, value.TrimEnd().Length)).Where(mark => mark.Length > 0)]
        );
    }

    private static TextMark Moved(TextMark mark, MatchCollection gone)
    {
        int start = mark.Start,
            end = mark.Start + mark.Length;
        foreach (Match cut in gone)
        {
            start -= Overlap(cut, mark.Start);
            end -= Overlap(cut, mark.Start + mark.Length);
        }

        return mark with
        {
            Start = start,
            Length = end - start,
        };
    }

    /// <summary>How much of the cut lies before the position.</summary>
    private static int Overlap(Match cut, int position) => Math.Clamp(position - cut.Index, 0, cut.Length);

    private static TextMark Clipped(TextMark mark, int length) =>
        mark with
        {
            Start = Math.Min(mark.Start, length),
            Length = Math.Max(0, Math.Min(mark.Length, length - mark.Start)),
        };

    [GeneratedRegex(
        @"\s?[(（<]\s*https?://[^\s()（）<>]+\s*[)）>]|(?<=^|[\s:：])https?://[^\s「」『』（）、。]+(?=$|\s)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Standing { get; }
}
