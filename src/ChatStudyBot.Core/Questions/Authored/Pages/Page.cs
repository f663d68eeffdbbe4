using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>The lines of a Markdown note while questions are looked for in it; what was taken is no note any more.</summary>
internal sealed partial class Page
{
    private readonly SourceText _source;
    private readonly string[] _lines;
    private readonly bool[] _code;
    private readonly bool[] _taken;
    private readonly ImmutableArray<PageHeading> _headings;

    public Page(SourceText source)
    {
        _source = source;
        _lines = [.. HtmlComments.Strip(source, []).Lines];
        _code = new bool[_lines.Length];
        _taken = new bool[_lines.Length];
        var fence = default(Fence);
        var headings = ImmutableArray.CreateBuilder<PageHeading>();
        for (var at = 0; at < _lines.Length; at++)
        {
            _code[at] = fence.Takes(_lines[at], out fence);
            if (
                !_code[at]
                && _lines[at].AsSpan().TrimStart(' ') is ['#', ..]
                && Heading().Match(_lines[at]) is { Success: true } match
            )
            {
                headings.Add(new(at, match.Groups["marks"].Length, match.Groups["text"].Value));
            }
        }

        _headings = headings.ToImmutable();
    }

    public int Count => _lines.Length;

    public ImmutableArray<PageHeading> Headings => _headings;

    /// <summary>Without HTML comments.</summary>
    public string this[int at] => _lines[at];

    /// <summary>As it stands in the file.</summary>
    public string Raw(int at) => _source[at];

    public bool IsBlank(int at) => string.IsNullOrWhiteSpace(_lines[at]);

    public bool IsCode(int at) => _code[at];

    public bool IsTaken(int at) => _taken[at];

    public bool IsHeading(int at) => HeadingAt(at) is not null;

    public PageHeading? HeadingAt(int at)
    {
        var found = _headings.BinarySearch(new PageHeading(at, 0, ""), PageHeading.ByLine);
        return found < 0 ? null : _headings[found];
    }

    /// <summary>The first line at or behind <paramref name="at"/> that is a heading; the end of the page without one.</summary>
    public int NextHeading(int at)
    {
        var found = _headings.BinarySearch(new PageHeading(at, 0, ""), PageHeading.ByLine);
        found = found < 0 ? ~found : found;
        return found < _headings.Length ? _headings[found].At : Count;
    }

    /// <summary>The headings above a line, outermost first, without those that are questions themselves.</summary>
    public ImmutableArray<string> HeadingsAbove(int at)
    {
        var found = _headings.BinarySearch(new PageHeading(at, 0, ""), PageHeading.ByLine);
        var above = new Stack<string>();
        var level = found < 0 ? int.MaxValue : _headings[found].Level;
        for (var i = (found < 0 ? ~found : found) - 1; i >= 0 && level > 1; i--)
        {
            if (_headings[i].Level < level && !_taken[_headings[i].At])
            {
                level = _headings[i].Level;
                above.Push(_headings[i].Text);
            }
        }

        return [.. above];
    }

    /// <param name="end">The first line that stays.</param>
    public void Take(int from, int end) => Array.Fill(_taken, true, from, end - from);

    /// <summary>How many headings were taken: they are headings of the file all the same.</summary>
    public int TakenHeadings => _headings.Count(heading => _taken[heading.At]);

    /// <summary>The note without what was taken, every line where it was.</summary>
    public SourceText Rest() =>
        Array.TrueForAll(_taken, taken => !taken)
            ? _source
            : new([.. _source.Lines.Select((line, at) => _taken[at] ? "" : line)]);

    [GeneratedRegex(
        @"^ {0,3}(?<marks>#{1,6})(?:\s+(?<text>.*?))?(?:\s+#+)?\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Heading();
}

/// <param name="At">Index of its line.</param>
/// <param name="Markdown">Its text as it is written.</param>
internal sealed record PageHeading(int At, int Level, string Markdown)
{
    private string? _text;

    public string Text => _text ??= MarkdownText.Plain(Markdown);

    public static IComparer<PageHeading> ByLine { get; } =
        Comparer<PageHeading>.Create((one, other) => one.At.CompareTo(other.At));
}
