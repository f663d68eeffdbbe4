using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>The choices of a matching question are <c>left =&gt; right</c>.</summary>
public static class Pairs
{
    private const string Arrow = "=>";

    public static ImmutableArray<(string Left, string Right)> Of(Question question) =>
        [
            .. question.Choices.Select(choice =>
                choice.Text.Split(Arrow, 2, StringSplitOptions.TrimEntries) is [var left, var right]
                    ? (left, right)
                    : (choice.Text, choice.Text)
            ),
        ];

    /// <summary>What a lettered choice says: of a pair, its right side.</summary>
    public static string Shown(Question question, int choice) =>
        question.Kind == QuestionKind.Match ? Of(question)[choice].Right : question.Choices[choice].Text;
}
