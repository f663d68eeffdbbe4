using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>
/// Starts a quiz: <c>s:MODE:COUNT:SECONDS:KIND:TOPIC[:QUESTION…]</c>; or something in place of an unfinished one:
/// <c>n:QUIZ:CODE</c>.
/// </summary>
public static class StartCode
{
    internal const string Letter = "s";
    internal const string LetterInstead = "n";

    /// <summary>How many questions there is room for.</summary>
    public const int MostFirst = 3;

    /// <param name="topic">A <see cref="TopicCode"/>.</param>
    /// <param name="first">See <see cref="PickRequest.First"/>; at most <see cref="MostFirst"/>.</param>
    public static string Of(
        string topic,
        int count,
        QuizMode mode,
        int? seconds,
        QuestionKind? kind,
        params ReadOnlySpan<QuestionId> first
    )
    {
        var code = string.Create(
            CultureInfo.InvariantCulture,
            $"{Letter}:{Word(mode)}:{count}:{seconds?.ToString(CultureInfo.InvariantCulture) ?? None}:{(kind is { } some ? Word(some) : None)}:{topic}"
        );
        foreach (var question in first[..Math.Min(first.Length, MostFirst)])
            code += $":{question}";
        return code;
    }

    /// <param name="start">The code of a button that starts a solo quiz.</param>
    public static string Instead(QuizId unfinished, string start) => $"{LetterInstead}:{unfinished}:{start}";

    internal static StudyCommand? Read(string[] words) =>
        words is [var mode, var count, var seconds, var kind, var topic, .. { Length: <= MostFirst } first]
        && Member<QuizMode>(mode) is { } how
        && Number(count) is { } number
        && (seconds == None || Number(seconds) is not null)
        && (kind == None || Member<QuestionKind>(kind) is not null)
        && TopicCode.IsOne(topic)
        && Array.TrueForAll(first, id => QuestionId.TryParse(id) is not null)
            ? new StudyCommand.StartTopic(topic, number, how, Number(seconds), Member<QuestionKind>(kind))
            {
                First = first is [] ? [] : [.. first.Select(QuestionId.Parse)],
            }
            : null;

    /// <param name="read">What the rest of the code is read with.</param>
    internal static StudyCommand? ReadInstead(string[] words, Func<string[], StudyCommand?> read) =>
        words is [var quiz, .. var start]
        && QuizId.TryParse(quiz) is { } id
        && read(start) is (StudyCommand.StartTopic or StudyCommand.InQuiz) and var wish
            ? new StudyCommand.StartInstead(id, wish)
            : null;
}
