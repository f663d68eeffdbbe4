using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly LeaderboardQuery Everything = new("web", "local", null, null, null, []);

    [Fact]
    public async Task Answers_are_counted_by_study_day_rated_or_not()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi", round: 0),
                Play.Mark("aoi", points: 0, round: 1) with
                {
                    IsRated = false,
                },
                Play.Mark("aoi", round: 2) with
                {
                    StudyDay = Play.Day.AddDays(-1),
                },
                Play.Mark("aoi", round: 3) with
                {
                    StudyDay = Play.Day.AddDays(-2),
                },
                Play.Mark("ren", round: 0)
            ),
            None
        );

        var days = await Store.Scores.AnswersByDayAsync(Play.Player("aoi"), Play.Day.AddDays(-1), None);

        Assert.Equal(
            [(Play.Day.AddDays(-1), 1), (Play.Day, 2)],
            days.OrderBy(day => day.Key).Select(day => (day.Key, day.Value))
        );
    }

    [Fact]
    public async Task A_second_mark_for_the_same_answer_has_no_effect()
    {
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi", 100)), None);
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi", 150)), None);

        Assert.Equal(100, (await Store.Scores.TotalsAsync(Play.Player("aoi"), None)).Points);
    }

    [Fact]
    public async Task The_leaderboard_has_most_points_first_then_fewer_answers_then_names()
    {
        var unrated = Play.Mark("sora", 0) with { IsRated = false };
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("ren", 100),
                Play.Mark("mio", 100),
                Play.Mark("aoi", 100),
                Play.Mark("aoi", 0, round: 1),
                Play.Mark("yui", 150),
                unrated
            ),
            None
        );

        var rows = await Store.Scores.LeaderboardAsync(Everything, None);

        Assert.Equal(["yui", "mio", "ren", "aoi"], rows.Select(row => row.Name));
        Assert.Equal(new ScoreRow(Play.Player("aoi"), "aoi", 100, 1, 2), rows[^1]);
    }

    [Theory]
    [InlineData(1, 3, 300)]
    [InlineData(1, null, 400)]
    [InlineData(null, 1, 200)]
    [InlineData(9, null, 0)]
    public async Task A_period_holds_its_first_and_its_last_day(int? first, int? last, long points)
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit([
                .. Enumerable
                    .Range(0, 5)
                    .Select(i => Play.Mark("aoi", 100, round: i) with { StudyDay = Play.Day.AddDays(i) }),
            ]),
            None
        );
        DateOnly? From(int? day) => day is { } days ? Play.Day.AddDays(days) : null;

        var query = Everything with { From = From(first), To = From(last) };

        Assert.Equal(points, (await Store.Scores.LeaderboardAsync(query, None)).Sum(row => row.Points));
    }

    [Fact]
    public async Task The_leaderboard_keeps_to_its_team_its_channel_and_its_topic()
    {
        var other = new ChannelId("web", "local", "other");
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi"),
                Play.Mark("ren") with
                {
                    Channel = other,
                },
                Play.Mark("mio") with
                {
                    Topic = ["箱"],
                },
                Play.Mark("yui") with
                {
                    Topic = ["箱庭", "期間"],
                },
                Play.Mark("sora") with
                {
                    Player = new PlayerId("web", "elsewhere", "sora"),
                }
            ),
            None
        );

        Assert.Equal("aoi mio ren yui", await Names(Everything));
        Assert.Equal("ren", await Names(Everything with { Channel = other }));
        Assert.Equal("aoi mio ren", await Names(Everything with { Topic = ["箱"] }));
        Assert.Equal("aoi ren", await Names(Everything with { Topic = ["箱", "期間"] }));
        Assert.Equal("sora", await Names(Everything with { Team = "elsewhere" }));
    }

    [Fact]
    public async Task Totals_count_every_answer_and_every_day_of_study()
    {
        var unrated = Play.Mark("aoi", 0, round: 2) with { IsRated = false, StudyDay = Play.Day.AddDays(1) };
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Mark("aoi", 110), Play.Mark("aoi", 0, round: 1), unrated),
            None
        );

        var totals = await Store.Scores.TotalsAsync(Play.Player("aoi"), None);

        Assert.Equal((110, 1, 3), (totals.Points, totals.Right, totals.Answered));
        Assert.Equal([Play.Day, Play.Day.AddDays(1)], totals.Days.ToArray());
        var topic = Assert.Single(totals.Topics);
        Assert.Equal(["箱", "期間"], topic.Topic.ToArray());
        Assert.Equal((1, 3), (topic.Right, topic.Answered));
    }

    [Fact]
    public async Task Somebody_who_never_played_has_nothing()
    {
        var totals = await Store.Scores.TotalsAsync(Play.Player("nobody"), None);

        Assert.Equal((0, 0, 0), (totals.Points, totals.Right, totals.Answered));
        Assert.Empty(totals.Days);
    }

    [Fact]
    public async Task Who_had_a_question_is_known_in_all_teams_and_whether_it_scored()
    {
        var unrated = Play.Mark("mio", 0) with { IsRated = false };
        var exam = Play.Mark("sora", 0) with { IsExam = true };
        await Store.Quizzes.SaveAsync(
            Play.Commit(Play.Mark("aoi"), Play.Mark("ren", 0), unrated, exam, Play.Mark("yui", round: 1)) with
            {
                Asked =
                [
                    Shown(Play.Player("kai"), Play.Noon.AddMinutes(1)),
                    Shown(Play.Player("rio"), Play.Noon.AddDays(-1)),
                    Shown(new PlayerId("web", "other", "tomo"), Play.Noon),
                    Shown(new PlayerId("webs", "local", "emi"), Play.Noon),
                    Shown(Play.Player("lobby"), Play.Noon) with
                    {
                        IsAlone = false,
                    },
                ],
            },
            None
        );

        Assert.Equal(
            ["aoi 0 True", "kai 1 False", "mio 0 False", "ren 0 True", "sora 0 False", "tomo 0 False"],
            (await HadAsync(Play.Noon.AddHours(-8)))
                .Select(had => $"{had.Player.User} {(had.At - Play.Noon).TotalMinutes} {had.IsScored}")
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("kai", Assert.Single(await HadAsync(Play.Noon.AddTicks(1))).Player.User);
        Assert.Empty(await HadAsync(Play.Noon.AddHours(16)));
    }

    [Fact]
    public async Task A_mock_exam_is_on_no_board_and_in_every_history()
    {
        var exam = Play.Mark("ren", 0) with { IsRight = true, IsExam = true };
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi"), exam), None);
        await Reopen();

        Assert.Equal("aoi", await Names(Everything));
        Assert.Equal(1, Assert.Single(await Store.Scores.TopicsAsync("web", "local", None)).Answered);
        var own = await Store.Scores.TotalsAsync(Play.Player("ren"), None);
        Assert.Equal((0, 1, 1), (own.Points, own.Right, own.Answered));
        Assert.Equal(
            2,
            (await Store.Questions.CountsAsync([Play.QuestionId(1)], None))[Play.QuestionId(1)].Answers
        );
    }

    [Fact]
    public async Task A_player_is_found_under_the_latest_name_in_any_case_and_width()
    {
        var newer = Play.Mark("aoi", round: 1) with { PlayerName = "Ａｏｉ２", At = Play.Noon.AddSeconds(1) };
        await Store.Quizzes.SaveAsync(Play.Commit(newer), None);
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi") with { PlayerName = "Aoi" }), None);

        var found = await Store.Scores.FindPlayersAsync("web", "local", "aoi2", None);

        Assert.Equal((Play.Player("aoi"), "Ａｏｉ２"), Assert.Single(found));
        Assert.Equal(
            found,
            await Store.Scores.FindPlayersAsync("web", "local", Play.Player("aoi").ToString(), None)
        );
        Assert.Empty(await Store.Scores.FindPlayersAsync("web", "local", "aoi", None));
        Assert.Empty(await Store.Scores.FindPlayersAsync("web", "elsewhere", "aoi2", None));
        Assert.Equal("Ａｏｉ２", Assert.Single(await Store.Scores.LeaderboardAsync(Everything, None)).Name);
    }

    [Fact]
    public async Task Topics_are_summed_over_the_team()
    {
        var shelf = Play.Mark("ren", round: 1) with { Topic = ["棚"] };
        await Store.Quizzes.SaveAsync(Play.Commit(Play.Mark("aoi"), Play.Mark("ren", 0), shelf), None);

        var topics = await Store.Scores.TopicsAsync("web", "local", None);

        Assert.Equal(
            ["棚 1/1 of 1", "箱›期間 1/2 of 2"],
            topics
                .Select(t => $"{string.Join('›', t.Topic)} {t.Right}/{t.Answered} of {t.Players}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Right_answers_that_were_given_alone_are_counted_by_player_and_day()
    {
        await Store.Quizzes.SaveAsync(
            Play.Commit(
                Play.Mark("aoi", 50),
                Play.Mark("aoi", round: 1) with
                {
                    Points = new Points(50, 25, 10),
                },
                Play.Mark("aoi", round: 2),
                Play.Mark("aoi", 0, round: 3),
                Play.Mark("ren", 50),
                Play.Mark("aoi", 50, round: 4) with
                {
                    StudyDay = Play.Day.AddDays(1),
                }
            ),
            None
        );

        Assert.Equal(2, await Store.Scores.RightAloneAsync(Play.Player("aoi"), Play.Day, None));
        Assert.Equal(1, await Store.Scores.RightAloneAsync(Play.Player("aoi"), Play.Day.AddDays(1), None));
        Assert.Equal(0, await Store.Scores.RightAloneAsync(Play.Player("mio"), Play.Day, None));
    }

    private Task<IReadOnlyList<Had>> HadAsync(DateTimeOffset since) =>
        Store.Scores.HadAsync("web", Play.QuestionId(1), since, None);

    private static Asked Shown(PlayerId player, DateTimeOffset at) =>
        new(player.ToString(), Play.QuestionId(1), at, IsAlone: true);

    private async Task<string> Names(LeaderboardQuery query) =>
        string.Join(' ', (await Store.Scores.LeaderboardAsync(query, None)).Select(row => row.Name));
}
