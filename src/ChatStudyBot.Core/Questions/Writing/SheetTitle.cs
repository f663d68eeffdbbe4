using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What a table is said to be about, where its own heading says only that it is a table.</summary>
internal static partial class SheetTitle
{
    public static string Of(Entry place, Desk desk) =>
        (
            Subject.Of(place, desk.Glossary) is { } subject
                ? Pointing().IsMatch(subject.Near)
                    ? Pointing().IsMatch(subject.Top)
                        ? null
                        : subject.Top
                    : subject.Near
                : null
        ) ?? desk.Note.Note.Title;

    /// <summary>"Section" and 「方法」 are parts of anything: the question must say of what.</summary>
    public static bool IsOfAnything(string title) => Anything().IsMatch(title);

    [GeneratedRegex(
        "^\\W*((quick|summary|feature|service|key|comparison|reference|cheat) ?)*(comparisons?|table|summary|matrix|overview|differences?|sheet)( table| matrix| chart)?\\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pointing();

    [GeneratedRegex(
        "^(sections?|fields?|options?|methods?|modes?|elements?|components?|levels?|parts?|phases?|states?|status|property|properties|parameters?|attributes?|actions?|events?|template (field|section)s?|types?|classes|roles?|rules?|models?|plans?|tiers?|strategy|strategies|features?|functions?|commands?|flags?|kinds?|コントロール|方法|方式|手段|項目|種類|設定|状態|段階|役割|モード|プラン|タイプ|動作|操作|アクション|レベル|指標|機能|部品|要素|用語)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Anything();
}
