using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Tests.Storage;

/// <summary>
/// Two years of answers, most of them around the moments at which days, weeks and months turn over, and after each
/// day every board against one that knows moments only.
/// </summary>
public sealed class BoardsOverTwoYearsTests : SqliteFile
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2027, 12, 31);

    private static readonly ChannelId[] Channels = [Play.Lobby, Play.Lobby with { Channel = "second" }];
    private static readonly string[] Topics = ["箱", "棚"];

    private readonly List<Mark> _marks = [];

    /// <summary>Whose board is looked at today; null for all.</summary>
    private ChannelId? _channel;
    private string? _topic;
    private int _round;

    /// <summary>Hours that summer time leaves out, gives twice, or that lie across midnight UTC.</summary>
    [Theory]
    [InlineData("Asia/Tokyo", 4, 0)]
    [InlineData("America/New_York", 2, 30)]
    [InlineData("Europe/Berlin", 2, 30)]
    [InlineData("Australia/Lord_Howe", 1, 45)]
    [InlineData("America/Santiago", 0, 0)]
    public async Task Every_board_is_right_at_every_rollover(string zone, int hour, int minute)
    {
        await using var store = Open();
        var calendar = new StudyCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(zone),
            new TimeOnly(hour, minute)
        );
        var chance = new Random(20261126);
        await store.Quizzes.SaveAsync(Play.Commit(), None);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var start = NaiveStart(calendar, day);
            if (day.DayNumber % 50 == 0)
            {
                await store.Seasons.EndAsync(Play.Lobby, start.AddHours(5), $"end {day}", None);
                await store.Seasons.StartAsync(
                    $"{day}",
                    Play.Lobby,
                    start.AddHours(5),
                    null,
                    $"start {day}",
                    None
                );
            }

            Mark[] marks =
            [
                Answer(chance, calendar, start.AddTicks(-1)),
                Answer(chance, calendar, start),
                Answer(chance, calendar, start.AddMinutes(chance.Next(20 * 60))),
            ];
            await store.Quizzes.SaveAsync(Play.Commit([.. marks]), None);
            _marks.AddRange(marks);
            _channel = day.DayNumber % 2 == 0 ? null : Channels[chance.Next(Channels.Length)];
            _topic = day.DayNumber % 3 == 0 ? null : Topics[chance.Next(Topics.Length)];
            await CompareAsync(store.Scores, calendar, day, start);
            var seasons = await store.Seasons.SeasonsAsync("web", "local", None);
            foreach (var season in seasons.Take(1))
                Assert.Equal(
                    Naive(season.StartedAt, season.EndsAt ?? DateTimeOffset.MaxValue),
                    Shown(
                        await store.Scores.LeaderboardAsync(
                            Query(null, null) with
                            {
                                Season = season.Id,
                            },
                            None
                        )
                    )
                );
        }
        (_channel, _topic) = (null, null);

        foreach (var season in await store.Seasons.SeasonsAsync("web", "local", None))
            Assert.Equal(
                Naive(season.StartedAt, season.EndsAt ?? DateTimeOffset.MaxValue),
                Shown(
                    await store.Scores.LeaderboardAsync(Query(null, null) with { Season = season.Id }, None)
                )
            );
        Assert.DoesNotContain(
            await store.Upkeep.CheckAsync(None),
            finding => finding.Kind == FindingKind.Total
        );
    }

    private async Task CompareAsync(
        IScoreBook scores,
        StudyCalendar calendar,
        DateOnly day,
        DateTimeOffset start
    )
    {
        var monday = day;
        while (monday.DayOfWeek != DayOfWeek.Monday)
            monday = monday.AddDays(-1);
        var first = day.AddDays(1 - day.Day);
        foreach (
            var (period, from, next) in new[]
            {
                (LeaderboardPeriod.Today, day, day.AddDays(1)),
                (LeaderboardPeriod.Week, monday, monday.AddDays(7)),
                (LeaderboardPeriod.Month, first, first.AddMonths(1)),
            }
        )
        {
            var expected = Naive(NaiveStart(calendar, from), NaiveStart(calendar, next));
            // The first moment of the day and its last one.
            Assert.Equal(expected, await BoardAsync(calendar.Range(period, start)));
            Assert.Equal(
                expected,
                await BoardAsync(calendar.Range(period, NaiveStart(calendar, day.AddDays(1)).AddTicks(-1)))
            );
            var before = calendar.RangeBefore(period, start)!.Value;
            Assert.Equal(from.AddDays(-1), before.To);
            Assert.Equal(
                Naive(NaiveStart(calendar, before.From), NaiveStart(calendar, from)),
                await BoardAsync(before)
            );
        }
        Assert.Equal(
            Naive(DateTimeOffset.MinValue, DateTimeOffset.MaxValue),
            await BoardAsync(calendar.Range(LeaderboardPeriod.All, start))
        );

        async Task<string> BoardAsync((DateOnly? From, DateOnly? To) days) =>
            Shown(await scores.LeaderboardAsync(Query(days.From, days.To), None));
    }

    private Mark Answer(Random chance, StudyCalendar calendar, DateTimeOffset at) =>
        Play.Mark($"p{chance.Next(4)}", chance.Next(3) * 50, round: _round++) with
        {
            Channel = Channels[chance.Next(Channels.Length)],
            Topic = [Topics[chance.Next(Topics.Length)], "期間"],
            At = at,
            StudyDay = calendar.DayOf(at),
        };

    private LeaderboardQuery Query(DateOnly? from, DateOnly? to) =>
        new("web", "local", _channel, from, to, _topic is null ? [] : [_topic]);

    private string Naive(DateTimeOffset from, DateTimeOffset before) =>
        Shown(
            _marks
                .Where(mark => mark.At >= from && mark.At < before)
                .Where(mark => _channel is null || mark.Channel == _channel)
                .Where(mark => _topic is null || mark.Topic[0] == _topic)
                .GroupBy(mark => mark.Player)
                .Select(own => new ScoreRow(
                    own.Key,
                    own.Key.User,
                    own.Sum(mark => mark.Points.Total),
                    own.Count(mark => mark.IsRight),
                    own.Count()
                ))
                .OrderByDescending(row => row.Points)
                .ThenBy(row => row.Answered)
                .ThenBy(row => row.Name, StringComparer.Ordinal)
        );

    private static string Shown(IEnumerable<ScoreRow> rows) =>
        string.Join(' ', rows.Select(row => $"{row.Name}:{row.Points}:{row.Right}/{row.Answered}"));

    /// <summary>The first quarter of an hour at which the clock on the wall says that it is that day and late enough.</summary>
    private static DateTimeOffset NaiveStart(StudyCalendar calendar, DateOnly day)
    {
        var wall = day.ToDateTime(calendar.Rollover);
        var at = new DateTimeOffset(wall, TimeSpan.Zero).AddHours(-15);
        while (TimeZoneInfo.ConvertTime(at, calendar.Zone).DateTime < wall)
            at = at.AddMinutes(15);
        return at;
    }
}
