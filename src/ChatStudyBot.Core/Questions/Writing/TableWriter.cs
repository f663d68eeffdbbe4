using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P04: the cell of a row, and the row of a cell; distractors from the same column only.</summary>
public static class TableWriter
{
    private const int FewestRows = 3;

    /// <summary>A wider cell is a description and must be shaped like its neighbours.</summary>
    private const int WidestValue = 24;

    public static IEnumerable<Draft> Write(Entry place, Desk desk)
    {
        var table = place.Table!;
        if (table.Rows.Length < FewestRows || table.Header.Length < 2)
        {
            yield break;
        }

        var named = table
            .Rows.Where(row => row.Cells.Length > 0 && NameOf(row).Length > 0)
            .ToImmutableArray();
        for (var column = 1; column < table.Header.Length; column++)
        {
            var sheet = new Sheet(
                place,
                TitleOf(place, table, desk),
                table.Header[column].Value.Trim(),
                [.. Cells(named, column)]
            );
            foreach (var cell in sheet.Cells)
            {
                foreach (
                    var draft in new[] { CellOf(sheet, cell, desk), RowOf(sheet, cell, desk) }.OfType<Draft>()
                )
                {
                    desk.Log.Asked(cell.Line);
                    yield return draft;
                }
            }
        }
    }

    private static IEnumerable<SheetCell> Cells(ImmutableArray<TableRow> rows, int column) =>
        rows.Where(row => row.Cells.Length > column)
            .Select(row => new SheetCell(
                row.Line,
                NameOf(row),
                row.Cells[column].Value.Trim() is var cell && Script.Width(cell) > WidestValue
                    ? Sentences.Tidy(cell) ?? ""
                    : cell.TrimEnd('。')
            ))
            .Where(cell => TextFold.Key(cell.Text).Length > 0 && cell.Text is not ("なし" or "N/A"));

    private static Draft? CellOf(Sheet sheet, SheetCell cell, Desk desk)
    {
        var isLong = Script.Width(cell.Text) > WidestValue;
        var others = sheet
            .Near(cell)
            .Where(other =>
                (!isLong || Shape.IsAlike(other.Text, cell.Text))
                && !sheet.Cells.Any(row => row.Row.Length > 3 && Masking.Names(other.Text, row.Row))
            )
            .Take(Pool.Most)
            .ToList();
        if (
            others.Count < Pool.Fewest
            || Masking.Names(cell.Text, cell.Row)
            || isLong && !Shape.IsFairLength(cell.Text, others.Select(other => other.Text))
            || desk.Leak.Leaks(cell.Row, cell.Text, [.. others.Select(other => other.Text)])
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(cell.Text),
            others.Select(other => new Choice(other.Text, other.Row))
        );
        var language = desk.LanguageOf(sheet.Column + cell.Text);
        var question = Basis(sheet, cell, desk, language) with
        {
            Stem = Stems.Cell(sheet.Title, cell.Row, sheet.Column, language),
            Choices = choices,
            Key = key,
            Worth = Worth.Of(cell.Text, 2, choices.Length),
        };
        return new Draft(question, Draft.SeedOf("cell", sheet.Title, cell.Row, sheet.Column), "cell");
    }

    private static Draft? RowOf(Sheet sheet, SheetCell cell, Desk desk)
    {
        var others = sheet
            .Near(cell)
            .Where(other => TextFold.Key(other.Row) != TextFold.Key(cell.Row))
            .DistinctBy(other => TextFold.Key(other.Row))
            .Take(Pool.Most)
            .ToList();
        var isShared = sheet.Cells.Any(other =>
            other != cell && TextFold.Key(other.Text) == TextFold.Key(cell.Text)
        );
        if (
            isShared
            || others.Count < Pool.Fewest
            || Masking.Without(cell.Text, cell.Row) is not { } text
            || desk.Leak.Leaks(text, cell.Row, [.. others.Select(other => other.Row)])
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(cell.Row),
            others.Select(other => new Choice(other.Row, other.Text))
        );
        var language = desk.LanguageOf(sheet.Column + cell.Text);
        var question = Basis(sheet, cell, desk, language) with
        {
            Stem = Stems.Row(sheet.Title, sheet.Column, text, language),
            // Shown with the question, the cell's row would be the answer.
            Cell = null,
            Choices = choices,
            Key = key,
            Worth = Worth.Of(cell.Text, 2, choices.Length),
        };
        return new Draft(question, Draft.SeedOf("row", sheet.Title, cell.Row, sheet.Column), "row");
    }

    private static Question Basis(Sheet sheet, SheetCell cell, Desk desk, Language language) =>
        desk.Question(sheet.Place, cell.Line, language) with
        {
            Kind = QuestionKind.Table,
            Explanation = $"{cell.Row}: {cell.Text}",
            Cell = new TableCell(sheet.Title, cell.Row, sheet.Column),
        };

    private static string TitleOf(Entry place, Block.Table table, Desk desk) =>
        table.Header[0].Value.Trim() is { Length: > 1 } first && !Naming.IsSignpost(first)
            ? first
            : Subject.Of(place, desk.Glossary)?.In(desk.Note.Note.Language) ?? desk.Note.Note.Title;

    private static string NameOf(TableRow row) => Label.Parse(row.Cells[0].Value.Trim(), []).Name;

    private sealed record SheetCell(int Line, string Row, string Text);

    private sealed record Sheet(Entry Place, string Title, string Column, ImmutableArray<SheetCell> Cells)
    {
        /// <summary>Cells that differ from this one, the nearest rows first, each text once.</summary>
        public IEnumerable<SheetCell> Near(SheetCell cell) =>
            Cells
                .Where(other => TextFold.Key(other.Text) != TextFold.Key(cell.Text) && other.Row != cell.Row)
                .OrderBy(other => Math.Abs(Cells.IndexOf(other) - Cells.IndexOf(cell)))
                .DistinctBy(other => TextFold.Key(other.Text));
    }
}
