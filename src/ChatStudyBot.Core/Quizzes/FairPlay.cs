using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Who has no points from a round, however right: who had its question today, and who had those of the day alone.</summary>
internal sealed class FairPlay(IScoreBook scores, ITeamSettings settings, TimeProvider time)
{
    public StudyCalendar Calendar(Quiz quiz) => settings.For(quiz.Channel).Calendar;

    /// <summary>Of the question that comes next.</summary>
    /// <exception cref="StoreException" />
    public async Task<ImmutableHashSet<PlayerId>> UnratedAsync(Quiz quiz, CancellationToken cancellationToken)
    {
        var question = quiz.Questions[quiz.Rounds.Length];
        var had = await HadAsync(quiz, question.Id, cancellationToken);
        return [.. had.Select(one => one.Player).Where(player => player.Team == quiz.Channel.Team)];
    }

    /// <summary>The same question may have been had in another quiz since this round was put.</summary>
    /// <exception cref="StoreException" />
    public async Task<Quiz> WithUnratedAsync(Quiz quiz, int index)
    {
        var round = quiz.Rounds[index];
        var had = await HadAsync(quiz, quiz.QuestionOf(round).Id, CancellationToken.None);
        return QuizMachine.WithRound(
            quiz,
            index,
            // Whose mark is made had it by that.
            open =>
                open with
                {
                    Unrated = open.Unrated.Union(Had.Before(quiz, round, had).Except(open.Marked)),
                }
        );
    }

    /// <summary>See <see cref="Scoring.MostAlone"/>.</summary>
    /// <exception cref="StoreException" />
    public async Task<Quiz> WithSpentAsync(Quiz quiz, int index)
    {
        if (quiz.IsExam || Scoring.OfRound(quiz, index) is not [{ IsAlone: true, IsRated: true } alone])
            return quiz;
        var (player, day) = (alone.Answer.Player, Calendar(quiz).DayOf(alone.Answer.At));
        var had = await scores.RightAloneAsync(player, day, CancellationToken.None);
        return had < Scoring.MostAlone
            ? quiz
            : QuizMachine.WithRound(quiz, index, round => round with { Spent = round.Spent.Add(player) });
    }

    private Task<IReadOnlyList<Had>> HadAsync(
        Quiz quiz,
        QuestionId question,
        CancellationToken cancellationToken
    )
    {
        var calendar = Calendar(quiz);
        var dawn = calendar.StartOf(calendar.DayOf(time.GetUtcNow()));
        return scores.HadAsync(quiz.Channel.Platform, question, dawn, cancellationToken);
    }
}
