using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>The sentences that ask, in the language of the note's line.</summary>
public static partial class Stems
{
    /// <param name="subject">Null when the name alone says what is spoken of.</param>
    /// <param name="kind">The sort of all the choices; null when they have none in common.</param>
    public static string WhichTerm(
        Subject? subject,
        GlossaryKind? kind,
        string statement,
        bool isDefinition,
        Language language
    )
    {
        if (language == Language.Japanese)
        {
            var about = subject is null ? "" : subject.In(Language.Japanese) + "について、";
            var what =
                (IsOtherSort(kind, statement) ? null : Noun(kind, Language.Japanese))
                ?? (subject is null ? "用語" : "もの");
            var veil = Veiled(statement, Language.Japanese);
            return IsCase(statement) ? $"{about}次の場合{veil}に使用する{what}はどれですか。「{statement}」"
                : isDefinition ? $"{about}次の説明{veil}に当てはまる{what}はどれですか。「{statement}」"
                : $"{about}次の内容{veil}が当てはまる{what}はどれですか。「{statement}」";
        }

        var which =
            Noun(kind, Language.English) is { } noun ? $"which {noun}"
            : subject is null ? "which term"
            : "which one";
        var opening = subject is null ? "" : subject.In(Language.English) + ": ";
        var veiled = Veiled(statement, Language.English);
        var question = isDefinition
            ? $"{opening}{which} fits this description{veiled}? “{statement}”"
            : $"{opening}of {which} is this true{veiled}? “{statement}”";
        return char.ToUpperInvariant(question[0]) + question[1..];
    }

    /// <summary>The note calls it a 「機能」: which service it is would be asked past that.</summary>
    private static bool IsOtherSort(GlossaryKind? kind, string statement) =>
        kind == GlossaryKind.Service && OtherSort().IsMatch(statement);

    [GeneratedRegex("(機能|コマンド|ツール|設定)$")]
    private static partial Regex OtherSort();

    /// <summary>Says what the cover is; empty where nothing is covered.</summary>
    private static string Veiled(string statement, Language language) =>
        !statement.Contains(Veil.Cover, StringComparison.Ordinal) ? ""
        : language == Language.Japanese ? $"（{Veil.Cover}は伏せた語）"
        : $" ({Veil.Cover} hides a word)";

    /// <summary>What a sort of name is called; null for those that have no short name.</summary>
    private static string? Noun(GlossaryKind? kind, Language language) =>
        (kind, language) switch
        {
            (GlossaryKind.Service, Language.Japanese) => "AWSのサービス",
            (GlossaryKind.Service, _) => "AWS service",
            (GlossaryKind.Metric, Language.Japanese) => "メトリクス",
            (GlossaryKind.Metric, _) => "metric",
            (GlossaryKind.Error, Language.Japanese) => "エラー",
            (GlossaryKind.Error, _) => "error",
            (GlossaryKind.Protocol, Language.Japanese) => "プロトコル",
            (GlossaryKind.Protocol, _) => "protocol",
            (GlossaryKind.Tool, Language.Japanese) => "ツール",
            (GlossaryKind.Tool, _) => "tool",
            (GlossaryKind.Practice, Language.Japanese) => "手法",
            (GlossaryKind.Practice, _) => "practice",
            _ => null,
        };

    /// <param name="subject">Null when the name alone says what is spoken of.</param>
    public static string WhichDescription(Subject? subject, string term, Language language)
    {
        var isInside =
            subject is null
            || TextFold.Key(term).Contains(TextFold.Name(subject.Top), StringComparison.Ordinal)
                && subject.Top == subject.Near;
        return (language, isInside) switch
        {
            (Language.Japanese, true) => $"「{term}」の説明として正しいものはどれですか。",
            (Language.Japanese, false) =>
                $"{subject!.In(language)}について、「{term}」の説明として正しいものはどれですか。",
            (_, true) => $"Which description fits “{term}”?",
            _ => $"{subject!.In(language)}: which description fits “{term}”?",
        };
    }

    public static string WhichService(string statement, Language language) =>
        language == Language.Japanese
            ? $"次の説明{Veiled(statement, language)}に当てはまるAWSのサービスはどれですか。「{statement}」"
            : $"Which AWS service fits this description{Veiled(statement, language)}? “{statement}”";

    /// <param name="group">What the closed list is called that all the choices are of; null where they are of none.</param>
    public static string WhichOf(string? group, GlossaryKind kind, string statement, Language language) =>
        language == Language.Japanese
            ? $"次の説明に当てはまる{group ?? Noun(kind, language) ?? "用語"}はどれですか。「{statement}」"
            : $"Which {group ?? Noun(kind, language) ?? "term"} fits this description? “{statement}”";

    /// <param name="group">As for <see cref="WhichOf"/>.</param>
    public static string DescriptionOf(string? group, string name, Language language) =>
        language == Language.Japanese
            ? $"{group}「{name}」の説明として正しいものはどれですか。"
            : $"Which description fits {(group is null ? "" : $"the {group} ")}“{name}”?";

    public static string NameTheService(string statement, Language language) =>
        language == Language.Japanese
            ? $"次の説明に当てはまるAWSのサービスの名前を入力してください。「{statement}」"
            : $"Type the name of the AWS service that fits this description. “{statement}”";

    public static string ServiceDescription(string service, Language language) =>
        language == Language.Japanese
            ? $"「{service}」の説明として正しいものはどれですか。"
            : $"Which description fits {service}?";

    public static string TrueOfAll(Subject subject, string statement, int count) =>
        IsJapanese(statement)
            ? $"{subject.In(Language.Japanese)}について、次の内容が当てはまるものを{count}つ選んでください。「{statement}」"
            : $"{subject.In(Language.English)}: choose the {Word(count)} of which this is true. “{statement}”";

    public static string Members(Subject subject, string label, int count, Language language) =>
        language == Language.Japanese
            ? $"{subject.In(language)}について、「{label}」に当てはまるものを{count}つ選んでください。"
            : $"{subject.In(language)}: choose the {Word(count)} that belong to “{label}”.";

    public static string LabelOf(Subject subject, string member, Language language) =>
        language == Language.Japanese
            ? $"{subject.In(language)}について、「{member}」が当てはまるのはどれですか。"
            : $"{subject.In(language)}: where does “{member}” belong?";

    /// <summary>A statement, not a question: it is asked whether it is true.</summary>
    public static string Claim(Subject subject, string term, string statement, Language language) =>
        language != Language.Japanese ? $"{term} ({subject.Top}): {statement}"
        : IsCase(statement) ? $"{subject.Top}の『{term}』を使用するのは、{statement}である"
        : statement.Contains('は', StringComparison.Ordinal) ? $"{subject.Top}の『{term}』: {statement}"
        : $"{subject.Top}の『{term}』は、{statement}";

    public static string Claim(Subject subject, string sentence, Language language) =>
        language == Language.Japanese
            ? $"{subject.In(language)}について: {sentence}"
            : $"{subject.In(language)}: {sentence}";

    /// <param name="set">What stands above the choices; empty when that is the subject.</param>
    public static string Marked(Subject subject, string set, string mark, Language language) =>
        language == Language.Japanese
            ? $"{subject.In(language)}{(set.Length > 0 ? $"の{set}" : "")}のうち、{Said(mark)}はどれですか。"
        : IsRequired(mark) ? $"{subject.In(language)}: which one is required?"
        : $"{subject.In(language)}: which one is the default?";

    private static string Said(string mark) =>
        IsRequired(mark) ? "「必須」であるもの" : "「デフォルト」であるもの";

    private static bool IsRequired(string mark) =>
        mark.StartsWith("必須", StringComparison.Ordinal)
        || mark.Equals("required", StringComparison.OrdinalIgnoreCase);

    public static string Cell(Sheet sheet, string row, Language language) =>
        (language, sheet.IsKind) switch
        {
            (Language.Japanese, true) =>
                $"{Opening(sheet, language)}{sheet.Title}「{row}」の「{sheet.Column}」はどれですか。",
            (Language.Japanese, false) =>
                $"{sheet.Title}について、「{row}」の「{sheet.Column}」はどれですか。",
            (_, true) => $"{Opening(sheet, language)}{sheet.Title} “{row}”: what is its “{sheet.Column}”?",
            _ => $"{sheet.Title}: what is the “{sheet.Column}” of “{row}”?",
        };

    public static string Row(Sheet sheet, string cell, Language language) =>
        (language, sheet.IsKind) switch
        {
            (Language.Japanese, true) =>
                $"{Opening(sheet, language)}「{sheet.Column}」が次の内容である{sheet.Title}はどれですか。「{cell}」",
            (Language.Japanese, false) =>
                $"{sheet.Title}について、「{sheet.Column}」が次の内容であるものはどれですか。「{cell}」",
            _ => $"{Opening(sheet, language)}{sheet.Title}: which one has this “{sheet.Column}”? “{cell}”",
        };

    private static string Opening(Sheet sheet, Language language) =>
        sheet.About is not { } about || sheet.Title.Contains(about, StringComparison.OrdinalIgnoreCase) ? ""
        : language == Language.Japanese ? $"{about}について、"
        : $"{about}. ";

    public static string Cloze(Subject subject, string sentence, bool typed) =>
        (IsJapanese(sentence), typed) switch
        {
            (true, false) =>
                $"{subject.In(Language.Japanese)}について、空欄に入るものはどれですか。「{sentence}」",
            (true, true) =>
                $"{subject.In(Language.Japanese)}について、空欄に入る言葉を入力してください。「{sentence}」",
            (false, false) => $"{subject.In(Language.English)}: what fills the gap? “{sentence}”",
            (false, true) => $"{subject.In(Language.English)}: type what fills the gap. “{sentence}”",
        };

    /// <param name="subject">Null when the sentence says by itself what it is about.</param>
    public static string Gapped(Subject? subject, string sentence, Language language) =>
        subject is not null ? Cloze(subject, sentence, typed: false)
        : language == Language.Japanese ? $"空欄に入るものはどれですか。「{sentence}」"
        : $"What fills the gap? “{sentence}”";

    public static string FormerName(string former, Language language) =>
        language == Language.Japanese
            ? $"かつて「{former}」と呼ばれていたものはどれですか。"
            : $"Which one was formerly called “{former}”?";

    public static string TimeScope(Subject? subject, string thing) =>
        subject is null
            ? $"{thing}の時間の間隔はどれですか。"
            : $"{subject.In(Language.Japanese)}について、{thing}の時間の間隔はどれですか。";

    public static string Scope(string thing) => $"「{thing}」はどの範囲を単位としますか。";

    public static string OneEach(Subject? subject, string thing) =>
        $"{(subject is null ? "" : subject.Whole.In(Language.Japanese) + "について、")}「{thing}」は、何ごとに 1 つ必要ですか。";

    public static string First(Subject? subject, string what, Language language)
    {
        var about = subject is null ? "" : subject.In(language);
        return language == Language.Japanese
            ? $"{about}{(about.Length > 0 ? "について、" : "")}「{what}」で最初に来るのはどれですか。"
            : $"{about}{(about.Length > 0 ? ": which" : "Which")} comes first? ({what})";
    }

    /// <summary>Of a step in its order, from 1.</summary>
    public static string Place(int number, Language language) =>
        language == Language.Japanese ? $"{number} 番目" : $"step {number}";

    public static string PutInOrder(Subject? subject, string what, Language language)
    {
        var about = subject is null ? "" : subject.In(language);
        return language == Language.Japanese
            ? $"{about}{(about.Length > 0 ? "について、" : "")}「{what}」を正しい順に並べてください。"
            : $"{about}{(about.Length > 0 ? ": put" : "Put")} these in the right order: {what}.";
    }

    /// <summary>Says when something is so, not what it is.</summary>
    public static bool IsWhen(string statement) =>
        statement.EndsWith("場合", StringComparison.Ordinal)
        || statement.EndsWith("とき", StringComparison.Ordinal);

    /// <summary>Says when a thing is used, not what it is.</summary>
    public static bool IsCase(string statement) => Case().IsMatch(statement);

    [GeneratedRegex("(たい|必要な|必要がある|に効く|[付指][与定]する)(とき|場合)$")]
    private static partial Regex Case();

    private static string Word(int count) => count == 2 ? "two" : "three";

    private static bool IsJapanese(string text) => Script.LanguageOf(text) == Language.Japanese;
}
