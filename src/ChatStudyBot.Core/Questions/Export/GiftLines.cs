using ChatStudyBot.Core.Questions.Authored.Files;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Moodle's GIFT. It has no kind for an order.</summary>
internal static class GiftLines
{
    private const string Arrow = "->";

    /// <summary>To be written where the topic changes.</summary>
    public static IReadOnlyList<string> Category(Question question) =>
        question.Topic.IsEmpty
            ? []
            :
            [
                $"$CATEGORY: {string.Join('/', question.Topic.Select(name => GiftText.Escape(name.Replace('/', '／'))))}",
                "",
            ];

    public static IReadOnlyList<string>? Write(Question question)
    {
        var answers = question switch
        {
            { Kind: QuestionKind.Order } => null,
            { IsTyped: true } => question.Accepted.Select(form => Marked("=", form)),
            { Kind: QuestionKind.Match }
                when question.Choices.Any(choice => choice.Text.Contains(Arrow, StringComparison.Ordinal)) =>
                null,
            { Kind: QuestionKind.Match } => question.Choices.Select(choice => "=" + Pair(choice.Text)),
            { Key.Length: > 1 } => question.Choices.Select(
                (choice, at) => Weight(question, at) + GiftText.Escape(choice.Text) + Feedback(choice)
            ),
            _ => question.Choices.Select(
                (choice, at) => Marked(question.Key.Contains(at) ? "=" : "~", choice.Text) + Feedback(choice)
            ),
        };
        return answers is null
            ? null
            :
            [
                $"::{GiftText.Escape(question.Id.Value)}::{StemOf(question)}{{",
                .. answers.Select(answer => "\t" + answer),
                .. question.Explanation.Length > 0
                    ? [$"\t####{GiftText.Escape(question.Explanation)}"]
                    : (string[])[],
                "}",
                "",
            ];
    }

    /// <summary>A text that would be read as a weight or as a pair gets a weight, which tells it from both.</summary>
    private static string Marked(string sign, string text) =>
        sign
        + (
            text.StartsWith('%') || text.Contains(Arrow, StringComparison.Ordinal)
                ? sign == "="
                    ? "%100%"
                    : "%0%"
                : ""
        )
        + GiftText.Escape(text);

    /// <summary>A bracket in front would be read as the name of a text format.</summary>
    private static string StemOf(Question question) =>
        (question.Stem.StartsWith('[') ? "[plain]" : "") + GiftText.Escape(question.Stem);

    private static string Feedback(Choice choice) =>
        choice.Why is null ? "" : $"#{GiftText.Escape(choice.Why)}";

    private static string Weight(Question question, int at) =>
        question.Key.Contains(at)
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"~%{100m / question.Key.Length:0.#####}%"
            )
            : "~%-100%";

    private static string Pair(string pair)
    {
        var sides = pair.Split("=>", 2, StringSplitOptions.TrimEntries);
        return sides.Length == 2
            ? $"{GiftText.Escape(sides[0])} -> {GiftText.Escape(sides[1])}"
            : GiftText.Escape(pair);
    }
}
