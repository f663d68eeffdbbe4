using System.Globalization;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of an answer from the notes: <c>a:ANSWER:WORD[:NUMBER]</c>.</summary>
public static class AnswerCode
{
    internal const string Letter = "a";

    public static string Of(AnswerId answer, AnswerAction action) =>
        action switch
        {
            AnswerAction.Share => $"{Letter}:{answer}:share",
            AnswerAction.Helpful => $"{Letter}:{answer}:helpful",
            AnswerAction.Others(var from) => Of(answer, "others", from),
            AnswerAction.Around(var passage) => Of(answer, "around", passage),
            AnswerAction.Mean(var meaning) => Of(answer, "mean", meaning),
            _ => throw new ArgumentException($"Unknown action {action}.", nameof(action)),
        };

    internal static StudyCommand? Read(string[] words) =>
        words is [var answer, .. var what]
        && AnswerId.TryParse(answer) is { } id
        && Action(what) is { } action
            ? new StudyCommand.InAnswer(id, action)
            : null;

    private static string Of(AnswerId answer, string word, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter}:{answer}:{word}:{number}");

    private static AnswerAction? Action(string[] words) =>
        words switch
        {
            ["share"] => new AnswerAction.Share(),
            ["helpful"] => new AnswerAction.Helpful(),
            ["others", var from] when Number(from) is { } index => new AnswerAction.Others(index),
            ["around", var passage] when Number(passage) is { } index => new AnswerAction.Around(index),
            ["mean", var meaning] when Number(meaning) is { } index => new AnswerAction.Mean(index),
            _ => null,
        };
}
