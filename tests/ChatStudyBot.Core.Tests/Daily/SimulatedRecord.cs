using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>What was posted and answered, written down beside the product, and what follows from it in the simplest words.</summary>
internal sealed class SimulatedRecord
{
    private readonly List<SimulatedAnswer> _answers = [];
    private readonly Dictionary<PlayerId, List<SimulatedAnswer>> _own = [];

    public List<SimulatedPost> Posts { get; } = [];

    private readonly SortedDictionary<DateOnly, List<SimulatedPost>> _days = [];

    /// <summary>In the order of their starts; without an end while they run.</summary>
    public List<(DateTimeOffset From, DateTimeOffset? Before)> Seasons { get; } = [];

    /// <summary>Answers that scored nothing, as the question had been answered before that day.</summary>
    public int Repeats { get; private set; }

    public void Post(SimulatedPost post)
    {
        Posts.Add(post);
        if (!_days.TryGetValue(post.StudyDay, out var day))
            _days[post.StudyDay] = day = [];
        day.Add(post);
    }

    /// <summary>
    /// Scores nothing when the player had the question on the same study day, or on that on which it was asked, before
    /// it was.
    /// </summary>
    /// <param name="dawn">When the study day of the answer began.</param>
    public void Answer(
        SimulatedPost post,
        PlayerId player,
        DateTimeOffset at,
        bool isRight,
        DateTimeOffset dawn,
        DateOnly day
    )
    {
        if (!_own.TryGetValue(player, out var own))
            _own[player] = own = [];
        var isRepeat = own.Exists(other =>
            other.Post.Question == post.Question
            && (other.At >= dawn || (other.At >= post.Dawn && other.At < post.AskedAt))
        );
        Repeats += isRepeat ? 1 : 0;
        _answers.Add(new SimulatedAnswer(post, player, at, day, isRight, isRepeat));
        own.Add(_answers[^1]);
    }

    /// <summary>
    /// Of the days that had a question where somebody plays, seven answered in a row earn one that may be missed, and
    /// two such can be held.
    /// </summary>
    public int StreakOf(PlayerId player, DateTimeOffset now, DateOnly today)
    {
        var own = _own[player];
        var channels = own.Select(answer => answer.Post.Schedule.Channel).ToHashSet();
        var answered = own.Select(answer => answer.Post.StudyDay).ToHashSet();
        var (row, held) = (0, 0);
        foreach (var (day, posts) in _days)
            if (answered.Contains(day) && day <= today)
                held = ++row % 7 == 0 ? Math.Min(held + 1, 2) : held;
            else if (
                day >= today
                || !posts.Exists(post => IsThere(post))
                || posts.Exists(post => IsThere(post) && post.End > now)
            )
                continue;
            else if (row > 0 && held > 0)
                held--;
            else
                (row, held) = (0, 0);
        return row;

        bool IsThere(SimulatedPost post) => post.IsKnown && channels.Contains(post.Schedule.Channel);
    }

    /// <summary>Name, points, right and answered of everybody on a board, by name.</summary>
    public IEnumerable<(string Name, int Points, int Right, int Answered)> Board(
        LeaderboardPeriod period,
        DateOnly today,
        ChannelId? channel,
        string? topic
    ) =>
        _answers
            .Where(answer => !answer.IsRepeat && IsIn(answer, period, today))
            .Where(answer => channel is null || answer.Post.Schedule.Channel == channel)
            .Where(answer => topic is null || answer.Post.Topic == topic)
            .GroupBy(answer => answer.Player.User)
            .Select(own =>
                (
                    own.Key,
                    own.Count(answer => answer.IsRight) * 100,
                    own.Count(answer => answer.IsRight),
                    own.Count()
                )
            )
            .OrderBy(row => row.Key, StringComparer.Ordinal);

    private bool IsIn(SimulatedAnswer answer, LeaderboardPeriod period, DateOnly today) =>
        period switch
        {
            LeaderboardPeriod.Today => answer.Day == today,
            LeaderboardPeriod.Week => WeekOf(answer.Day) == WeekOf(today),
            LeaderboardPeriod.Month => (answer.Day.Year, answer.Day.Month) == (today.Year, today.Month),
            LeaderboardPeriod.Season => Seasons is [.., var newest]
                && answer.At >= newest.From
                && (newest.Before is not { } end || answer.At < end),
            _ => true,
        };

    private static (int, int) WeekOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(midnight), ISOWeek.GetWeekOfYear(midnight));
    }

    private sealed record SimulatedAnswer(
        SimulatedPost Post,
        PlayerId Player,
        DateTimeOffset At,
        DateOnly Day,
        bool IsRight,
        bool IsRepeat
    );
}

/// <summary>A question of the day that is there for people to see.</summary>
/// <param name="StudyDay">Of the moment that it was due.</param>
/// <param name="End">Until when it can be answered.</param>
internal sealed record SimulatedPost(
    ScheduleId Schedule,
    DateOnly Day,
    int Position,
    string Key,
    Card Card,
    QuestionId Question,
    string Topic,
    DateOnly StudyDay,
    DateTimeOffset End
)
{
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the study day began on which it was asked.</summary>
    public required DateTimeOffset Dawn { get; init; }

    /// <summary>The bot knows that it is there.</summary>
    public bool IsKnown { get; set; }
}
