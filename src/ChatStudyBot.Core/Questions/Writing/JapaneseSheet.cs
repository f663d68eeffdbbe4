using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Tables in Japanese notes that were not written to be asked: what they are about must be known and said, and nothing
/// is asked that somebody graded.
/// </summary>
public static partial class JapaneseSheet
{
    public static bool IsStrangers(Desk desk) =>
        desk.Note.Note.Language == Language.Japanese
        && !desk.Note.Note.IsWrittenForQuiz
        && !desk.Note.IsOnOwn
        && desk.Note.IsAtHome
        && desk.Note.Ground != Ground.Brief;

    public static bool IsGiven(Sheet sheet, Desk desk) =>
        !IsStrangers(desk)
        || !sheet.Cells.Any(cell => Grade().IsMatch(cell.Text))
            && (!sheet.IsKind || sheet.About is not null || !NeedsSubject(sheet, desk));

    /// <summary>What a service is used for is one thing, and what it is used for with something else another.</summary>
    private static bool NeedsSubject(Sheet sheet, Desk desk) =>
        Clause().IsMatch(HeadingOf(sheet.Place))
        || sheet.Cells.Any(cell => desk.Glossary.Service(cell.Row) is not null);

    /// <summary>「A」 of B beside B: who knows the one may answer the other.</summary>
    public static bool IsChoice(SheetCell cell, SheetCell other, Desk desk) =>
        !IsStrangers(desk) || !(Names(cell, other) || Names(other, cell));

    /// <summary>
    /// Of what the things of the table are: the nearest heading that the glossary knows something of. Of 「XがYするZ」 it is
    /// X; null where nobody knows what that is.
    /// </summary>
    public static string? About(Entry place, Desk desk) =>
        Clause().Match(HeadingOf(place)) is { Success: true } clause
            ? Known(clause.Groups["of"].Value.Trim(), desk)
            : Known(SheetTitle.Of(place, desk), desk) ?? Known(desk.Note.Note.Title, desk);

    private static string HeadingOf(Entry place) =>
        Number().Replace(place.Headings is [.., var last] ? last : "", "");

    private static string? Known(string? title, Desk desk) =>
        title is not null && !Layout.Is(title) && desk.Glossary.NamesIn(title).Any() ? title : null;

    private static bool Names(SheetCell cell, SheetCell other) =>
        other.Row.Length > 1
        && Script.Width(cell.Text) <= Sheet.WidestValue
        && Masking.Names(cell.Text, other.Row);

    [GeneratedRegex("^[0-9]+(\\.[0-9]+)*\\.? ")]
    private static partial Regex Number();

    [GeneratedRegex(
        "^(?<of>[^、。をがはに]{2,30}?)(が|は)[^、。]*[るたうくすつむぶ][^ぁ-ゖ、。]{1,16}$|^(?<of>[^、。をがはに]{2,30}?)の対応[^ぁ-ゖ、。]{1,16}$"
    )]
    private static partial Regex Clause();

    [GeneratedRegex(
        "^(非常に|とても|かなり|やや|比較的)|^(最も?)?(高い?|低い?|中|大|小|広い|狭い|多い|少ない|速い|遅い|強い|弱い|良い|簡単|複雑)([〜～~-](高|中|低|大|小))?$|^[◯○〇×△◎]"
    )]
    private static partial Regex Grade();
}
