using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Which cells are asked of Japanese notes that do not note one thing a line: those that say at some length what a
/// thing that the glossary knows is, does or is taken for.
/// </summary>
public static partial class SheetVouching
{
    /// <summary>Fewer words fit the other rows as well.</summary>
    private const int FewestWords = 3;

    public static bool IsGiven(Sheet sheet, SheetCell cell, Desk desk) =>
        desk.Ground == Ground.Noted
        || desk.LanguageOf(sheet.Column + cell.Text) != Language.Japanese
        || IsOfDeeds(sheet)
        || desk.Glossary.Find(cell.Row) is { } entry
            && Saying().IsMatch(sheet.Column)
            && !Loose().IsMatch(cell.Text)
            && (
                Tokens.Content(cell.Text).Count >= FewestWords
                || desk.Peers.WordsSaid(
                    entry,
                    new Statement(cell.Text, cell.Text, 0, true),
                    Language.Japanese
                ) > 0
            );

    /// <summary>May the row, or what it says, stand beside the key?</summary>
    public static bool IsChoice(Sheet sheet, SheetCell other, Desk desk) =>
        desk.Ground == Ground.Noted
        || desk.LanguageOf(sheet.Column + other.Text) != Language.Japanese
        || IsOfDeeds(sheet)
        || desk.Glossary.Find(other.Row) is not null && !Loose().IsMatch(other.Text);

    /// <summary>Of each name it says what it does with what.</summary>
    private static bool IsOfDeeds(Sheet sheet) =>
        sheet.IsKind
        && Saying().IsMatch(sheet.Column)
        && sheet.Cells.All(cell =>
            Naming.IsProper(cell.Row, isListed: false)
            && Deed().IsMatch(cell.Text)
            && !Loose().IsMatch(cell.Text)
            && Tokens.Content(cell.Text).Count >= FewestWords
        );

    [GeneratedRegex("[をがに][^、。]*[るたうくすむぶつぐい]$")]
    private static partial Regex Deed();

    [GeneratedRegex(
        "(説明|意味|概要|役割|用途|機能|動作|定義|特徴|特性|スコープ|選ぶ場面|できること|使いどころ)$"
    )]
    private static partial Regex Saying();

    /// <summary>What somebody thinks of it, or what it is by comparison.</summary>
    [GeneratedRegex(
        "推奨|非推奨|一般的|多くの|ほとんど|など|等|従来|モダン|安い|高い|最高|最安|標準的|[（(]概算"
    )]
    private static partial Regex Loose();
}
