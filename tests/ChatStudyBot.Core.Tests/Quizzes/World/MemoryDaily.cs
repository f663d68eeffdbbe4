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

    public List<DailyDay> Days { get; } = [];

    /// <summary>What was posted last is told when this has ended.</summary>
    public Task Reading { get; set; } = Task.CompletedTask;

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
            .. Days.Where(day => day.Schedule == schedule).OrderByDescending(day => day.Day).Take(count),
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
        if (Days.Exists(other => (other.Schedule, other.Day) == (day.Schedule, day.Day)))
            return false;
        await SaveAsync(quizzes, cancellationToken);
        Days.Add(day);
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
        var own = store.Snapshots().Where(quiz => quiz.Daily?.Schedule == schedule).ToArray();
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
        var channels = store
            .Marks.Where(mark => mark.Player == player)
            .Select(mark => mark.Channel)
            .ToHashSet();
        var there = _schedules
            .Select(one => one.Schedule.Id)
            .Where(id => channels.Contains(id.Channel))
            .ToArray();
        var days = store
            .Snapshots()
            .Where(quiz => quiz is { IsDaily: true, Current.PutAt: not null })
            .Where(quiz => channels.Contains(quiz.Channel))
            .GroupBy(quiz => quiz.Daily!.StudyDay)
            .OrderBy(day => day.Key)
            .Select(day => new PlannedDay(day.Key, day.Any(quiz => quiz.Daily!.ClosesAt > now)));
        return Task.FromResult(
            new PlayedDays(
                [.. days],
                there.Length > 0 && there.All(_ended.ContainsKey) ? there.Max(id => _ended[id]) : null
            )
        );
    }
}
