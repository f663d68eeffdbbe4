using System.Net;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Anki's text import; the id is the note's guid, so that a later import keeps the scheduling.</summary>
internal static class AnkiLines
{
    public static IReadOnlyList<string> Header { get; } =
    ["#separator:Tab", "#html:true", "#columns:Guid\tFront\tBack\tTags", "#guid column:1", "#tags column:4"];

    public static string Write(Question question) =>
        string.Join(
            '\t',
            question.Id.Value,
            Html([question.Stem, .. Shown(question).Select(choice => $"・{choice}")]),
            Html([
                .. Answers(question),
                question.Explanation,
                $"{question.Citation.Path}:{question.Citation.Line}",
            ]),
            string.Join("::", question.Topic.Select(name => name.Replace(' ', '_').Replace('\t', '_')))
        );

    private static IEnumerable<string> Shown(Question question)
    {
        var texts = question.Choices.Select(choice => choice.Text);
        return question.Kind == QuestionKind.Order ? texts.Order(StringComparer.Ordinal) : texts;
    }

    private static IEnumerable<string> Answers(Question question) =>
        question.IsTyped ? question.Accepted.Take(1) : question.Key.Select(key => question.Choices[key].Text);

    private static string Html(IEnumerable<string> lines) =>
        string.Join(
            "<br>",
            lines.Select(line =>
                WebUtility
                    .HtmlEncode(line)
                    .Replace("\t", " ", StringComparison.Ordinal)
                    .Replace("\r", "", StringComparison.Ordinal)
                    .Replace("\n", "<br>", StringComparison.Ordinal)
            )
        );
}
