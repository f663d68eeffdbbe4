using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P04: the cell of a row, and the row of a cell; distractors from the same column only.</summary>
public static class TableWriter
{
    private const int FewestRows = 3;
    private const double SameFact = 0.5;

    public static IEnumerable<Draft> Write(Entry place, Desk desk)
    {
        var asked = 0;
        foreach (var (cell, draft) in DraftsOf(place, desk))
        {
            if (EnglishSheet.IsStrangers(desk) && ++asked > EnglishSheet.Most)
            {
                yield break;
            }

            desk.Log.Asked(cell.Line);
            yield return draft;
        }
    }

    private static IEnumerable<(SheetCell Cell, Draft Draft)> DraftsOf(Entry place, Desk desk) =>
        from sheet in Sheet.Of(place, desk)
        where sheet.Cells.Length >= FewestRows && sheet.IsTelling && SheetWarrant.IsGiven(sheet, desk)
        from cell in sheet.Cells
        where
            SheetVouching.IsGiven(sheet, cell, desk)
            && Phrasing.IsSound(sheet, cell, desk)
            && EnglishSheet.IsGiven(cell, desk)
        from draft in BothWays(sheet, cell, desk).OfType<Draft>()
        select (cell, draft);

    /// <summary>One way only where few of a table are asked.</summary>
    private static Draft?[] BothWays(Sheet sheet, SheetCell cell, Desk desk) =>
        !EnglishSheet.IsStrangers(desk) ? [CellOf(sheet, cell, desk), RowOf(sheet, cell, desk)]
        : EnglishSheet.IsValue(cell, desk) ? [CellOf(sheet, cell, desk)]
        : [RowOf(sheet, cell, desk)];

    private static Draft? CellOf(Sheet sheet, SheetCell cell, Desk desk)
    {
        var isLong = Script.Width(cell.Text) > Sheet.WidestValue;
        var others = sheet
            .Near(cell)
            .Where(other =>
                JapaneseSheet.IsChoice(cell, other, desk)
                && (!isLong || Shape.IsAlike(other.Text, cell.Text))
                && !sheet.Cells.Any(row => row.Row.Length > 3 && Masking.Names(other.Text, row.Row))
            )
            .Take(Pool.Most)
            .ToList();
        if (
            others.Count < Pool.Fewest
            || cell.IsUnnamed && desk.Glossary.Find(cell.Text) is null
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
            Stem = Stems.Cell(sheet, cell.Row, language),
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
            .Where(other =>
                TextFold.Key(other.Row) != TextFold.Key(cell.Row)
                && JapaneseSheet.IsChoice(cell, other, desk)
                && !IsAlsoTrue(cell, other, desk)
                && !Sheet.HaveOneCore(cell.Text, other.Text)
            )
            .DistinctBy(other => TextFold.Key(other.Row))
            .Take(Pool.Most)
            .ToList();
        var isShared = sheet.Cells.Any(other =>
            other != cell && TextFold.Key(other.Text) == TextFold.Key(cell.Text)
        );
        if (
            isShared
            || sheet.IsOfCases
            || sheet.IsOfTimes
            || cell.IsUnnamed
            || cell.IsGrade
            || others.Count < Pool.Fewest
            || Masking.Without(cell.Text, cell.Row) is not { } text
            || desk.Glossary.FindAll(cell.Row)
                .Any(known => known.Forms.Any(form => Masking.Names(text, form)))
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
            Stem = Stems.Row(sheet, text, language),
            // Shown with the question, the cell's row would be the answer.
            Cell = null,
            Choices = choices,
            Key = key,
            Worth = Worth.Of(cell.Text, 2, choices.Length),
        };
        return new Draft(question, Draft.SeedOf("row", sheet.Title, cell.Row, sheet.Column), "row");
    }

    /// <summary>Is it known from elsewhere that the other thing has this too?</summary>
    private static bool IsAlsoTrue(SheetCell cell, SheetCell other, Desk desk) =>
        Script.Width(cell.Text) > Sheet.WidestValue
        && desk.Knowledge.Says(
            desk.Glossary.Identity(other.Row),
            new Statement(cell.Text, cell.Text, cell.Line, false),
            SameFact
        );

    private static Question Basis(Sheet sheet, SheetCell cell, Desk desk, Language language) =>
        desk.Question(sheet.Place, cell.Line, language) with
        {
            Kind = QuestionKind.Table,
            Explanation = $"{cell.Row}: {cell.Text}",
            Cell = new TableCell(sheet.Title, cell.Row, sheet.Column),
        };
}
