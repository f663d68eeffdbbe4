using ChatStudyBot.Core.Quizzes;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of a quiz as a whole: <c>q:QUIZ:WORD</c>.</summary>
public static class QuizCode
{
    internal const string Letter = "q";

    public static string Of(QuizId quiz, QuizAction action) => $"{Letter}:{quiz}:{Word(action)}";

    internal static StudyCommand? Read(string[] words) =>
        words is [var quiz, var word]
        && QuizId.TryParse(quiz) is { } id
        && Member<QuizAction>(word) is { } action
            ? new StudyCommand.InQuiz(id, action)
            : null;
}
