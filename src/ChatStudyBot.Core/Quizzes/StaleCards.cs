using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Which public cards do not show any more how a quiz stands, by their keys, in the order to put them. Pure.</summary>
internal static class StaleCards
{
    public static IEnumerable<string> Between(Quiz before, Quiz next)
    {
        if (next.IsSolo)
            return [];
        var closed = next.ClosedSince(before).Where(round => !next.IsDaily || round.PutAt is not null);
        return
        [
            .. closed.Select(round => CardKeys.Round(next.Id, round.Index)),
            .. next.Phase == before.Phase ? [] : OfPhase(next),
        ];
    }

    /// <summary>What the bot did last before it went down may not have come through.</summary>
    public static IEnumerable<string> AfterRestart(Quiz quiz)
    {
        // A question of the day says nothing that a restart changes.
        if (quiz.IsSolo || quiz is { IsDaily: true, Phase: not QuizPhase.Ending })
            return [];
        return
        [
            .. quiz.Current is { PutAt: not null } round
                ? [CardKeys.Round(quiz.Id, round.Index)]
                : (string[])[],
            .. OfPhase(quiz),
        ];
    }

    private static IEnumerable<string> OfPhase(Quiz quiz)
    {
        if (quiz.Daily is { } daily)
        {
            if (
                quiz is { Phase: QuizPhase.Ending, Current.PutAt: not null }
                && daily.Reveal == DailyReveal.Thread
            )
                yield return CardKeys.Reveal(quiz.Id);
            yield break;
        }
        if (quiz.Phase == QuizPhase.Ending)
            yield return CardKeys.End(quiz.Id);
        if (quiz.Phase is QuizPhase.Opening or QuizPhase.Starting or QuizPhase.Ending)
            yield return CardKeys.Start(quiz.Id);
    }
}
