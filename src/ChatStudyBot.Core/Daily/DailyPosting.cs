using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Daily;

/// <summary>What became of the wish for a question now.</summary>
public abstract record DailyPosting
{
    private DailyPosting() { }

    public sealed record Posted : DailyPosting;

    /// <summary>This one is still open: it is not closed before its time.</summary>
    public sealed record Running(Quiz Quiz) : DailyPosting;

    public sealed record NothingToAsk : DailyPosting;
}
