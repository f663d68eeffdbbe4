using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>What goes wrong, and what managers do.</summary>
internal sealed partial class SimulatedYears
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    private IEnumerable<SimulatedSchedule> Running =>
        _schedules.Where(schedule => schedule is { IsOver: false, IsPaused: false });

    /// <summary>The process is killed, and begins again later.</summary>
    private async Task GoDownAsync(DateTimeOffset back)
    {
        back = Plain(back);
        var killed = Now;
        var away = Running.Select(schedule => (Schedule: schedule, Days: schedule.Days(Now, back))).ToList();
        await RestartAsync(back - Now);
        await CalmAsync();
        foreach (var (schedule, days) in away)
        foreach (var day in days)
            if (day == days[^1] && back - schedule.MomentOf(day) <= Grace)
                await AskedAsync(schedule, day);
            else
                schedule.Fates[day] = Fate.Missed;
        PausedFates(killed, back);
    }

    /// <summary>The platform takes nothing for longer than that question is still posted.</summary>
    private async Task DropAsync(DateTimeOffset moment)
    {
        var back = Plain(moment + Grace + Between(TimeSpan.FromSeconds(5), TimeSpan.FromHours(6)));
        var due = Running
            .SelectMany(
                schedule => schedule.Days(Now, back),
                (schedule, day) => (Schedule: schedule, Day: day)
            )
            .OrderBy(one => one.Schedule.MomentOf(one.Day))
            .ToList();
        var began = Now;
        _chat.IsDown = true;
        foreach (
            var at in due.Select(one => one.Schedule.MomentOf(one.Day))
                .SelectMany(at => new[] { at, at + Grace - Blink, at + Grace + TimeSpan.FromSeconds(5) })
                .Where(at => at < back)
                .Order()
        )
            await JumpAsync(at);
        if (_chance.Next(2) == 0)
            await RestartAsync(TimeSpan.Zero);
        await JumpAsync(back);
        _chat.IsDown = false;
        await CalmAsync();
        foreach (var (schedule, day) in due)
            if (back - schedule.MomentOf(day) <= Grace)
                await AskedAsync(schedule, day);
            else
                schedule.Fates[day] = Fate.LeftOut;
        PausedFates(began, back);
    }

    private async Task PauseAsync(SimulatedSchedule schedule, DateOnly day)
    {
        await ManageAsync(schedule.Id.Channel, $"/daily pause {schedule.Id.Number}");
        schedule.IsPaused = true;
        schedule.Fates[day] = Fate.Paused;
        At(
            schedule.MomentOf(day) + Between(TimeSpan.FromMinutes(1), TimeSpan.FromDays(20)),
            () => ResumeAsync(schedule)
        );
    }

    private async Task ResumeAsync(SimulatedSchedule schedule)
    {
        if (schedule.IsOver || !schedule.IsPaused)
            return;
        if (_chat.Closed.ContainsKey(schedule.Id.Channel))
        {
            At(Now.AddDays(1), () => ResumeAsync(schedule));
            return;
        }
        await ManageAsync(schedule.Id.Channel, $"/daily resume {schedule.Id.Number}");
        schedule.IsPaused = false;
    }

    /// <summary>The channel is archived, or deleted: the first post tells the bot.</summary>
    private async Task CloseAsync(ChannelId channel, DateTimeOffset moment)
    {
        var isGone = channel.Channel == "doomed";
        _chat.Closed[channel] = new(Refusal.Of("refusal.channel_archived"))
        {
            IsGone = isGone,
            IsClosed = !isGone,
        };
        await JumpAsync(moment);
        await CalmAsync();
        foreach (var schedule in Running.Where(schedule => schedule.Id.Channel == channel).ToList())
        {
            foreach (var day in schedule.Days(moment, moment))
                schedule.Fates[day] = Fate.Refused;
            (schedule.IsOver, schedule.IsPaused) = (isGone, true);
            At(
                Now + Between(TimeSpan.FromDays(1), TimeSpan.FromDays(15)),
                async () =>
                {
                    if (!isGone)
                        _chat.Closed.Remove(channel);
                    await ResumeAsync(schedule);
                }
            );
        }
        if (isGone)
            foreach (var schedule in _schedules.Where(schedule => schedule.Id.Channel == channel))
                schedule.IsOver = true;
    }

    /// <summary>Removed just before its moment, and set anew some days later.</summary>
    private async Task ReplaceAsync(SimulatedSchedule schedule, DateOnly day)
    {
        await ManageAsync(schedule.Id.Channel, $"/daily off {schedule.Id.Number}");
        schedule.IsOver = true;
        At(
            schedule.MomentOf(day) + Between(TimeSpan.FromMinutes(1), TimeSpan.FromDays(3)),
            () => SetAgainAsync(schedule)
        );
    }

    private async Task SetAgainAsync(SimulatedSchedule schedule)
    {
        if (!_chat.Closed.TryGetValue(schedule.Id.Channel, out var closed))
            await SetAsync(schedule.Wish);
        else if (closed.IsClosed)
            At(Now.AddDays(1), () => SetAgainAsync(schedule));
    }

    /// <summary>The team's study days are those of another zone from now on; what was answered stays where it is.</summary>
    private async Task MoveAsync()
    {
        var zone = _teamZones.First(zone => zone.Id != _team.TimeZone.Id);
        await ManageAsync(StudyRoom.General, $"/settings timezone {zone.Id}");
        _team = _team with { TimeZone = zone };
        Moves++;
        At(Now + Between(TimeSpan.FromDays(10), TimeSpan.FromDays(60)), MoveAsync);
    }

    /// <summary>Not so near to the end of a grace that it would matter how long the posting takes.</summary>
    private DateTimeOffset Plain(DateTimeOffset at)
    {
        while (
            Running.Any(schedule =>
                schedule
                    .Days(at - Grace - Margin, at)
                    .Exists(day => (schedule.MomentOf(day) + Grace - at).Duration() < Margin / 2)
                || schedule.Days(at - Margin / 3, at + Margin / 3).Count > 0
            )
        )
            at += Margin;
        return at;
    }

    /// <summary>Paused ones had none of the days that went by.</summary>
    private void PausedFates(DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var schedule in _schedules.Where(schedule => schedule is { IsOver: false, IsPaused: true }))
        foreach (var day in schedule.Days(from, to))
            schedule.Fates.TryAdd(day, Fate.Paused);
    }

    /// <summary>Until the platform has taken what there was to post, or lost it.</summary>
    private async Task CalmAsync()
    {
        for (var look = 0; look < 2 || (look < 60 && _room.Store.Daily.IsPosting); look++)
            await JumpAsync(Now + TimeSpan.FromSeconds(3));
    }

    private async Task JumpAsync(DateTimeOffset to)
    {
        await _room.LookAsync(to > Now ? to - Now : TimeSpan.Zero);
        await _room.Seasons.AdvanceAsync(Now, CancellationToken.None);
        while (_chat.HasDied)
        {
            _chat.HasDied = false;
            await _room.KillAndRestart(_chance.Next(120));
        }
    }

    private async Task RestartAsync(TimeSpan later)
    {
        await _room.KillAndRestart(later.TotalSeconds);
        await JumpAsync(Now);
    }
}
