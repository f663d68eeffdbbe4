using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// A further statement is no definition: siblings may well share it, whatever the note says of them. Only one
/// that carries a mark of its own is asked, or one of a closed set, whose members are of one kind.
/// </summary>
public static partial class OwnMark
{
    /// <summary>Does the statement stand by itself and hold what no sibling is likely to share?</summary>
    public static bool IsIn(Statement statement, Term term, Family family, Glossary glossary) =>
        StandsAlone(statement, term)
        && !Loose().IsMatch(statement.Text)
        && (
            (family.IsUniform || FamilyFinder.IsOneShape([.. family.Terms.Select(other => other.Name)]))
                && !Nothing().IsMatch(statement.Text)
            || IsNamed(term)
                && (
                    Exclusive().IsMatch(statement.Text)
                    || Quantity().IsMatch(statement.Text)
                    || Identifier()
                        .Matches(statement.Text)
                        .Any(word =>
                            (!IsPlain(word.Value) || Script.LanguageOf(statement.Text) == Language.Japanese)
                            && IsOwn(word.Value, term, family)
                            && glossary.Find(word.Value)
                                is not {
                                    Kind: GlossaryKind.Service or GlossaryKind.Feature or GlossaryKind.Term
                                }
                        )
                )
        );

    /// <summary>Neither leans on the line before it nor opens with the name that is asked for.</summary>
    public static bool StandsAlone(Statement statement, Term term) =>
        !Dependent().IsMatch(statement.Raw)
        && !OpensWithName(statement.Raw, term.Name)
        && !Leaning().IsMatch(statement.Text)
        && !(statement.Line == term.Line && SortAtEnd().IsMatch(statement.Text));

    /// <summary>
    /// An example of what was said before; a deed without who or what; and what is referred to, or refers.
    /// </summary>
    [GeneratedRegex(
        "^[^、]*(であれば|ならば?)、|(と|場合|とき|ば)、?((自動|強制|段階|瞬間)的に|すぐに|直ちに|再度)?[一-龠]{2}(する|される|できる|可能)$|を参照(する|できる|可能)$"
    )]
    private static partial Regex Leaning();

    /// <summary>Behind the definition in its line, without a subject: of what it is the sort is said there.</summary>
    [GeneratedRegex("(仕組み|機能|サービス|方式|もの)$")]
    private static partial Regex SortAtEnd();

    /// <summary>In a mixed list an unknown label with Chinese characters is as likely a topic as a name.</summary>
    private static bool IsNamed(Term term) => term.Known is not null || !term.Name.Any(Script.IsKanji);

    /// <summary>In an English sentence a word in small letters is a word like any other.</summary>
    private static bool IsPlain(string word) => word.All(char.IsAsciiLetterLower);

    private static bool IsOwn(string word, Term key, Family family) =>
        family.Terms.All(term =>
            !Masking.Names(term.Name, word)
            && (term == key || !term.Statements.Any(other => Masking.Names(other.Raw, word)))
        );

    private static bool OpensWithName(string raw, string name) =>
        raw.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says only when something happens, or of some of whom nobody knows which.</summary>
    [GeneratedRegex("場合$|(?<!の)一部の?(?!を除)")]
    private static partial Regex Loose();

    /// <summary>The tail of a contrast or of a reason, or an example of what stands before.</summary>
    [GeneratedRegex(
        "よりも?[^、。]*優先(される|する)?$|^(通常は|ただし|そのため(?!、?[^、。]{2,20}は、)|一方|しかし|さらに(?!、)|例えば|たとえば|However|Therefore|For example)|(?<![（(])(例えば|たとえば)|\\bfor example\\b"
    )]
    private static partial Regex Dependent();

    [GeneratedRegex("最も|唯一|のみ|だけ(?!で)|\\b(only|the most|solely)\\b")]
    private static partial Regex Exclusive();

    /// <summary>Nought is what many things stay at.</summary>
    [GeneratedRegex("(?<![0-9.,])0(?![0-9.,])")]
    private static partial Regex Nothing();

    /// <summary>A number with its unit; nought and one are nobody's own, and neither is a time of day.</summary>
    [GeneratedRegex(
        "(デフォルト|最大|最小).*[0-9]|(?<![0-9.,:：])(?!0(?![.,]?[0-9])|1(?![.,]?[0-9]))[0-9][0-9,.]* ?(秒|分|時間|日|週|[ヶかカヵ]月|年|[KMGT]i?B|[KMG]bps|bytes?|バイト|%|倍|個|つ|回|台|件|ミリ秒|seconds?|minutes?|hours?|days?|times|weeks?|months?)(?![:：])",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Quantity();

    /// <summary>
    /// Written as code is, or in capitals, or a small word that no sentence begins with.
    /// </summary>
    [GeneratedRegex(
        "[A-Za-z]+[a-z][A-Z][A-Za-z]*|[A-Za-z]+(_[A-Za-z]+)+|(?<![A-Za-z])([A-Z]{3,}|[a-z]{4,})(?![A-Za-z])"
    )]
    private static partial Regex Identifier();
}
