using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Is a table one to learn from? People draw tables of anything: plans, pros and cons, what they have done. Its rows
/// or its answers must be names that are known, or its header must say that it is a table of names and of what they
/// are.
/// </summary>
public static partial class SheetWarrant
{
    public static bool IsGiven(Sheet sheet, Desk desk) =>
        sheet.Title.Length > 0
        && IsHeader(sheet.Title)
        && IsHeader(sheet.Column)
        && !Own().IsMatch(sheet.Column)
        && !(
            Script.LanguageOf(sheet.Column) == Language.English
            && (
                Sheet.IsRemark(sheet.Column)
                || IsMost(sheet, cell => cell.IsGrade)
                || sheet.Cells.Any(cell => Facet.Is(cell.Row))
            )
        )
        && (!EnglishSheet.IsStrangers(desk) || EnglishSheet.IsGiven(sheet, desk))
        && JapaneseSheet.IsGiven(sheet, desk)
        && sheet.Cells.DistinctBy(cell => TextFold.Key(cell.Row)).Count() == sheet.Cells.Length
        && (
            IsMost(sheet, cell => !desk.Glossary.FindAll(cell.Row).IsEmpty) && !HasSides(sheet)
            || desk.Note.IsOnOwn
            || desk.Note.IsAtHome
                && (
                    IsMost(sheet, cell => !desk.Glossary.FindAll(cell.Text).IsEmpty)
                    || IsMost(sheet, cell => desk.Glossary.NamesIn(cell.Row).Any())
                    || sheet.IsKind
                        && sheet.Cells.All(cell => desk.Glossary.NamesIn(cell.Row + "。" + cell.Text).Any())
                )
            || IsOfNames(sheet, desk)
        );

    /// <summary>By its header it says what each of some names is or does, and its rows are written as names are.</summary>
    private static bool IsOfNames(Sheet sheet, Desk desk) =>
        sheet.IsKind
        && (desk.Note.IsAtHome || sheet.About is not null)
        && Kind().IsMatch(sheet.Title)
        && Saying().IsMatch(sheet.Column)
        && sheet.Cells.All(cell =>
            (Naming.IsProper(cell.Row, isListed: true) || IsCode(cell.Row, sheet.Title))
            && !cell.IsUnnamed
            && !RelativePath().IsMatch(cell.Row)
            && (Script.LanguageOf(cell.Text) == Language.Japanese || EnglishSaying.IsOnItsName(cell.Text))
        );

    /// <summary>Of codes and ports the names are numbers.</summary>
    private static bool IsCode(string row, string title) =>
        row.All(c => char.IsAsciiDigit(c) || c is 'x' or 'X') && Numbered().IsMatch(title);

    [GeneratedRegex("(コード|ポート|番号|code|port|number)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    /// <summary>「デフォルト動作」, 「ターゲット側」 among names: what the thing above does, and no name beside them.</summary>
    private static bool HasSides(Sheet sheet) => sheet.Cells.Any(cell => Side().IsMatch(cell.Row));

    [GeneratedRegex("[ァ-ヺー一-鿿](動作|側|設定|時|の場合|対応)$")]
    private static partial Regex Side();

    private static bool IsMost(Sheet sheet, Func<SheetCell, bool> isMet) =>
        sheet.Cells.Count(isMet) * 2 > sheet.Cells.Length;

    /// <summary>A noun, or a question with a noun in it; nothing that is painted, pointed or counted.</summary>
    private static bool IsHeader(string header) => !Painted().IsMatch(header) && !Advice().IsMatch(header);

    /// <summary>Pictures, dots, and words that speak to the reader.</summary>
    [GeneratedRegex(
        "[^\\p{L}\\p{Nd}\\p{P} ]|\\.\\.|…|[?？!！:：]|\\b(you|your|I|we|it)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Painted();

    /// <summary>When to take what and why, and what to keep in mind: the writer's view of it.</summary>
    [GeneratedRegex(
        "^(use|uses|used in|choose|instead|without|with|if|final|quick|real|bonus|missing)\\b|\\b(when|why|best|worst|helps?|example|use cases?|key (point|feature|takeaway|idea|benefit)s?|notes?|tips?|reasons?|challenges?|solutions?|problems?|scenarios?|stands for|acronyms?|requirements?|goals?|areas?|industry|task|equivalent|speed|language|learning|community|trigger|observation|qualities|characteristics?|impact|effect|behaviou?r|focus)\\b|トピック|学習|アナロジー|一言|リスク|理由|従来|頻度|負担|正式名称|推奨|シナリオ|ケース|例$|例え|(適用|対応|活用|利用)パターン$|制限事項|実装方法|&|\\bothers?\\b|^(element|functionality|aspect|part)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Advice();

    /// <summary>What somebody calls what is his.</summary>
    [GeneratedRegex("^(名前|名称|名|ID|Names?|値|Values?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    /// <summary>A path from where the writer stood.</summary>
    [GeneratedRegex("^[A-Za-z0-9_.-]+/")]
    private static partial Regex RelativePath();

    /// <summary>One word or two for what each row is.</summary>
    [GeneratedRegex("^[A-Za-z]+( [A-Za-z]+){0,2}$|^[^ ぁ-ゖ]{2,12}$|^[^ ぁ-ゖ]{1,8}の[^ ぁ-ゖ]{1,8}$")]
    private static partial Regex Kind();

    /// <summary>Headers of a column that says what each thing is or does.</summary>
    [GeneratedRegex(
        "^(説明|意味|概要|役割|用途|機能|動作|定義|働き|働き方|すること|使いみち|使い道|Descriptions?|Meaning|Purpose|Definition|Function|Role|What it (does|is).*|Used for|Explanation|Controls)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Saying();
}
