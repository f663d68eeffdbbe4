using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Comma-separated values in the shape of Kotoba's decks, with columns of our own behind.</summary>
internal static class CsvLines
{
    /// <summary>The byte-order mark tells Excel that it is UTF-8.</summary>
    public const string Header =
        "\uFEFFQuestion,Answers,Comment,Instructions,Render as,Choices,Explanation,Source,Tags";

    private const string Between = " | ";

    public static string Write(Question question) =>
        string.Join(
            ',',
            (
                (ImmutableArray<string>)
                    [
                        question.Stem,
                        question.IsTyped
                            ? string.Join(',', question.Accepted)
                            : string.Join(Between, question.Key.Select(key => question.Choices[key].Text)),
                        question.Explanation,
                        KindNames.Of(question.Kind),
                        "Text",
                        string.Join(Between, Shown(question)),
                        question.Explanation,
                        $"{question.Citation.Path}:{question.Citation.Line}",
                        string.Join('/', question.Topic),
                    ]
            ).Select(Cell)
        );

    /// <summary>An order is not given away by the order of its steps.</summary>
    private static IEnumerable<string> Shown(Question question)
    {
        var texts = question.Choices.Select(choice => choice.Text);
        return question.Kind == QuestionKind.Order ? texts.Order(StringComparer.Ordinal) : texts;
    }

    /// <summary>Quoted always; what a spreadsheet would compute is made text.</summary>
    private static string Cell(string text)
    {
        var safe =
            text.TrimStart() is ['=' or '+' or '-' or '@', ..] || text is ['\t' or '\r', ..]
                ? "'" + text
                : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
