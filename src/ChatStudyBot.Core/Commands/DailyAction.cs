using System.Collections.Immutable;
using ChatStudyBot.Core.Daily;

namespace ChatStudyBot.Core.Commands;

/// <summary>What managers do with the questions of the day of a channel.</summary>
public abstract record DailyAction
{
    private DailyAction() { }

    /// <summary>All in the person's words; null for what was left out.</summary>
    public sealed record Set(
        string? Time,
        string? Zone,
        string? Days,
        string? Topic,
        int Count,
        string? Role,
        bool OpensThread,
        DailyReveal Reveal
    ) : DailyAction
    {
        /// <summary>Of the form, whose fields are called like the options of the command.</summary>
        public static Set Of(ImmutableDictionary<string, string> values)
        {
            return new Set(
                Text("time"),
                null,
                Text("days"),
                Text("topic"),
                1,
                null,
                false,
                DailyReveal.Private
            );

            string? Text(string field) =>
                values.GetValueOrDefault(field)?.Trim() is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>From a button, all of it known but the topic.</summary>
    /// <param name="Topic">A <see cref="TopicCode"/>.</param>
    public sealed record SetTopic(DailyWish Wish, string Topic) : DailyAction;

    public sealed record List : DailyAction;

    /// <param name="Number">Of the schedule; null when there is only one.</param>
    public sealed record Pause(int? Number) : DailyAction;

    public sealed record Resume(int? Number) : DailyAction;

    public sealed record Off(int? Number) : DailyAction;

    public sealed record Now(int? Number) : DailyAction;

    /// <summary>From a button: the form that sets one.</summary>
    public sealed record OpenForm : DailyAction;
}

/// <summary>A schedule that somebody wants, but for its topic.</summary>
/// <param name="Zone">Its name in the tz database.</param>
/// <param name="Role">See <see cref="DailySchedule.Role"/>.</param>
public sealed record DailyWish(
    TimeOnly Time,
    WeekDays Days,
    string Zone,
    int Count,
    string? Role,
    bool OpensThread,
    DailyReveal Reveal
);
