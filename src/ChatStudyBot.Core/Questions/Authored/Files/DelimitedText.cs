using System.Collections.Immutable;
using System.Text;

namespace ChatStudyBot.Core.Questions.Authored.Files;

/// <summary>Rows of cells between separators; a quoted cell may hold line ends, <c>""</c> is a quotation mark in it.</summary>
internal static class DelimitedText
{
    /// <param name="first">The line that the first row begins on.</param>
    /// <returns>Blank lines are left out.</returns>
    public static IEnumerable<DelimitedRow> Rows(IReadOnlyList<string> lines, char separator, int first)
    {
        for (var at = first; at < lines.Count; )
        {
            if (string.IsNullOrWhiteSpace(lines[at]))
            {
                at++;
                continue;
            }

            var row = new RowReader(lines, separator).Read(at, out var next);
            yield return row;
            at = next;
        }
    }

    private sealed class RowReader(IReadOnlyList<string> lines, char separator)
    {
        private readonly ImmutableArray<string>.Builder _cells = ImmutableArray.CreateBuilder<string>();
        private readonly StringBuilder _cell = new();
        private bool _isQuoted;

        /// <summary>A cell that is never closed takes its own line only, so that the rows below are not lost.</summary>
        public DelimitedRow Read(int from, out int next)
        {
            for (var at = from; at < lines.Count; at++)
            {
                ReadLine(lines[at]);
                if (!_isQuoted)
                {
                    next = at + 1;
                    return new(from + 1, _cells.ToImmutable(), IsClosed: true);
                }

                _cell.Append('\n');
            }

            next = from + 1;
            return new(from + 1, [], IsClosed: false);
        }

        private void ReadLine(string line)
        {
            var starts = !_isQuoted;
            for (var at = 0; at < line.Length; at++)
            {
                var c = line[at];
                if (_isQuoted && c == '"' && at + 1 < line.Length && line[at + 1] == '"')
                {
                    _cell.Append('"');
                    at++;
                }
                else if (c == '"' && (_isQuoted || starts))
                {
                    _isQuoted = !_isQuoted;
                    starts = false;
                }
                else if (c == separator && !_isQuoted)
                {
                    EndCell();
                    starts = true;
                }
                else
                {
                    _cell.Append(c);
                    starts &= c == ' ';
                }
            }

            if (!_isQuoted)
            {
                EndCell();
            }
        }

        private void EndCell()
        {
            _cells.Add(_cell.ToString().Trim());
            _cell.Clear();
        }
    }
}

/// <param name="Line">Of the file, from 1.</param>
/// <param name="IsClosed">False when a quotation mark opens a cell that nothing closes.</param>
internal sealed record DelimitedRow(int Line, ImmutableArray<string> Cells, bool IsClosed)
{
    public const string NeverClosed =
        "A quotation mark opens here and is never closed: close it, or write it twice.";

    public string this[int at] => at >= 0 && at < Cells.Length ? Cells[at] : "";
}
