using ChatStudyBot.Core.Questions.Authored.Files;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Comma-separated values in the shape of Kotoba's decks, with columns of our own behind.</summary>
internal static class CsvLines
{
    /// <summary>The byte-order mark tells Excel that it is UTF-8.</summary>
    public const string Header =
        "\uFEFFQuestion,Answers,Comment,Instructions,Render as,Choices,Explanation,Source,Tags,"
        + "Id,Language,Made,Heading,Hint,Whys,Basis,Fixed,Cell";

    public static string Write(Question question) =>
        string.Join(',', Cells(question).Select(cell => Quoted(SpreadsheetCell.Guarded(cell))));

    private static IEnumerable<string> Cells(Question question) =>
        [
            question.Stem,
            question.IsTyped
                ? TextList.Join(question.Accepted, TextList.Comma)
                : Bars(question.Key.Select(key => question.Choices[key].Text)),
            question.Explanation,
            KindNames.Of(question.Kind),
            "Text",
            Bars(Shown(question)),
            question.Explanation,
            $"{question.Citation.Path}:{question.Citation.Line}",
            TextList.Join(question.Topic, '/'),
            question.Id.Value,
            LanguageNames.Of(question.Language),
            question.Source == QuestionSource.Authored ? "authored" : "generated",
            Bars(question.Citation.Heading),
            question.Hint ?? "",
            question.Choices.Any(choice => choice.Why is not null)
                ? Bars(question.Choices.Select(choice => choice.Why ?? ""))
                : "",
            question.Basis?.Text ?? "",
            question.KeepsOrder ? "yes" : "",
            question.Cell is { } cell ? Bars([cell.Table, cell.Row, cell.Column]) : "",
        ];

    /// <summary>An order is not given away by the order of its steps.</summary>
    private static IEnumerable<string> Shown(Question question)
    {
        var texts = question.Choices.Select(choice => choice.Text);
        return question.Kind == QuestionKind.Order ? texts.Order(StringComparer.Ordinal) : texts;
    }

    private static string Bars(IEnumerable<string> texts) => TextList.Join(texts, TextList.Bar);

    private static string Quoted(string text) =>
        $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
