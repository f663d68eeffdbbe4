using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>What the commands read and write, each by what it is about.</summary>
public sealed record StudyBooks(
    IQuizStore Quizzes,
    IScoreBook Scores,
    IQuestionBook Questions,
    IReviewBook Reviews,
    ISeasonBook Seasons,
    IExamBook Exams,
    IAskBook Asked,
    IDailyBook Daily
);
