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

/// <summary>What one engine keeps, by what it is about; disposed of when the last write is on the disk.</summary>
public interface IStore : IAsyncDisposable
{
    IQuizStore Quizzes { get; }
    IScoreBook Scores { get; }
    ISeasonBook Seasons { get; }
    IReviewBook Reviews { get; }
    IExamBook Exams { get; }
    IDailyBook Daily { get; }
    IQuestionBook Questions { get; }
    IAskBook Asked { get; }
    ISettingsLog Settings { get; }
    IWelcomeBook Welcomes { get; }
    IMessageLog Messages { get; }
    IPersonalBook Personal { get; }
    IStoreUpkeep Upkeep { get; }
    WriteCounts Counts { get; }
}
