using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>
/// One schedule and the two who answer it, over years: time jumps to the moments that matter, the process and the
/// platform go down at random, and what must come of it is worked out beside the product, in the simplest words.
/// </summary>
internal sealed partial class SimulatedYears
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(4);
    private static readonly TimeSpan Blink = TimeSpan.FromTicks(1);
    private static readonly PlayerId[] Players = [StudyRoom.Tanaka, StudyRoom.Suzuki];

    private readonly Random _chance;
    private readonly StudyRoom _room;
    private readonly TimeZoneInfo _zone;
    private readonly TimeOnly _time;
    private readonly WeekDays _days;
    private readonly TimeZoneInfo[] _teamZones;
    private readonly List<string> _posts = [];
    private readonly Dictionary<DateOnly, Fate> _fates = [];

    /// <summary>Study days that had a question somebody saw, and who answered.</summary>
    private readonly SortedDictionary<DateOnly, HashSet<PlayerId>> _played = [];
    private readonly List<(PlayerId Player, DateOnly Day, bool IsRight)> _answers = [];
    private StormyChat _chat = null!;

    public SimulatedYears(YearsCase years)
    {
        _chance = new Random(years.Seed);
        (_zone, _time, _days) = (TimeZoneInfo.FindSystemTimeZoneById(years.Zone), years.Time, years.Days);
        _teamZones =
        [
            TimeZoneInfo.FindSystemTimeZoneById(years.TeamZone ?? years.Zone),
            .. years.MovesTo is { } other
                ? [TimeZoneInfo.FindSystemTimeZoneById(other)]
                : Array.Empty<TimeZoneInfo>(),
        ];
        Team = new TeamSettings(Language.English, _teamZones[0], years.Rollover);
        _room = new StudyRoom(
            [.. Samples.Singles(60)],
            remembers: false,
            chat => _chat = new StormyChat(chat, _chance)
        )
        {
            Settings = Team,
        };
        _room.Chat.OnPosted = card => _posts.Add(CardText.Of(card).Split('\n')[0]);
        _room.Time.Now = new DateTimeOffset(years.First, TimeOnly.MinValue, TimeSpan.Zero);
    }

    /// <summary>How many days came to each end; a test of nothing would have none of some.</summary>
    public IReadOnlyDictionary<Fate, int> Fates => _fates.Values.CountBy(fate => fate).ToDictionary();

    /// <summary>How often the team's clock was set to another zone.</summary>
    public int Moves { get; private set; }

    /// <summary>The streaks that were compared.</summary>
    public HashSet<int> Streaks { get; } = [];

    public async Task PassAsync(int years)
    {
        var set = await _room.Manage(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/daily {_time:HH\\:mm} {string.Join(',', Named(_days))} tea {_zone.Id}"
            )
        );
        Assert.Null(set.RefusalKey);
        var start = _room.Time.Now;
        var first = DateOnly.FromDateTime(start.UtcDateTime).AddDays(-1);
        for (var day = first; day < first.AddYears(years); day = day.AddDays(1))
            if (_days.Has(day) && !_fates.ContainsKey(day) && MomentOf(day) > start)
                await PassDayAsync(day);
        AssertEachOnce();
    }

    private async Task PassDayAsync(DateOnly day)
    {
        var moment = MomentOf(day);
        if (_teamZones.Length > 1 && _chance.Next(25) == 0)
            await MoveAsync();
        await SeeBoardsAsync(moment);
        var posts = _posts.Count;
        var lost = _chat.Lost;
        switch (_chance.Next(40))
        {
            case 0:
                await PauseAsync(day);
                return;
            case 1:
                // Two weeks are the most that is spoken of afterwards.
                await GoDownAsync(moment, moment + Grace + Between(Blink, TimeSpan.FromDays(13)));
                break;
            case 2:
                await DropAsync(day);
                return;
            case < 10:
                await GoDownAsync(moment, moment + Between(TimeSpan.Zero, TimeSpan.FromHours(3.5)));
                break;
            default:
                await JumpAsync(moment - Blink);
                Assert.Equal(posts, _posts.Count);
                _fates[day] = Fate.Asked;
                await JumpAsync(moment);
                break;
        }
        await CalmAsync();
        var newest = _fates.Keys.Max();
        if (_fates[newest] == Fate.Asked)
            await AnswerAsync(newest, isThere: _posts.Count > posts, isLost: _chat.Lost > lost);
        else
            Assert.Equal((posts, lost), (_posts.Count, _chat.Lost));
    }

    /// <summary>The team's study days are those of another zone from now on; what was answered stays where it is.</summary>
    private async Task MoveAsync()
    {
        var zone = _teamZones.First(zone => zone.Id != Team.TimeZone.Id);
        Assert.Null((await _room.Manage($"/settings timezone {zone.Id}")).RefusalKey);
        Team = Team with { TimeZone = zone };
        Moves++;
    }

    /// <summary>The process is killed before a moment and begins again behind it.</summary>
    private async Task GoDownAsync(DateTimeOffset moment, DateTimeOffset back)
    {
        var killed = moment - Between(TimeSpan.Zero, TimeSpan.FromHours(2));
        if (killed > _room.Time.Now)
            await JumpAsync(killed);
        var away = Scheduled(moment, back);
        foreach (var day in away)
            _fates[day] = day == away[^1] && back - MomentOf(day) <= Grace ? Fate.Asked : Fate.Missed;
        await RestartAsync(back - _room.Time.Now);
    }

    /// <summary>The platform takes nothing for longer than the question is still posted.</summary>
    private async Task DropAsync(DateOnly day)
    {
        _fates[day] = Fate.LeftOut;
        var (moment, posts) = (MomentOf(day), _posts.Count);
        await JumpAsync(moment - Blink);
        _chat.IsDown = true;
        await JumpAsync(moment);
        await JumpAsync(moment + Grace - Blink);
        if (_chance.Next(2) == 0)
            await RestartAsync(TimeSpan.Zero);
        await JumpAsync(moment + Grace + TimeSpan.FromSeconds(5));
        _chat.IsDown = false;
        await CalmAsync();
        Assert.Equal(posts, _posts.Count);
    }

    private async Task PauseAsync(DateOnly day)
    {
        var (moment, posts) = (MomentOf(day), _posts.Count);
        await JumpAsync(moment - Between(Blink, TimeSpan.FromHours(1)));
        Assert.Null((await _room.Manage("/daily pause 1")).RefusalKey);
        var back = moment + Between(TimeSpan.Zero, TimeSpan.FromDays(20));
        foreach (var paused in Scheduled(moment, back))
        {
            _fates[paused] = Fate.Paused;
            await JumpAsync(MomentOf(paused));
        }
        await RestartAsync(back + Blink - _room.Time.Now);
        Assert.Null((await _room.Manage("/daily resume 1")).RefusalKey);
        await CalmAsync();
        Assert.Equal(posts, _posts.Count);
    }

    /// <summary>Until the platform has taken what there was to post, or lost it.</summary>
    private async Task CalmAsync()
    {
        for (var look = 0; look < 6; look++)
            await JumpAsync(_room.Time.Now + TimeSpan.FromSeconds(3));
    }

    private async Task AnswerAsync(DateOnly day, bool isThere, bool isLost)
    {
        // Posted, or lost for good; a process that died while it was down cannot have done both.
        Assert.True(isThere ^ isLost, $"{day:O} was{(isThere ? "" : " not")} posted.");
        if (isLost)
        {
            _fates[day] = Fate.Lost;
            return;
        }
        var (_, key, card) = _room.Chat.Messages[^1];
        var study = StudyDayOf(MomentOf(day));
        if (_chat.IsHeard(key))
            _played.TryAdd(study, []);
        var end = MomentOf(day.AddDays(1));
        foreach (var player in Players)
        {
            if (_chance.Next(8) == 0)
                continue;
            await JumpAsync(_room.Time.Now + Between(TimeSpan.Zero, (end - _room.Time.Now) / 2));
            if (_chance.Next(8) == 0)
                await RestartAsync(Between(TimeSpan.Zero, (end - _room.Time.Now) / 2));
            _chat.Press(key);
            var isRight = _chance.Next(3) > 0;
            var told = await _room.Press(player, card, card, isRight);
            Assert.Null(told.RefusalKey);
            _answers.Add((player, StudyDayOf(_room.Time.Now), isRight));
            _played.TryAdd(study, []);
            _played[study].Add(player);
            var streak = int.Parse(
                StreakText().Match(CardText.Of(told.Card)).Groups[1].Value,
                CultureInfo.InvariantCulture
            );
            Assert.Equal((day, StreakOf(player)), (day, streak));
            Streaks.Add(streak);
        }
    }

    /// <summary>At the study day's end and at its beginning, the boards hold what was answered since and no more.</summary>
    private async Task SeeBoardsAsync(DateTimeOffset before)
    {
        var today = StudyDayOf(_room.Time.Now);
        var rollover = LocalClock.FirstAt(Team.TimeZone, today.AddDays(1), Team.DayRollover);
        if (rollover >= before - TimeSpan.FromHours(2) || (_chance.Next(6) > 0 && today.Day < 28))
            return;
        await JumpAsync(rollover - Blink);
        await SeeBoardsOfAsync(today);
        await JumpAsync(rollover);
        await SeeBoardsOfAsync(today.AddDays(1));
    }

    private async Task SeeBoardsOfAsync(DateOnly today)
    {
        foreach (
            var (period, isIn) in new (LeaderboardPeriod, Func<DateOnly, bool>)[]
            {
                (LeaderboardPeriod.Today, day => day == today),
                (LeaderboardPeriod.Month, day => (day.Year, day.Month) == (today.Year, today.Month)),
                (
                    LeaderboardPeriod.Week,
                    day =>
                        ISOWeek.GetWeekOfYear(AtMidnight(day)) == ISOWeek.GetWeekOfYear(AtMidnight(today))
                        && ISOWeek.GetYear(AtMidnight(day)) == ISOWeek.GetYear(AtMidnight(today))
                ),
            }
        )
        {
            var expected = _answers
                .Where(answer => isIn(answer.Day))
                .GroupBy(answer => answer.Player.User)
                .Select(own =>
                    (own.Key, Points: own.Count(answer => answer.IsRight) * 100, Answered: own.Count())
                )
                .OrderBy(row => row.Key, StringComparer.Ordinal);
            var board = await _room.Do(
                StudyRoom.Sato,
                new StudyCommand.ShowLeaderboard(period, LeaderboardScope.Team, null)
            );
            var shown = RowText()
                .Matches(CardText.Of(board.Card))
                .Select(row =>
                    (
                        row.Groups[1].Value,
                        Points: int.Parse(
                            row.Groups[2].Value,
                            NumberStyles.AllowThousands,
                            CultureInfo.InvariantCulture
                        ),
                        Answered: int.Parse(row.Groups[3].Value, CultureInfo.InvariantCulture)
                    )
                )
                .OrderBy(row => row.Value, StringComparer.Ordinal);
            Assert.Equal(expected, shown);
        }
    }

    private void AssertEachOnce()
    {
        // What is there must be each day that was asked for and not lost, in its turn, and nothing else.
        var there = _fates.Where(fate => fate.Value == Fate.Asked).Select(fate => fate.Key).Order();
        Assert.Equal(
            there.Select(day => $"📅 Question of the day ({MessageNumbers.Day(Language.English, day)})"),
            _posts
        );
        Assert.Empty(_chat.Repeated);
        Assert.Equal(
            _fates
                .Where(fate => fate.Value != Fate.Paused)
                .Select(fate => (fate.Key, IsMissed: fate.Value == Fate.Missed))
                .Order(),
            _room
                .Store.Daily.Days.Select(day => (day.Day, IsMissed: day.Outcome == DailyOutcome.Missed))
                .Order()
        );
        Assert.All(_room.Failures, failure => Assert.IsType<ProcessDied>(failure));
    }

    private async Task JumpAsync(DateTimeOffset to)
    {
        await _room.LookAsync(to > _room.Time.Now ? to - _room.Time.Now : TimeSpan.Zero);
        await RiseAsync();
    }

    private async Task RestartAsync(TimeSpan later)
    {
        await _room.KillAndRestart(later.TotalSeconds);
        await JumpAsync(_room.Time.Now);
    }

    /// <summary>Begins again when the process has died.</summary>
    private async Task RiseAsync()
    {
        while (_chat.HasDied)
        {
            _chat.HasDied = false;
            await _room.KillAndRestart(_chance.Next(120));
        }
    }

    /// <summary>The rule in other words: seven in a row earn a day that may be missed, and two such can be held.</summary>
    private int StreakOf(PlayerId player)
    {
        var (row, held) = (0, 0);
        foreach (var answered in _played.Values.Select(players => players.Contains(player)))
            if (answered)
                held = ++row % 7 == 0 ? Math.Min(held + 1, 2) : held;
            else if (row > 0 && held > 0)
                held--;
            else
                (row, held) = (0, 0);
        return row;
    }

    private TeamSettings Team { get; set; }

    private DateTimeOffset MomentOf(DateOnly day) => LocalClock.FirstAt(_zone, day, _time);

    private DateOnly StudyDayOf(DateTimeOffset at) => LocalClock.DayOf(Team.TimeZone, Team.DayRollover, at);

    private List<DateOnly> Scheduled(DateTimeOffset from, DateTimeOffset to)
    {
        var days = new List<DateOnly>();
        for (
            var day = DateOnly.FromDateTime(from.UtcDateTime).AddDays(-2);
            day <= DateOnly.FromDateTime(to.UtcDateTime).AddDays(2);
            day = day.AddDays(1)
        )
            if (_days.Has(day) && MomentOf(day) >= from && MomentOf(day) <= to)
                days.Add(day);
        return days;
    }

    private TimeSpan Between(TimeSpan least, TimeSpan most) =>
        least + ((most - least) * _chance.NextDouble());

    private static DateTime AtMidnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    private static IEnumerable<string> Named(WeekDays days) =>
        WeekDaySets.Single.Where(day => (days & day) != WeekDays.None).Select(day => day.ToString()[..3]);

    [GeneratedRegex(@" ([0-9]+)-day streak\.")]
    private static partial Regex StreakText();

    [GeneratedRegex(@"^[0-9]+\. (\w+)  ([0-9,]+) pts?  [0-9]+/([0-9]+)", RegexOptions.Multiline)]
    private static partial Regex RowText();
}

/// <summary>What came of a day.</summary>
internal enum Fate
{
    Asked,

    /// <summary>The bot was down for too long.</summary>
    Missed,

    /// <summary>The platform was.</summary>
    LeftOut,

    /// <summary>Posted as far as the bot can know, but not there.</summary>
    Lost,
    Paused,
}

/// <param name="First">A day before the first question, on the clock of Greenwich.</param>
/// <param name="TeamZone">Whose study days count; null for the schedule's own.</param>
public sealed record YearsCase(string Zone, TimeOnly Time, WeekDays Days, int Seed)
{
    public DateOnly First { get; init; } = new(2026, 11, 24);

    public string? TeamZone { get; init; }

    public TimeOnly Rollover { get; init; } = new(4, 0);

    /// <summary>A zone that the team changes to, and back, again and again; null for one that stays.</summary>
    public string? MovesTo { get; init; }
}
