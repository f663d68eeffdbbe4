using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>Schedules and their days, in memory.</summary>
internal sealed class MemoryDaily(MemoryStore store) : IDailyBook
{
    private readonly List<(DailySchedule Schedule, string Delivery)> _schedules = [];
    private readonly Dictionary<ScheduleId, DateTimeOffset> _ended = [];

    /// <summary>As they were saved last, so that years of them need not be searched.</summary>
    private readonly Dictionary<ScheduleId, Dictionary<QuizId, Quiz>> _quizzes = [];
    private readonly Dictionary<ScheduleId, List<DailyDay>> _days = [];
    private readonly HashSet<QuizId> _posting = [];

    /// <summary>Study days of a channel, and when the last question of each closes.</summary>
    private readonly Dictionary<ChannelId, Dictionary<DateOnly, DateTimeOffset>> _posted = [];

    public IEnumerable<DailyDay> Days => _days.Values.SelectMany(days => days);

    /// <summary>Something waits to be posted.</summary>
    public bool IsPosting => _posting.Count > 0;

    /// <summary>What was posted last is told when this has ended.</summary>
    public Task Reading { get; set; } = Task.CompletedTask;

    /// <summary>A quiz has been saved.</summary>
    public void Note(Quiz quiz)
    {
        if (quiz.Daily is not { } daily)
            return;
        if (!_quizzes.TryGetValue(daily.Schedule, out var own))
            _quizzes[daily.Schedule] = own = [];
        own[quiz.Id] = quiz;
        if (!_posted.TryGetValue(quiz.Channel, out var posted))
            _posted[quiz.Channel] = posted = [];
        if (
            quiz.Current is { PutAt: not null }
            && !(posted.GetValueOrDefault(daily.StudyDay) >= daily.ClosesAt)
        )
            posted[daily.StudyDay] = daily.ClosesAt;
        if (quiz.Phase == QuizPhase.Putting && !daily.IsUnsure)
            _posting.Add(quiz.Id);
        else
            _posting.Remove(quiz.Id);
    }

    public Task<IReadOnlyList<DailySchedule>> SchedulesAsync(
        ChannelId? channel,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<DailySchedule>>([
            .. _schedules
                .Select(one => one.Schedule)
                .Where(one => !_ended.ContainsKey(one.Id) && (channel is null || one.Id.Channel == channel)),
        ]);

    public async Task<DailySchedule?> FindAsync(ScheduleId schedule, CancellationToken cancellationToken) =>
        (await SchedulesAsync(schedule.Channel, cancellationToken)).FirstOrDefault(one => one.Id == schedule);

    public Task<DailySchedule> AddAsync(
        DailySchedule draft,
        string delivery,
        CancellationToken cancellationToken
    )
    {
        var number = 1 + _schedules.Count(one => one.Schedule.Id.Channel == draft.Id.Channel);
        var added = draft with { Id = draft.Id with { Number = number } };
        _schedules.Add((added, delivery));
        return Task.FromResult(added);
    }

    public Task<DailySchedule?> AddedByAsync(string delivery, CancellationToken cancellationToken) =>
        Task.FromResult(
            _schedules.Where(one => one.Delivery == delivery).Select(one => one.Schedule).FirstOrDefault()
        );

    public Task PauseAsync(
        ScheduleId schedule,
        bool isPaused,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var index = _schedules.FindIndex(one => one.Schedule.Id == schedule);
        var (known, delivery) = _schedules[index];
        _schedules[index] = (
            known with
            {
                IsPaused = isPaused,
                Since = isPaused ? known.Since : at,
            },
            delivery
        );
        return Task.CompletedTask;
    }

    public Task<int> EndAsync(
        ChannelId channel,
        int? number,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var ending = _schedules
            .Select(one => one.Schedule.Id)
            .Where(id => id.Channel == channel && (number is null || id.Number == number))
            .Where(id => !_ended.ContainsKey(id))
            .ToArray();
        foreach (var id in ending)
            _ended[id] = at;
        return Task.FromResult(ending.Length);
    }

    public Task<IReadOnlyList<DailyDay>> DaysAsync(
        ScheduleId schedule,
        int count,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<DailyDay>>([
            .. _days.GetValueOrDefault(schedule, []).TakeLast(count).Reverse(),
        ]);

    public async Task<bool> SettleAsync(
        DailyDay day,
        ImmutableArray<Quiz> quizzes,
        CancellationToken cancellationToken
    )
    {
        var known = (await SchedulesAsync(day.Schedule.Channel, cancellationToken)).FirstOrDefault(one =>
            one.Id == day.Schedule
        );
        if (known is not { IsPaused: false })
            return false;
        if (!_days.TryGetValue(day.Schedule, out var days))
            _days[day.Schedule] = days = [];
        if (days.FindLastIndex(other => other.Day == day.Day) >= 0)
            return false;
        await SaveAsync(quizzes, cancellationToken);
        days.Insert(1 + days.FindLastIndex(other => other.Day < day.Day), day);
        return true;
    }

    public async Task SaveAsync(ImmutableArray<Quiz> quizzes, CancellationToken cancellationToken)
    {
        foreach (var quiz in quizzes)
            await store.SaveAsync(new QuizCommit(quiz, [], []), cancellationToken);
    }

    public async Task<IReadOnlyList<QuizId>> LastAsync(
        ScheduleId schedule,
        CancellationToken cancellationToken
    )
    {
        await Reading;
        var own = _quizzes.TryGetValue(schedule, out var known) ? known.Values.ToArray() : [];
        var newest = own.Select(quiz => quiz.StartedAt).DefaultIfEmpty().Max();
        return
        [
            .. own.Where(quiz => quiz.StartedAt == newest)
                .OrderBy(quiz => quiz.Daily!.Position)
                .Select(quiz => quiz.Id),
        ];
    }

    public Task<PlayedDays> PlayedAsync(
        PlayerId player,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var channels = store.MarksOf(player).Channels;
        var there = _schedules
            .Select(one => one.Schedule.Id)
            .Where(id => channels.Contains(id.Channel))
            .ToArray();
        var days = new SortedDictionary<DateOnly, bool>();
        foreach (var channel in channels)
        foreach (var (day, closesAt) in _posted.GetValueOrDefault(channel, []))
            days[day] = days.GetValueOrDefault(day) || closesAt > now;
        return Task.FromResult(
            new PlayedDays(
                [.. days.Select(day => new PlannedDay(day.Key, day.Value))],
                there.Length > 0 && there.All(_ended.ContainsKey) ? there.Max(id => _ended[id]) : null
            )
        );
    }
}
