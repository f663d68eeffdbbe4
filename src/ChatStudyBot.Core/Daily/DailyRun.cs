using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Daily;

/// <summary>What makes a quiz the question of a day: it has one round, open to all until its end, one try each.</summary>
/// <param name="Day">The local day of the schedule.</param>
/// <param name="Position">From 0 among the questions of that day.</param>
/// <param name="PostBy">What is not posted by then is left out.</param>
/// <param name="ClosesAt">Of the clock: the time that the bot was down counts too.</param>
public sealed record DailyRun(
    ScheduleId Schedule,
    DateOnly Day,
    int Position,
    DateTimeOffset PostBy,
    DateTimeOffset ClosesAt
)
{
    /// <summary>The study day of the team on which it is answered, whenever the answer comes.</summary>
    public required DateOnly StudyDay { get; init; }

    /// <summary>The question of the same day that comes before it, in the channel too; null for the first.</summary>
    public QuizId? Follows { get; init; }

    public DailyReveal Reveal { get; init; }

    /// <summary>A thread is to be opened on the card, and has not been.</summary>
    public bool OpensThread { get; init; }

    /// <summary>See <see cref="DailySchedule.Role"/>.</summary>
    public string? Role { get; init; }

    /// <summary>The question before it; null for the first.</summary>
    public DailyBefore? Before { get; init; }

    /// <summary>It was posted or not, and the platform never said which: it is not posted again.</summary>
    public bool IsUnsure { get; init; }
}

/// <param name="Right">How many of those who answered had it.</param>
public sealed record DailyBefore(QuizId Quiz, int Answered, int Right);
