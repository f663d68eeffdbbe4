using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using static ChatStudyBot.Core.Commands.Codes.CodeWords;

namespace ChatStudyBot.Core.Commands.Codes;

/// <summary>Of a round: <c>r:QUIZ:ROUND:choose:POSITION</c>, <c>r:QUIZ:ROUND:WORD</c>.</summary>
public static class RoundCode
{
    internal const string Letter = "r";

    /// <param name="position">Of the choice as it is shown, from 0.</param>
    public static string Choose(QuizId quiz, int round, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter}:{quiz}:{round}:choose:{position}");

    public static string Of(QuizId quiz, int round, RoundWord word) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letter}:{quiz}:{round}:{Word(word)}");

    internal static StudyCommand? Read(string[] words, ImmutableDictionary<string, string> values) =>
        words is [var quiz, var round, .. var what]
        && QuizId.TryParse(quiz) is { } id
        && Number(round) is { } index
        && Action(what, values) is { } action
            ? new StudyCommand.InRound(id, index, action)
            : null;

    private static RoundAction? Action(string[] words, ImmutableDictionary<string, string> values) =>
        words switch
        {
            ["choose", var position] when Number(position) is { } at => new RoundAction.Choose(at),
            [var word] => Member<RoundWord>(word) switch
            {
                RoundWord.Submit => new RoundAction.SubmitForm(values),
                RoundWord.Open => new RoundAction.OpenForm(),
                RoundWord.Hint => new RoundAction.Hint(),
                RoundWord.Skip => new RoundAction.Skip(),
                RoundWord.Next => new RoundAction.Next(),
                RoundWord.Hard => new RoundAction.Rate(Rating.Hard),
                RoundWord.Easy => new RoundAction.Rate(Rating.Easy),
                RoundWord.Details => new RoundAction.Details(),
                RoundWord.AddToReview => new RoundAction.AddToReview(),
                RoundWord.AskToShow => new RoundAction.AskToShow(),
                RoundWord.Show => new RoundAction.Show(),
                RoundWord.OpenReport => new RoundAction.OpenReport(),
                RoundWord.Report => new RoundAction.Report(values),
                _ => null,
            },
            _ => null,
        };
}

/// <summary>The buttons of a round other than its choices.</summary>
public enum RoundWord
{
    Submit,
    Open,
    Hint,
    Skip,
    Next,
    Hard,
    Easy,
    Details,
    AddToReview,
    AskToShow,
    Show,
    OpenReport,
    Report,
}
