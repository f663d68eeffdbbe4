using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Whether an answer is right.</summary>
public static class Marking
{
    /// <param name="given">See <see cref="Answer.Given"/>.</param>
    public static bool IsRight(Question question, string given) =>
        question.IsTyped
            ? TypedAnswer.Match(question.Accepted, given) is not null
            : question.Kind switch
            {
                QuestionKind.Order => Indexes(given).SequenceEqual(question.Key),
                QuestionKind.Match => Indexes(given)
                    .SequenceEqual(Enumerable.Range(0, question.Choices.Length)),
                _ => Indexes(given).Order().SequenceEqual(question.Key),
            };

    /// <summary>How many stand where they belong, for an order or pairs.</summary>
    public static int InPlace(Question question, string given) =>
        Indexes(given)
            .Where(
                (choice, place) =>
                    choice == (question.Kind == QuestionKind.Match ? place : question.Key[place])
            )
            .Count();

    public static ImmutableArray<int> Indexes(string given) =>
        [
            .. given
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(part =>
                    int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                        ? index
                        : -1
                ),
        ];

    /// <summary>The texts of the choices that were given; empty when the answer is typed.</summary>
    public static ImmutableArray<string> Chosen(Question question, string given) =>
        question.IsTyped
            ? []
            :
            [
                .. Indexes(given)
                    .Where(index => index >= 0 && index < question.Choices.Length)
                    .Select(index => question.Choices[index].Text),
            ];

    public static string Given(IEnumerable<int> indexes) => string.Join(',', indexes);
}
