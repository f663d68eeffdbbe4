using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Daily;

/// <summary>The schedules and what became of their days. Every task ends when the change is on the disk.</summary>
public interface IDailyBook
{
    /// <summary>Those that have not ended, by channel and number.</summary>
    /// <param name="channel">Null for all.</param>
    Task<IReadOnlyList<DailySchedule>> SchedulesAsync(
        ChannelId? channel,
        CancellationToken cancellationToken
    );

    /// <summary>Null when there is none, or it has ended.</summary>
    Task<DailySchedule?> FindAsync(ScheduleId schedule, CancellationToken cancellationToken);

    /// <summary>Gives it the next number of its channel.</summary>
    /// <param name="draft">Its number is not looked at.</param>
    /// <param name="delivery">The key of what asked for it.</param>
    Task<DailySchedule> AddAsync(DailySchedule draft, string delivery, CancellationToken cancellationToken);

    /// <summary>What that delivery has added; null for nothing.</summary>
    Task<DailySchedule?> AddedByAsync(string delivery, CancellationToken cancellationToken);

    /// <summary>Pauses, or resumes from then on; nothing when it has ended.</summary>
    Task PauseAsync(
        ScheduleId schedule,
        bool isPaused,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <returns>How many ended: one, or all of the channel.</returns>
    /// <param name="number">Null for all of the channel.</param>
    Task<int> EndAsync(
        ChannelId channel,
        int? number,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );

    /// <summary>The days that were settled last, newest first.</summary>
    Task<IReadOnlyList<DailyDay>> DaysAsync(
        ScheduleId schedule,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>Settles a day, in one commit with the quizzes that ask its questions.</summary>
    /// <returns>False when it was settled before, or the schedule is paused or over: nothing has changed then.</returns>
    Task<bool> SettleAsync(DailyDay day, ImmutableArray<Quiz> quizzes, CancellationToken cancellationToken);

    /// <summary>Saves quizzes that belong to no day of the schedule, but were asked for.</summary>
    Task SaveAsync(ImmutableArray<Quiz> quizzes, CancellationToken cancellationToken);

    /// <summary>The quizzes of the newest posting of a schedule, by position.</summary>
    Task<IReadOnlyList<QuizId>> LastAsync(ScheduleId schedule, CancellationToken cancellationToken);

    /// <summary>What was asked by schedules in the channels that a person has answered in.</summary>
    Task<PlayedDays> PlayedAsync(PlayerId player, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Days">Study days on which a question of the day was posted there, ascending.</param>
/// <param name="EndedAt">When the last of the schedules there was removed; null while there is one.</param>
public sealed record PlayedDays(ImmutableArray<PlannedDay> Days, DateTimeOffset? EndedAt);

/// <summary>What became of a local day of a schedule.</summary>
public sealed record DailyDay(ScheduleId Schedule, DateOnly Day, DailyOutcome Outcome, DateTimeOffset At);

public enum DailyOutcome
{
    /// <summary>Its questions are quizzes: what became of them they know themselves.</summary>
    Asked,

    /// <summary>The bot was down.</summary>
    Missed,
    NoQuestion,
}
