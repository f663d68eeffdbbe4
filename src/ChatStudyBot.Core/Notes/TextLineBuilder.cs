using System.Text;

namespace ChatStudyBot.Core.Notes;

/// <summary>Collects the text and marks of a line piece by piece.</summary>
internal sealed class TextLineBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<TextMark> _marks = [];

    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _text.Append(LineStart.IsSpace(c) ? ' ' : c);
        }
    }

    /// <summary>A space between two pieces that would otherwise run together.</summary>
    public void Separate()
    {
        if (_text.Length > 0 && _text[^1] != ' ')
        {
            _text.Append(' ');
        }
    }

    public void Mark(MarkKind kind, int start)
    {
        if (start < _text.Length)
        {
            _marks.Add(new(kind, start, _text.Length - start));
        }
    }

    public InlineText Build()
    {
        var value = _text.ToString();
        var start = value.Length - value.AsSpan().TrimStart().Length;
        var trimmed = value.Trim();
        if (_marks.Count == 0)
        {
            return trimmed.Length == 0 ? InlineText.Empty : new(trimmed, []);
        }

        return new(
            trimmed,
            [
                .. _marks
                    .Select(mark => Clip(mark, start, trimmed.Length))
                    .Where(mark => mark.Length > 0)
                    .OrderBy(mark => mark.Start),
            ]
        );
    }

    private static TextMark Clip(TextMark mark, int offset, int length)
    {
        var start = Math.Clamp(mark.Start - offset, 0, length);
        var end = Math.Clamp(mark.Start + mark.Length - offset, start, length);
        return mark with { Start = start, Length = end - start };
    }
}
