using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Reviews;

/// <summary>A review and the answer that it comes from; one for each quiz, round and player.</summary>
/// <param name="Took">From seeing the question to answering it.</param>
/// <param name="IsAsked">It was put because it was to be reviewed, not by a quiz that happened to have it.</param>
public sealed record CardReview(
    QuizId Quiz,
    int Round,
    PlayerId Player,
    QuestionId Question,
    DateTimeOffset At,
    TimeSpan Took,
    bool IsAsked,
    ReviewLog Log
);

/// <param name="Card">After it.</param>
public sealed record ReviewWrite(CardReview Review, ReviewCard Card);
