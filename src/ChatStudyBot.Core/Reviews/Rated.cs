using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Reviews;

/// <summary>What an answer in a quiz means to the memory of who gave it.</summary>
public static class Rated
{
    /// <summary>
    /// Wrong, or the answer shown, is Again; right after a hint Hard; right Good. Easy is the person's own to say.
    /// </summary>
    /// <returns>Null when the player did not answer and has not given up either.</returns>
    public static Rating? Of(Quiz quiz, Round round, PlayerId player) =>
        !round.Answers.TryGetValue(player, out var answer)
            ? quiz.IsReview && round.SkippedBy is not null
                ? Rating.Again
                : null
            : !Marking.IsRight(quiz.QuestionOf(round), answer.Given)
                ? Rating.Again
                : round.Hinted.Contains(player)
                    ? Rating.Hard
                    : Rating.Good;

    /// <summary>
    /// Whether it is a review: once a study day; what is forgotten at any time, what is remembered when it was due.
    /// </summary>
    /// <param name="card">Null when there is none yet: what is missed becomes one, and what is learned.</param>
    /// <param name="isAsked">See <see cref="CardReview"/>.</param>
    public static bool Counts(ReviewCard? card, Rating rating, DateOnly day, bool isAsked) =>
        card is null
            ? isAsked || rating == Rating.Again
            : card.LastReviewed < day && (rating == Rating.Again || card.Due <= day);
}
