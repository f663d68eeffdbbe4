using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What a table is said to be about, where its own heading says only that it is a table.</summary>
internal static partial class SheetTitle
{
    /// <summary>Null when no heading above says what all of the table is about.</summary>
    public static string? Of(Entry place, Desk desk) =>
        desk.Note.Note.Language == Language.Japanese
            ? Subject.Of(place, desk.Glossary)?.Near ?? desk.Note.Note.Title
            : place
                .Ancestors.Where(above => above.IsThing)
                .Select(above => Subject.Of(above, desk.Glossary, self: true)!.Near)
                .Append(desk.Note.Note.Title)
                .FirstOrDefault(title => IsOfAll(title, place.Table!));

    /// <summary>
    /// Is it the name of neither one row nor one column, and no rest of a heading? 「Gate C」 above a table of gates is
    /// the last of those that were told of.
    /// </summary>
    private static bool IsOfAll(string title, Block.Table table) =>
        !Pointing().IsMatch(title)
        && !Rest().IsMatch(title)
        && !Naming.IsNotebook(title)
        && !Naming.IsFileName(title)
        && table
            .Header.Skip(1)
            .Concat(table.Rows.Select(row => row.Cells[0]))
            .Select(cell => Label.Parse(cell.Value.Trim().Trim('*'), []).Name)
            .Select(TextFold.WithoutMaker)
            .Where(name => name.Length > 2)
            .Count(name => Masking.Names(title, name)) != 1;

    [GeneratedRegex(
        "^(vs\\.?|versus|and|or|with|without|more|other|another|also|but|plus|then|for|in|on|to|of)\\b|^[a-z]"
    )]
    private static partial Regex Rest();

    /// <summary>"Section" and 「方法」 are parts of anything: the question must say of what.</summary>
    public static bool IsOfAnything(string title) => Anything().IsMatch(title);

    [GeneratedRegex(
        "^\\W*((quick|summary|feature|service|key|comparison|reference|cheat) ?)*(comparisons?|table|summary|matrix|overview|differences?|sheet)( table| matrix| chart)?\\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pointing();

    [GeneratedRegex(
        "^(sections?|fields?|options?|methods?|modes?|elements?|components?|levels?|parts?|phases?|states?|status|property|properties|parameters?|attributes?|actions?|events?|template (field|section)s?|types?|classes|roles?|rules?|models?|plans?|tiers?|strategy|strategies|features?|functions?|commands?|flags?|kinds?|コントロール|方法|方式|手段|項目|種類|設定|状態|段階|役割|モード|プラン|タイプ|動作|操作|アクション|レベル|指標|機能|部品|要素|用語|(\\w+ )?(type|term|item|action|name)s?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Anything();
}
