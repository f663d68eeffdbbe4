using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly DateTimeOffset s_opened = Play.Noon.AddHours(-1);
    private static readonly DateTimeOffset s_closed = Play.Noon.AddHours(1);

    [Fact]
    public async Task A_team_has_one_season_at_a_time_and_another_team_its_own()
    {
        var first = await Begin("one", s_opened);
        Assert.Equal(new Season(1, "one", Play.Lobby, s_opened, null), first);
        Assert.Null(await Begin("two", Play.Noon));
        var elsewhere = new ChannelId("web", "elsewhere", "lobby");
        Assert.NotNull(await Store.Seasons.StartAsync("theirs", elsewhere, Play.Noon, null, "d", None));

        Assert.Equal(s_closed, (await Finish(s_closed))?.EndsAt);
        Assert.NotNull(await Begin("two", s_closed));

        var names = (await Store.Seasons.SeasonsAsync("web", "local", None)).Select(season => season.Name);
        Assert.Equal(["two", "one"], names);
    }

    [Fact]
    public async Task A_season_that_ends_by_itself_makes_room_at_that_moment()
    {
        await Begin("one", s_opened, s_closed);
        Assert.Null(await Begin("two", s_closed.AddTicks(-1)));
        Assert.NotNull(await Begin("two", s_closed));
    }

    [Fact]
    public async Task The_same_delivery_starts_and_ends_a_season_once()
    {
        var first = await Store.Seasons.StartAsync("one", Play.Lobby, s_opened, null, "start", None);
        var again = await Store.Seasons.StartAsync("one", Play.Lobby, Play.Noon, null, "start", None);
        Assert.Equal(first, again);

        var ended = await Store.Seasons.EndAsync(Play.Lobby, s_closed, "end", None);
        Assert.Equal(ended, await Store.Seasons.EndAsync(Play.Lobby, s_closed.AddHours(1), "end", None));
        Assert.Null(await Store.Seasons.EndAsync(Play.Lobby, s_closed.AddHours(1), "other", None));
    }

    [Fact]
    public async Task A_final_table_is_to_be_posted_until_it_is_and_again_when_a_late_mark_changes_it()
    {
        var season = (await Begin("one", s_opened, s_closed))!.Id;
        Assert.Empty(await Store.Seasons.UnpostedAsync(s_closed.AddTicks(-1), None));
        Assert.Equal([season], await Unposted());
        await Store.Seasons.PostedAsync(season, None);
        Assert.Empty(await Unposted());

        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi") with { At = s_closed }), None);
        Assert.Empty(await Unposted());
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Mark("ren") with { At = s_closed.AddTicks(-1) }),
            None
        );
        Assert.Equal([season], await Unposted());

        var rows = await Store.Scores.LeaderboardAsync(Everything with { Season = season }, None);
        Assert.Equal(["ren"], rows.Select(row => row.Name));
    }

    [Fact]
    public async Task Study_days_of_several_players_come_at_once()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi"),
                Play.Mark("aoi", round: 1) with
                {
                    StudyDay = Play.Day.AddDays(-1),
                },
                Play.Mark("ren", 0) with
                {
                    IsRated = false,
                }
            ),
            None
        );

        var days = await Store.Scores.DaysAsync(
            [Play.Player("aoi"), Play.Player("ren"), Play.Player("mio")],
            None
        );

        Assert.Equal(2, days.Count);
        Assert.Equal([Play.Day.AddDays(-1), Play.Day], days[Play.Player("aoi")].ToArray());
        Assert.Equal([Play.Day], days[Play.Player("ren")].ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_board_is_the_sum_of_its_marks_whatever_was_answered(int seed)
    {
        // Seasons are started and ended after, before and between the answers that they are about.
        var chance = new Random(seed);
        List<Mark> marks = [];
        for (var season = 0; season < 4; season++)
        {
            var from = Play.Noon.AddDays(season * 12);
            var start = chance.Next(40);
            for (var round = 0; round < 40; round++)
            {
                if (round == start)
                    await Begin(
                        $"season {season}",
                        from,
                        season % 2 == 0 ? from.AddDays(chance.Next(1, 12)) : null
                    );
                ImmutableArray<Mark> some = [.. Enumerable.Range(0, 3).Select(_ => AnyMark(chance, from))];
                // The same answer may be scored twice, and counts once.
                await Store.Quizzes.SaveAsync(Play.Commit([.. some, some[0]]), None);
                marks.AddRange(
                    some.DistinctBy(mark => (mark.Round, mark.Player))
                        .Where(mark =>
                            !marks.Exists(old => (old.Round, old.Player) == (mark.Round, mark.Player))
                        )
                );
            }
            if (season % 2 == 1)
                await Finish(from.AddDays(11));
        }
        var seasons = await Store.Seasons.SeasonsAsync("web", "local", None);
        Assert.Equal(4, seasons.Count);
        Assert.DoesNotContain(
            await Store.Upkeep.CheckAsync(None),
            finding => finding.Kind == FindingKind.Total
        );

        foreach (var query in Queries(chance, seasons))
        {
            var season = seasons.FirstOrDefault(one => one.Id == query.Season);
            var naive = marks
                .Where(mark => mark.IsRated && (query.Channel is null || mark.Channel == query.Channel))
                .Where(mark => season?.Holds(mark.At) != false)
                .Where(mark => mark.StudyDay >= (query.From ?? DateOnly.MinValue))
                .Where(mark => mark.StudyDay <= (query.To ?? DateOnly.MaxValue))
                .Where(mark => mark.Topic.Take(query.Topic.Length).SequenceEqual(query.Topic))
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
                .ThenBy(row => row.Name, StringComparer.Ordinal);
            Assert.Equal(naive, await Store.Scores.LeaderboardAsync(query, None));
        }
    }

    private static IEnumerable<LeaderboardQuery> Queries(Random chance, IReadOnlyList<Season> seasons)
    {
        var calendar = new StudyCalendar(TimeZoneInfo.Utc, new TimeOnly(4, 0));
        ChannelId?[] channels = [null, Play.Lobby, Play.Lobby with { Channel = "other" }];
        ImmutableArray<string>[] topics =
        [
            [],
            ["箱"],
            ["箱", "期間"],
            ["棚"],
        ];
        foreach (var channel in channels)
        foreach (var topic in topics)
        {
            var query = Everything with { Channel = channel, Topic = topic };
            yield return query;
            foreach (var season in seasons)
                yield return query with
                {
                    Season = season.Id,
                };
            foreach (
                var period in new[]
                {
                    LeaderboardPeriod.Today,
                    LeaderboardPeriod.Week,
                    LeaderboardPeriod.Month,
                }
            )
            {
                var (from, to) = calendar.Range(period, Play.Noon.AddDays(chance.Next(50)));
                yield return query with
                {
                    From = from,
                    To = to,
                };
            }
            yield return query with
            {
                From = Play.Day.AddDays(chance.Next(20)),
            };
            yield return query with
            {
                To = Play.Day.AddDays(chance.Next(20)),
            };
            yield return query with
            {
                From = Play.Day.AddDays(3),
                To = Play.Day.AddDays(3 + chance.Next(20)),
            };
        }
    }

    private static Mark AnyMark(Random chance, DateTimeOffset from)
    {
        var at = from.AddMinutes(chance.Next(12 * 24 * 60));
        var isRated = chance.Next(5) > 0;
        return Play.Mark(
            $"p{chance.Next(6)}",
            isRated ? chance.Next(3) * 50 : 0,
            round: chance.Next(1000)
        ) with
        {
            At = at,
            StudyDay = DateOnly.FromDateTime(at.UtcDateTime.AddHours(-4)),
            IsRated = isRated,
            Channel = chance.Next(3) == 0 ? Play.Lobby with { Channel = "other" } : Play.Lobby,
            Topic = chance.GetItems<ImmutableArray<string>>(
                [
                    ["箱", "期間"],
                    ["箱"],
                    ["箱庭"],
                    ["棚"],
                    [],
                ],
                1
            )[0],
        };
    }

    private Task<Season?> Begin(string name, DateTimeOffset at, DateTimeOffset? endsAt = null) =>
        Store.Seasons.StartAsync(name, Play.Lobby, at, endsAt, $"start {name}", None);

    private Task<Season?> Finish(DateTimeOffset at) =>
        Store.Seasons.EndAsync(Play.Lobby, at, $"end {at}", None);

    private async Task<IEnumerable<long>> Unposted() =>
        (await Store.Seasons.UnpostedAsync(s_closed, None)).Select(season => season.Id);
}
