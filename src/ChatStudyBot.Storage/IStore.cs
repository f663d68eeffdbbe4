using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Storage;

/// <summary>All ports of one engine, and the care it needs.</summary>
public interface IStore
    : IQuizStore,
        IScoreBook,
        ISeasonBook,
        IPersonalBook,
        IQuestionBook,
        IAskBook,
        IReviewBook,
        ISettingsLog,
        IWelcomeBook,
        IExamBook,
        IDailyBook,
        IMessageLog,
        IStoreUpkeep,
        IAsyncDisposable
{
    WriteCounts Counts { get; }
}
