using System.Text;

namespace ChatStudyBot.Core.Questions.Export;

/// <summary>Moodle's GIFT. It has no kind for an order.</summary>
internal static class GiftLines
{
    public static IReadOnlyList<string>? Write(Question question)
    {
        var answers = question switch
        {
            { Kind: QuestionKind.Order } => null,
            { IsTyped: true } => question.Accepted.Select(form => "=" + Escape(form)),
            { Kind: QuestionKind.Match } => question.Choices.Select(choice => "=" + Pair(choice.Text)),
            { Key.Length: > 1 } => question.Choices.Select(
                (choice, at) => Weight(question, at) + Escape(choice.Text)
            ),
            _ => question.Choices.Select(
                (choice, at) => (question.Key.Contains(at) ? "=" : "~") + Escape(choice.Text)
            ),
        };
        return answers is null
            ? null
            :
            [
                $"::{Escape(question.Id.Value)}::{Escape(question.Stem)}{{",
                .. answers.Select(answer => "\t" + answer),
                $"\t####{Escape(question.Explanation)}",
                "}",
                "",
            ];
    }

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
        return sides.Length == 2 ? $"{Escape(sides[0])} -> {Escape(sides[1])}" : Escape(pair);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(
                c switch
                {
                    '~' or '=' or '#' or '{' or '}' or ':' or '\\' => $"\\{c}",
                    '\n' => "\\n",
                    '\r' => "",
                    _ => c.ToString(),
                }
            );
        }

        return escaped.ToString();
    }
}
