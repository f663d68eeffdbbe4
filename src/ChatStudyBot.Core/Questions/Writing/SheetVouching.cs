using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Which tables are asked of Japanese notes that do not note one thing a line: those that say of each name at some
/// length what it does with what.
/// </summary>
public static partial class SheetVouching
{
    /// <summary>Fewer words fit the other rows as well.</summary>
    private const int FewestWords = 3;

    public static bool IsGiven(Sheet sheet, SheetCell cell, Desk desk) =>
        desk.Ground == Ground.Noted
        || desk.LanguageOf(sheet.Column + cell.Text) != Language.Japanese
        || IsOfDeeds(sheet);

    private static bool IsOfDeeds(Sheet sheet) =>
        sheet.IsKind
        && sheet.Cells.All(cell =>
            Naming.IsProper(cell.Row, isListed: false)
            && Deed().IsMatch(cell.Text)
            && !Loose().IsMatch(cell.Text)
            && Tokens.Content(cell.Text).Count >= FewestWords
        );

    [GeneratedRegex("[をがに][^、。]*[るたうくすむぶつぐい]$")]
    private static partial Regex Deed();

    /// <summary>What somebody thinks of it, or what it is by comparison.</summary>
    [GeneratedRegex(
        "推奨|非推奨|一般的|多くの|ほとんど|など|等|従来|モダン|安い|高い|最高|最安|標準的|[（(]概算"
    )]
    private static partial Regex Loose();
}
