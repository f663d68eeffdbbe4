using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class BoardTests
{
    private readonly StudyRoom _room = new(Samples.Singles(5));

    [Fact]
    public async Task Ties_share_a_rank_and_the_next_one_is_skipped()
    {
        foreach (var (name, points) in new[] { ("Abe", 300), ("Baba", 300), ("Chiba", 100) })
            Mark(name, points);
        var reply = await Board(LeaderboardPeriod.Week, LeaderboardScope.Team);
        Assert.Equal(Audience.Channel, reply.Audience);
        var text = CardText.Of(reply.Card);
        Assert.Contains("Leaderboard: this week (whole team)", text);
        Assert.Contains("1. Abe  300 pts  1/1", text);
        Assert.Contains("1. Baba  300 pts  1/1", text);
        Assert.Contains("3. Chiba  100 pts  1/1", text);
    }

    [Fact]
    public async Task A_row_tells_accuracy_streak_and_the_way_since_the_period_before()
    {
        Mark("Abe", 300, daysAgo: 7);
        Mark("Baba", 200, daysAgo: 7);
        Mark("Chiba", 200, daysAgo: 7);
        Mark("Chiba", 0, daysAgo: 1, isRight: false);
        Mark("Chiba", 400);
        Mark("Dan", 300);
        Mark("Abe", 100);

        var text = CardText.Of((await Board(LeaderboardPeriod.Week, LeaderboardScope.Team)).Card);
        Assert.Contains("1. Chiba  400 pts  1/2 · 50% · 2 days in a row · ▲1", text);
        Assert.Contains("2. Dan  300 pts  1/1 · 100% · new", text);
        Assert.Contains("3. Abe  100 pts  1/1 · 100% · ▼2", text);
        Assert.Contains(
            "▼",
            CardText.Of((await Board(LeaderboardPeriod.Week, LeaderboardScope.Channel)).Card)
        );

        var ever = CardText.Of((await Board(LeaderboardPeriod.All, LeaderboardScope.Team)).Card);
        Assert.Matches("1. Chiba  600 pts  2/3 · 67% · 2 days in a row$", ever.Split('\n')[2]);
    }

    [Fact]
    public async Task Who_has_no_points_yet_is_told_so_and_a_day_is_one_date()
    {
        Mark("Abe", 300);

        var text = CardText.Of((await Board(LeaderboardPeriod.Today, LeaderboardScope.Team)).Card);

        Assert.Contains("\nTue 24 Nov · 1 player\n", text);
        Assert.EndsWith("\nNo points yet for today.", text);
    }

    [Fact]
    public async Task The_askers_own_rank_stands_below_and_the_rest_comes_privately()
    {
        for (var i = 0; i < 14; i++)
            Mark($"Player {i:00}", 1000 - i);
        Mark("Sato", 5);
        var reply = await Board(LeaderboardPeriod.All, LeaderboardScope.Channel);
        Assert.Contains("You are number 15 of 15 with 5 pts.", CardText.Of(reply.Card));
        Assert.DoesNotContain("Player 10", CardText.Of(reply.Card));

        var more = await _room.Press(Tanaka, reply.Card!, "More");
        Assert.Equal(Audience.Player, more.Audience);
        Assert.Contains("11. Player 10", CardText.Of(more.Card));
        Assert.Contains("Page 2 of 2", CardText.Of(more.Card));
        var own = await _room.Press(Tanaka, reply.Card!, "My rank");
        Assert.Contains("No points yet for all time.", CardText.Of(own.Card));
        var periods = CardText.Actions(reply.Card!).OfType<CardAction.Select>().Single();
        var today = await _room.Do(
            Sato,
            ActionCode.Parse(periods.Options[0].Code, ImmutableDictionary<string, string>.Empty)
        );
        Assert.Contains("Leaderboard: today", CardText.Of(today.Card));
    }

    [Fact]
    public async Task An_empty_board_says_how_to_get_on_it()
    {
        var reply = await Board(LeaderboardPeriod.Month, LeaderboardScope.Team);
        Assert.Equal("refusal.board_empty", reply.RefusalKey);
        Assert.Contains("this month", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task Unrated_answers_move_no_board_but_count_as_study()
    {
        Mark("Sato", 0, isRated: false);
        Assert.Equal(
            "refusal.board_empty",
            (await Board(LeaderboardPeriod.Today, LeaderboardScope.Team)).RefusalKey
        );
        var stats = CardText.Of((await _room.Do(Sato, new StudyCommand.ShowStats(null))).Card);
        Assert.Contains("1 answered · 1 right (100%)", stats);
        Assert.Contains("Streak 1 (longest 1)", stats);
        Assert.Contains("19 more answers needed", stats);
    }

    [Fact]
    public async Task Statistics_tell_points_rank_and_weak_topics()
    {
        for (var i = 0; i < 20; i++)
            Mark("Sato", 10, topic: i < 10 ? "tea" : "coffee", isRight: i % 10 < (i < 10 ? 3 : 9));
        Mark("Tanaka", 999);
        var stats = CardText.Of((await _room.Do(Tanaka, new StudyCommand.ShowStats("@Sato"))).Card);
        Assert.Contains("Statistics for Sato", stats);
        Assert.Contains("This week 200 pts (number 2 of 2)", stats);
        Assert.Contains("Weakest: tea 30%, coffee 90%", stats);
        Assert.DoesNotContain("Right by topic", stats);
    }

    [Fact]
    public async Task Where_most_lies_in_one_folder_its_topics_are_told_apart()
    {
        for (var i = 0; i < 6; i++)
            _room.Store.Marks.Add(
                AMark("Sato", 10, "aws", true, true, _room) with
                {
                    Topic = ["aws", i % 2 == 0 ? "S3" : "IAM", $"part {i}"],
                }
            );
        Mark("Sato", 10, isRight: false);

        Assert.Contains(
            "Right by topic\nIAM  ▇▇▇▇▇▇▇▇▇▇ 100% (3/3)\nS3  ▇▇▇▇▇▇▇▇▇▇ 100% (3/3)\ntea   0% (0/1)",
            CardText.Of((await _room.Do(Sato, new StudyCommand.ShowStats(null))).Card)
        );
    }

    [Fact]
    public async Task Own_statistics_show_the_days_studied_and_every_topic()
    {
        for (var i = 0; i < 12; i++)
            Mark("Sato", 10, topic: i < 10 ? "tea" : "coffee", isRight: i % 2 == 0);
        _room.Time.Now += TimeSpan.FromDays(7);
        Mark("Sato", 10);

        var reply = await _room.Do(Sato, new StudyCommand.ShowStats(null));

        var stats = CardText.Of(reply.Card);
        Assert.Contains("Studied on 2 of 28 days\nMon ····\nTue ··▅▁\nWed ····", stats);
        Assert.Contains("· 0  ▁ 1–4  ▃ 5–9  ▅ 10–19  ▇ 20+", stats);
        Assert.Contains("Right by topic\ntea  ▇▇▇▇▇▇ 55% (6/11)\ncoffee  ▇▇▇▇▇ 50% (1/2)", stats);
        var map = Assert.Single(reply.Card!.Blocks.OfType<CardBlock.HeatMap>());
        Assert.Equal("Studied on 2 of 365 days", map.Label);
        Assert.Equal(
            (365, "Tue 1 Dec: 1 question", 1),
            (map.Days.Length, map.Days[^1].Label, map.Days[^1].Level)
        );
    }

    [Fact]
    public async Task Nobody_has_statistics_before_the_first_answer() =>
        Assert.Contains(
            "No answers yet.",
            CardText.Of((await _room.Do(Sato, new StudyCommand.ShowStats(null))).Card)
        );

    [Fact]
    public async Task Topics_come_by_page_with_how_the_team_does()
    {
        var room = new StudyRoom([
            .. Enumerable.Range(1, 30).Select(number => Samples.Single(number, $"topic {number:00}")),
        ]);
        foreach (var mark in Enumerable.Range(1, 20))
        {
            room.Store.Marks.Add(AMark($"player {mark % 5}", 100, "topic 01", true, true, room));
            // Many answers of few people, and few of many, tell who knows what.
            room.Store.Marks.Add(AMark($"player {mark % 4}", 100, "topic 02", true, true, room));
            if (mark < 20)
                room.Store.Marks.Add(AMark($"player {mark}", 100, "topic 03", true, true, room));
        }
        var first = await room.Do(Sato, new StudyCommand.ShowTopics(1));
        Assert.Contains("Topics (60)", CardText.Of(first.Card));
        Assert.Contains("topic 01  1 question  100% right", CardText.Of(first.Card));
        Assert.DoesNotContain("topic 02  1 question  100% right", CardText.Of(first.Card));
        Assert.DoesNotContain("topic 03  1 question  100% right", CardText.Of(first.Card));
        var second = await room.Press(Sato, first.Card!, "More");
        Assert.Contains("Page 2 of 3", CardText.Of(second.Card));
        Assert.Contains("topic 11  1 question", CardText.Of(second.Card));
        Assert.Contains("Page 1 of 3", CardText.Of((await room.Press(Sato, second.Card!, "Back")).Card));
    }

    [Fact]
    public async Task Help_lists_what_there_is()
    {
        var help = CardText.Of((await _room.Do(Sato, new StudyCommand.ShowHelp())).Card);
        foreach (
            var command in new[]
            {
                "/quiz",
                "/review",
                "/exam",
                "/ask",
                "/daily set",
                "/stop",
                "/leaderboard",
                "/stats",
                "/topics",
            }
        )
            Assert.Contains(command, help);
        Assert.Contains("Only you see: review, exam, ask, stats, settings", help);
    }

    [Fact]
    public async Task A_manager_sets_a_daily_question_from_help_where_there_can_be_one()
    {
        var manager = By(Sato, _room.NewDelivery(), isManager: true);

        var help = await _room.Do(manager, new StudyCommand.ShowHelp());

        Assert.Contains(DailyCode.OpenForm, Codes(help));
        var form = await _room.Do(
            manager,
            ActionCode.Parse(DailyCode.OpenForm, ImmutableDictionary<string, string>.Empty)
        );
        Assert.Equal(["time", "days", "topic"], form.Form!.Fields.Select(field => field.Name));
        foreach (var other in new[] { manager with { IsManager = false }, manager with { IsDirect = true } })
            Assert.DoesNotContain(
                DailyCode.OpenForm,
                Codes(await _room.Do(other, new StudyCommand.ShowHelp()))
            );

        static IEnumerable<string> Codes(Reply reply) =>
            reply
                .Card!.Actions.SelectMany(row => row.Actions)
                .OfType<CardAction.Press>()
                .Select(press => press.Code);
    }

    [Fact]
    public void Every_code_reads_back_as_what_it_was_made_of()
    {
        var none = ImmutableDictionary<string, string>.Empty;
        var topic = TopicCode.Of(["tea", "green"]);
        Assert.Equal(
            new StudyCommand.StartTopic(topic, 7, QuizMode.Race, 20, Core.Questions.QuestionKind.TrueFalse),
            ActionCode.Parse(
                StartCode.Of(topic, 7, QuizMode.Race, 20, Core.Questions.QuestionKind.TrueFalse),
                none
            )
        );
        Assert.Equal(
            new StudyCommand.StartTopic("all", 5, QuizMode.Solo, null, null),
            ActionCode.Parse(StartCode.Of(TopicCode.All, 5, QuizMode.Solo, null, null), none)
        );
        var ids = Enumerable
            .Range(0, StartCode.MostFirst)
            .Select(number => new Core.Questions.QuestionId($"{number:x12}"))
            .ToArray();
        var code = StartCode.Of(topic, 50, QuizMode.Solo, 600, Core.Questions.QuestionKind.TrueFalse, ids);
        Assert.InRange(StartCode.Instead(new QuizId("0123456789ab"), code).Length, 1, 100);
        Assert.Equal(
            ids,
            Assert.IsType<StudyCommand.StartTopic>(ActionCode.Parse(code, none)).First.AsEnumerable()
        );
        Assert.IsType<StudyCommand.Stale>(ActionCode.Parse($"{code}:{ids[0]}", none));
        Assert.Equal(
            new StudyCommand.ShowRanking(LeaderboardPeriod.Month, LeaderboardScope.Team, topic, 3),
            ActionCode.Parse(BoardCode.Of(LeaderboardPeriod.Month, LeaderboardScope.Team, 3, topic), none)
        );
        Assert.Equal(new StudyCommand.ShowTopics(2), ActionCode.Parse(ActionCode.Topics(2), none));
        Assert.Equal(new StudyCommand.ReviewTopic(topic), ActionCode.Parse(ReviewCode.Of(topic), none));
        Assert.Equal(new StudyCommand.LeaveTopic(topic), ActionCode.Parse(ReviewCode.Leave(topic), none));
        var quiz = QuizId.Parse("00000000000a");
        Assert.Equal(
            new StudyCommand.InRound(quiz, 3, new RoundAction.Rate(Rating.Easy)),
            ActionCode.Parse(RoundCode.Of(quiz, 3, RoundWord.Easy), none)
        );
        foreach (
            ExamAction action in new ExamAction[]
            {
                new ExamAction.Show(null),
                new ExamAction.Show(64),
                new ExamAction.Flag(3, IsFlagged: true),
                new ExamAction.Flag(3, IsFlagged: false),
                new ExamAction.Overview(),
                new ExamAction.HandIn(),
                new ExamAction.ConfirmHandIn(),
                new ExamAction.Report(),
                new ExamAction.Missed(2),
                new ExamAction.ReviewMissed(),
                new ExamAction.Share(),
            }
        )
            Assert.Equal(
                new StudyCommand.InExam(quiz, action),
                ActionCode.Parse(ExamCode.Inside(quiz, action), none)
            );
        foreach (var begins in new[] { true, false })
            Assert.Equal(
                new StudyCommand.PickExam(ExamCode.NameOf("TEA-01"), begins),
                ActionCode.Parse(ExamCode.Of("TEA-01", begins), none)
            );
        foreach (
            var wrong in new[]
            {
                "",
                "s:race:x:-:-:all",
                "s:race:1:-:-:<b>",
                "b:week:team:1",
                "t:-1",
                "v:S3",
                "l:",
                "r:1:2",
                "e:DVA-C02:begin",
                "x:00000000000a:flag",
                "x:00000000000a:show:-1",
            }
        )
            Assert.IsType<StudyCommand.Stale>(ActionCode.Parse(wrong, none));
    }

    private Task<Reply> Board(LeaderboardPeriod period, LeaderboardScope scope) =>
        _room.Do(Sato, new StudyCommand.ShowLeaderboard(period, scope, null));

    private void Mark(
        string name,
        int points,
        string topic = "tea",
        bool isRated = true,
        bool isRight = true,
        int daysAgo = 0
    )
    {
        var mark = AMark(name, points, topic, isRated, isRight, _room);
        _room.Store.Marks.Add(
            mark with
            {
                StudyDay = mark.StudyDay.AddDays(-daysAgo),
                At = mark.At.AddDays(-daysAgo),
            }
        );
    }

    private static Mark AMark(
        string name,
        int points,
        string topic,
        bool isRated,
        bool isRight,
        StudyRoom room
    ) =>
        new(
            QuizId.Parse("000000000001"),
            room.Store.Marks.Count,
            new PlayerId("test", "team", name),
            name,
            General,
            Samples.Id(1),
            [topic],
            isRight,
            isRated,
            false,
            new Points(points, 0, 0),
            room.Settings.Calendar.DayOf(room.Time.Now),
            room.Time.Now,
            []
        );
}
