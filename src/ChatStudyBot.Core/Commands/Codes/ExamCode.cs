using System.Globalization;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of mock exams: <c>e:EXAM[:begin]</c> for one that can be taken, <c>x:QUIZ:WORD[:NUMBER]</c> in one that is.</summary>
public static class ExamCode
{
    internal const string Letter = "e";
    internal const string LetterInside = "x";

    /// <summary>An exam's name on a button: without anybody's words.</summary>
    public static string NameOf(string exam) => TopicCode.Of([exam]);

    /// <param name="name">See <see cref="NameOf"/>.</param>
    /// <returns>Null when there is no such exam any more.</returns>
    public static ExamBlueprint? Find(IExamSource exams, string name) =>
        exams.Exams.FirstOrDefault(exam => NameOf(exam.Code) == name);

    /// <param name="begins">Its clock starts; otherwise it is told what it is.</param>
    public static string Of(string exam, bool begins) => $"{Letter}:{NameOf(exam)}{(begins ? ":begin" : "")}";

    public static string Inside(QuizId quiz, ExamAction action) =>
        action switch
        {
            ExamAction.Show(null) => $"{LetterInside}:{quiz}:show",
            ExamAction.Show(int round) => Inside(quiz, "show", round),
            ExamAction.Flag(var round, var isFlagged) => Inside(quiz, isFlagged ? "flag" : "unflag", round),
            ExamAction.Overview => $"{LetterInside}:{quiz}:overview",
            ExamAction.HandIn => $"{LetterInside}:{quiz}:handin",
            ExamAction.ConfirmHandIn => $"{LetterInside}:{quiz}:confirm",
            ExamAction.Report => $"{LetterInside}:{quiz}:report",
            ExamAction.Missed(var page) => Inside(quiz, "missed", page),
            ExamAction.ReviewMissed => $"{LetterInside}:{quiz}:review",
            ExamAction.Share => $"{LetterInside}:{quiz}:share",
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    internal static StudyCommand? Read(string[] words) =>
        words switch
        {
            [var name] when TopicCode.IsOne(name) => new StudyCommand.PickExam(name, Begins: false),
            [var name, "begin"] when TopicCode.IsOne(name) => new StudyCommand.PickExam(name, Begins: true),
            _ => null,
        };

    internal static StudyCommand? ReadInside(string[] words) =>
        words is [var quiz, .. var what] && QuizId.TryParse(quiz) is { } id && Action(what) is { } action
            ? new StudyCommand.InExam(id, action)
            : null;

    private static string Inside(QuizId quiz, string word, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{LetterInside}:{quiz}:{word}:{number}");

    private static ExamAction? Action(string[] words) =>
        words switch
        {
            ["show"] => new ExamAction.Show(null),
            ["show", var round] when Number(round) is { } index => new ExamAction.Show(index),
            ["flag", var round] when Number(round) is { } index => new ExamAction.Flag(
                index,
                IsFlagged: true
            ),
            ["unflag", var round] when Number(round) is { } index => new ExamAction.Flag(
                index,
                IsFlagged: false
            ),
            ["overview"] => new ExamAction.Overview(),
            ["handin"] => new ExamAction.HandIn(),
            ["confirm"] => new ExamAction.ConfirmHandIn(),
            ["report"] => new ExamAction.Report(),
            ["missed", var page] when Number(page) is { } number => new ExamAction.Missed(number),
            ["review"] => new ExamAction.ReviewMissed(),
            ["share"] => new ExamAction.Share(),
            _ => null,
        };
}
