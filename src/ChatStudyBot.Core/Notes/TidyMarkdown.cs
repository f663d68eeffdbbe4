using System.Collections.Immutable;
using System.Text;

namespace ChatStudyBot.Core.Notes;

/// <summary>
/// A note written in the Markdown that people write, set down again in the Markdown that the specification knows:
/// the same text, every line with its origin, lists indented by depth, foreign bullets made plain.
/// </summary>
internal sealed class TidyMarkdown
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly List<int> _starts = [];
    private readonly Dictionary<int, int> _numbers = [];

    public string Text => _text.ToString();

    public List<UnusedLine> Unused { get; } = [];

    public List<NoteProblem> Problems { get; } = [];

    /// <summary>The number the writer gave the item on this line of the file.</summary>
    public int? NumberAt(int line) => _numbers.TryGetValue(line, out var number) ? number : null;

    /// <summary>The line of the file (from 1) that a line of <see cref="Text"/> (from 0) was made from.</summary>
    public int Origin(int line) => _origins[Math.Clamp(line, 0, _origins.Count - 1)];

    /// <summary>The line of <see cref="Text"/> (from 0) that a position in it lies on.</summary>
    public int LineAt(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }

    public void Add(int origin, int indent, ReadOnlySpan<char> text)
    {
        Begin(origin);
        _text.Append(' ', text.IsEmpty ? 0 : indent).Append(text).Append('\n');
    }

    public void AddItem(int origin, int indent, bool isNumbered, ReadOnlySpan<char> text)
    {
        Begin(origin);
        _text.Append(' ', indent).Append(isNumbered ? "1. " : "- ").Append(text).Append('\n');
    }

    public void Number(int origin, int number) => _numbers[origin] = number;

    public void AddBlank(int origin) => Add(origin, 0, "");

    private void Begin(int origin)
    {
        _starts.Add(_text.Length);
        _origins.Add(origin);
    }
}
