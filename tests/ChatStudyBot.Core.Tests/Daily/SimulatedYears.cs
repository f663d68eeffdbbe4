using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>
/// The schedules of a team and the people who answer them, over years: time jumps to the moments that matter, the
/// process and the platform go down at random, channels are closed, seasons are held, and what must come of it is
/// worked out beside the product, in the simplest words.
/// </summary>
internal sealed partial class SimulatedYears
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(4);
    private static readonly TimeSpan Blink = TimeSpan.FromTicks(1);

    /// <summary>More posts than come at once after any absence.</summary>
    private const int Recent = 100;

    private static readonly PlayerId[] Players =
    [
        StudyRoom.Tanaka,
        StudyRoom.Suzuki,
        StudyRoom.Tanaka with
        {
            User = "Kato",
        },
    ];

    private static readonly string[] Topics = ["tea", "coffee"];

    private readonly YearsCase _case;
    private readonly Random _chance;
    private readonly StudyRoom _room;
    private readonly TimeZoneInfo[] _teamZones;
    private readonly List<SimulatedSchedule> _schedules = [];
    private readonly SimulatedRecord _record = new();
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> _coming = new();
    private TeamSettings _team;
    private StormyChat _chat = null!;

    /// <summary>So many messages and lost posts have been written down.</summary>
    private (int Messages, int Lost) _seen;
    private List<(ScheduleId Schedule, DateOnly Day, int Position)> _lost = [];
    private int _seasons;

    public SimulatedYears(YearsCase years)
    {
        (_case, _chance) = (years, new Random(years.Seed));
        _teamZones =
        [
            TimeZoneInfo.FindSystemTimeZoneById(years.TeamZone),
            .. years.MovesTo is { } other
                ? [TimeZoneInfo.FindSystemTimeZoneById(other)]
                : Array.Empty<TimeZoneInfo>(),
        ];
        _team = new TeamSettings(Language.English, _teamZones[0], years.Rollover);
        _room = new StudyRoom(
            [.. Enumerable.Range(1, 120).Select(number => Samples.Single(number, Topics[number % 2]))],
            remembers: false,
            chat => _chat = new StormyChat(chat, _chance)
        )
        {
            Settings = _team,
        };
        _room.Time.Now = new DateTimeOffset(years.First, TimeOnly.MinValue, TimeSpan.Zero);
    }

    /// <summary>How many days came to each end; a test of nothing would have none of some.</summary>
    public IReadOnlyDictionary<Fate, int> Fates =>
        _schedules.SelectMany(schedule => schedule.Fates.Values).CountBy(fate => fate).ToDictionary();

    public int Lost => _lost.Count;

    public int Repeats => _record.Repeats;

    public int Seasons => _seasons;

    /// <summary>How often the team's clock was set to another zone.</summary>
    public int Moves { get; private set; }

    /// <summary>Boards that were compared.</summary>
    public int Boards { get; private set; }

    /// <summary>The streaks that were compared.</summary>
    public HashSet<int> Streaks { get; } = [];

    private DateTimeOffset Now => _room.Time.Now;

    private DateOnly Today => StudyDayOf(Now);

    public async Task PassAsync(int years)
    {
        foreach (var wish in _case.Schedules)
            await SetAsync(wish);
        var end = Now.AddYears(years);
        AwaitRollover();
        At(Now + Between(TimeSpan.Zero, TimeSpan.FromDays(30)), HoldSeasonAsync);
        if (_teamZones.Length > 1)
            At(Now + TimeSpan.FromDays(20), MoveAsync);
        while (_coming.TryDequeue(out var act, out var at) && at < end)
        {
            await JumpAsync(at);
            await act();
        }
        AssertEachOnce();
    }

    private void At(DateTimeOffset at, Func<Task> act) => _coming.Enqueue(act, at);

    private async Task SetAsync(ScheduleWish wish)
    {
        var channel = StudyRoom.General with { Channel = wish.Channel };
        var number = 1 + _schedules.Count(other => other.Id.Channel == channel);
        var schedule = new SimulatedSchedule(channel, number, wish);
        await ManageAsync(channel, wish.Command);
        _schedules.Add(schedule);
        Await(schedule, Now);
    }

    private void Await(SimulatedSchedule schedule, DateTimeOffset after)
    {
        var day = schedule.DayAfter(after);
        At(schedule.MomentOf(day) - Blink, () => MeetAsync(schedule, day));
    }

    /// <summary>It is just before the moment of a schedule, or what came before has taken too long.</summary>
    private async Task MeetAsync(SimulatedSchedule schedule, DateOnly day)
    {
        if (schedule.IsOver)
            return;
        var moment = schedule.MomentOf(day);
        Await(schedule, moment);
        if (schedule.Fates.ContainsKey(day))
            return;
        if (schedule.IsPaused)
            schedule.Fates[day] = Fate.Paused;
        else if (Now < moment)
            await (
                _chance.Next(40 * _schedules.Count(other => !other.IsOver)) switch
                {
                    0 => PauseAsync(schedule, day),
                    // Of two weeks and no more is spoken afterwards.
                    1 => GoDownAsync(moment + Grace + Between(Blink, TimeSpan.FromDays(12))),
                    2 => DropAsync(moment),
                    3 or 12 or 13 when schedule.Id.Channel != StudyRoom.General => CloseAsync(
                        schedule.Id.Channel,
                        moment
                    ),
                    4 => ReplaceAsync(schedule, day),
                    < 12 => GoDownAsync(moment + Between(TimeSpan.Zero, TimeSpan.FromHours(3.5))),
                    _ => PassMomentAsync(schedule, day),
                }
            );
        else
        {
            await CalmAsync();
            await AskedAsync(schedule, day);
        }
    }

    private async Task PassMomentAsync(SimulatedSchedule schedule, DateOnly day)
    {
        var posts = _record.Posts.Count;
        await WriteDownAsync();
        Assert.Equal(posts, _record.Posts.Count);
        await JumpAsync(schedule.MomentOf(day));
        await CalmAsync();
        await AskedAsync(schedule, day);
    }

    private async Task AnswerAsync(SimulatedPost post, PlayerId player)
    {
        if (Now >= post.End || _chat.Closed.ContainsKey(post.Schedule.Channel))
            return;
        if (_chance.Next(60) == 0)
            await RestartAsync(Between(TimeSpan.Zero, TimeSpan.FromMinutes(5)));
        if (Now >= post.End)
            return;
        _chat.Press(post.Key);
        post.IsKnown = true;
        var isRight = _chance.Next(3) > 0;
        var (at, today) = (Now, Today);
        var choices = CardText.Choices(post.Card).ToList();
        var key = choices.FindIndex(choice => choice.Text.StartsWith("Right", StringComparison.Ordinal));
        var told = await _room.Do(
            StudyRoom.By(player, _room.NewDelivery()) with
            {
                Channel = post.Schedule.Channel,
            },
            ActionCode.Parse(choices[isRight ? key : (key + 1) % choices.Count].Code, [])
        );
        Assert.Null(told.RefusalKey);
        _record.Answer(post, player, at, isRight, DawnOf(today), today);
        var streak = int.Parse(
            StreakText().Match(CardText.Of(told.Card)).Groups[1].Value,
            CultureInfo.InvariantCulture
        );
        Assert.Equal((at, _record.StreakOf(player, at, today)), (at, streak));
        Streaks.Add(streak);
    }

    private DateOnly StudyDayOf(DateTimeOffset at) => LocalClock.DayOf(_team.TimeZone, _team.DayRollover, at);

    private DateTimeOffset DawnOf(DateOnly day) => LocalClock.FirstAt(_team.TimeZone, day, _team.DayRollover);

    private DateTimeOffset NextRollover => DawnOf(Today.AddDays(1));

    private TimeSpan Between(TimeSpan least, TimeSpan most) =>
        least + ((most - least) * _chance.NextDouble());

    private async Task ManageAsync(ChannelId channel, string text)
    {
        var reply = await _room.Do(
            StudyRoom.By(StudyRoom.Sato, _room.NewDelivery(), isManager: true) with
            {
                Channel = channel,
            },
            CommandText.Read(text, _room.Current.Topics.Has)
        );
        Assert.Null(reply.RefusalKey);
    }

    [GeneratedRegex(@" ([0-9]+)-day streak\.")]
    private static partial Regex StreakText();
}
