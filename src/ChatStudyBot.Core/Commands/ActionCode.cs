using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// The text a button carries through a platform and back: at most 100 characters (Discord's custom_id), never
/// anybody's words. <c>r:QUIZ:ROUND:WORD[:POSITION]</c> for a round, <c>q:QUIZ:WORD</c> for a quiz.
/// </summary>
public static class ActionCode
{
    private static readonly FrozenDictionary<string, QuizAction> QuizWords = Enum.GetValues<QuizAction>()
        .ToFrozenDictionary(action => action.ToString().ToLowerInvariant());

    public static string Choose(QuizId quiz, int round, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"r:{quiz}:{round}:choose:{position}");

    public static string ForRound(QuizId quiz, int round, RoundWord word) =>
        string.Create(CultureInfo.InvariantCulture, $"r:{quiz}:{round}:{Word(word)}");

    public static string ForQuiz(QuizId quiz, QuizAction action) => $"q:{quiz}:{Word(action)}";

    /// <param name="values">What a form held; empty for a button.</param>
    public static StudyCommand Parse(string? code, ImmutableDictionary<string, string> values) =>
        code?.Split(':') switch
        {
            ["r", var quiz, var round, "choose", var position]
                when QuizId.TryParse(quiz) is { } id
                    && Index(round) is { } index
                    && Index(position) is { } at => new StudyCommand.InRound(
                id,
                index,
                new RoundAction.Choose(at)
            ),
            ["r", var quiz, var round, var word]
                when QuizId.TryParse(quiz) is { } id
                    && Index(round) is { } index
                    && Action(word, values) is { } action => new StudyCommand.InRound(id, index, action),
            ["q", var quiz, var word]
                when QuizId.TryParse(quiz) is { } id && QuizWords.TryGetValue(word, out var action) =>
                new StudyCommand.InQuiz(id, action),
            _ => new StudyCommand.Stale(),
        };

    private static RoundAction? Action(string word, ImmutableDictionary<string, string> values) =>
        word switch
        {
            "submit" => new RoundAction.SubmitForm(values),
            "open" => new RoundAction.OpenForm(),
            "hint" => new RoundAction.Hint(),
            "skip" => new RoundAction.Skip(),
            "next" => new RoundAction.Next(),
            "details" => new RoundAction.Details(),
            "openreport" => new RoundAction.OpenReport(),
            "report" => new RoundAction.Report(values),
            _ => null,
        };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static int? Index(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}

/// <summary>The buttons of a round other than its choices.</summary>
public enum RoundWord
{
    Submit,
    Open,
    Hint,
    Skip,
    Next,
    Details,
    OpenReport,
    Report,
}
