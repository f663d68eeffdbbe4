using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions.Feedback;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Storage;

/// <summary>All ports of one engine, and the care it needs.</summary>
public interface IStore
    : IQuizStore,
        IScoreBook,
        IQuestionBook,
        IReviewBook,
        IExamBook,
        IMessageLog,
        IStoreUpkeep,
        IAsyncDisposable
{
    WriteCounts Counts { get; }
}
