using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>The sentences that ask, in the language of the note's line.</summary>
public static class Stems
{
    public static string WhichTerm(Subject subject, string statement, bool isDefinition) =>
        (IsJapanese(statement), isDefinition) switch
        {
            (true, true) =>
                $"{subject.In(Language.Japanese)}について、次の説明に当てはまるものはどれですか。「{statement}」",
            (true, false) =>
                $"{subject.In(Language.Japanese)}について、次の内容が当てはまるものはどれですか。「{statement}」",
            (false, true) =>
                $"{subject.In(Language.English)}: which one fits this description? “{statement}”",
            (false, false) => $"{subject.In(Language.English)}: of which one is this true? “{statement}”",
        };

    public static string WhichDescription(Subject subject, string term, string statement)
    {
        var isInside =
            TextFold.Key(term).Contains(TextFold.Name(subject.Top), StringComparison.Ordinal)
            && subject.Top == subject.Near;
        return (IsJapanese(statement), isInside) switch
        {
            (true, true) => $"「{term}」の説明として正しいものはどれですか。",
            (true, false) =>
                $"{subject.In(Language.Japanese)}について、「{term}」の説明として正しいものはどれですか。",
            (false, true) => $"Which description fits “{term}”?",
            (false, false) => $"{subject.In(Language.English)}: which description fits “{term}”?",
        };
    }

    public static string WhichService(string statement) =>
        IsJapanese(statement)
            ? $"次の説明に当てはまるAWSのサービスはどれですか。「{statement}」"
            : $"Which AWS service fits this description? “{statement}”";

    public static string NameTheService(string statement) =>
        IsJapanese(statement)
            ? $"次の説明に当てはまるAWSのサービスの名前を入力してください。「{statement}」"
            : $"Type the name of the AWS service that fits this description. “{statement}”";

    public static string ServiceDescription(string service, string statement) =>
        IsJapanese(statement)
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

    public static string Marked(Subject subject, string mark, Language language) =>
        language == Language.Japanese
            ? $"{subject.In(language)}のうち、「{mark}」のものはどれですか。"
            : $"{subject.In(language)}: which one is marked “{mark}”?";

    public static string Cell(string table, string row, string column, Language language) =>
        language == Language.Japanese
            ? $"「{table}」の表で、「{row}」の「{column}」はどれですか。"
            : $"In the table “{table}”, what is the {column} of “{row}”?";

    public static string Row(string table, string column, string cell, Language language) =>
        language == Language.Japanese
            ? $"「{table}」の表で、「{column}」が次の内容であるものはどれですか。「{cell}」"
            : $"In the table “{table}”, which one has this {column}? “{cell}”";

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

    public static string Scope(string thing) => $"「{thing}」はどの範囲を単位としますか。";

    public static string PutInOrder(Subject? subject, string what, Language language)
    {
        var about = subject is null ? "" : subject.In(language);
        return language == Language.Japanese
            ? $"{about}{(about.Length > 0 ? "について、" : "")}「{what}」を正しい順に並べてください。"
            : $"{about}{(about.Length > 0 ? ": put" : "Put")} these in the right order: {what}.";
    }

    private static string Word(int count) => count == 2 ? "two" : "three";

    private static bool IsJapanese(string text) => Script.LanguageOf(text) == Language.Japanese;
}
