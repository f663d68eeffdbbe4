using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Authored;

namespace ChatStudyBot.Web.Notes;

/// <summary>Lines of a note that are shown as one thing.</summary>
public abstract record LinePiece
{
    private LinePiece() { }

    public sealed record One(SourceLine Line) : LinePiece;

    public sealed record Table(ImmutableArray<SourceLine.TableRow> Rows) : LinePiece;

    /// <summary>A question that somebody wrote, folded so that nobody reads its answer in passing.</summary>
    /// <param name="Stem">Null for lines beside such questions, such as their table of contents.</param>
    public sealed record Written(string? Stem, ImmutableArray<SourceLine> Lines) : LinePiece;

    /// <param name="lines">Some or all of a note, in order.</param>
    public static ImmutableArray<LinePiece> Of(
        IEnumerable<SourceLine> lines,
        ImmutableArray<AuthoredRow> written
    )
    {
        var stems = written.ToLookup(row => row.Line, row => row.Stem);
        var pieces = ImmutableArray.CreateBuilder<LinePiece>();
        // Blank lines belong to what they stand in; only the next line tells.
        var blanks = new List<SourceLine.Blank>();
        foreach (var line in lines)
        {
            if (line is SourceLine.Blank blank)
            {
                blanks.Add(blank);
                continue;
            }

            var last = pieces is [.., var piece] ? piece : null;
            switch (line, last)
            {
                case (SourceLine.TableRow { IsHeader: false } row, Table table):
                    pieces[^1] = new Table(table.Rows.Add(row));
                    break;
                case (SourceLine.Written, Written fold) when !stems.Contains(line.Number):
                    pieces[^1] = fold with { Lines = [.. fold.Lines, .. blanks, line] };
                    break;
                default:
                    pieces.AddRange(blanks.Select(each => new One(each)));
                    pieces.Add(Begin(line, stems));
                    break;
            }

            blanks.Clear();
        }

        pieces.AddRange(blanks.Select(each => new One(each)));
        return pieces.ToImmutable();
    }

    private static LinePiece Begin(SourceLine line, ILookup<int, string> stems) =>
        line switch
        {
            SourceLine.TableRow row => new Table([row]),
            SourceLine.Written => new Written(stems[line.Number].FirstOrDefault(), [line]),
            _ => new One(line),
        };
}
