using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Scores;

/// <summary>Nobody gets onto the board by what others cannot see, or by a question they have had that day.</summary>
public sealed class FairBoardTests
{
    private static readonly ExamBlueprint Tea = new(
        "TEA-01",
        new ExamTitle("お茶の試験", "The tea exam"),
        Questions: 1,
        Minutes: 90,
        PassMark: 720,
        [new ExamDomain(new ExamTitle("お茶", "Tea"), 100, ["tea"])]
    );

    /// <summary>With one question, so that it is known what comes.</summary>
    private readonly StudyRoom _room = new([Samples.Single(1)]) { Exams = [Tea] };

    [Fact]
    public async Task A_mock_exam_is_on_no_board_and_counts_as_answers()
    {
        await TakeExam(right: true);
        await _room.Start(QuizMode.Open, 1, starter: Tanaka);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(60);

        var board = CardText.Of((await _room.Say(Sato, "/leaderboard week team")).Card);
        Assert.Contains("Tanaka", board);
        Assert.Contains("50 pts", board);
        Assert.DoesNotContain("Sato", board, StringComparison.Ordinal);
        var stats = CardText.Of((await _room.Say(Sato, "/stats")).Card);
        Assert.Contains("0 pts", stats);
        Assert.Contains("100%", stats);
        Assert.Equal([0], _room.Store.Marks.Where(mark => mark.IsExam).Select(mark => mark.Points.Total));
        Assert.Equal(
            2,
            (await _room.Store.CountsAsync([Samples.Id(1)], CancellationToken.None))[Samples.Id(1)].Answers
        );
    }

    [Fact]
    public async Task Who_had_a_question_in_an_exam_answers_it_unrated_until_the_next_day()
    {
        await TakeExam(right: true);

        Assert.Equal(0, await PointsOfSoloAsync());
        await _room.Until("2026-11-25 04:01");
        Assert.Equal(50, await PointsOfSoloAsync());
    }

    [Fact]
    public async Task A_day_of_solo_quizzes_brings_less_than_one_quiz_and_the_daily_question_with_the_team()
    {
        _room.Current = Samples.Bank([.. Samples.Singles(45)]);
        var last = "";
        for (var quiz = 0; quiz < 3; quiz++)
        {
            var solo = await _room.Say(Sato, "/quiz 15 solo");
            for (var question = 0; question < 15; question++)
                last = CardText.Of((solo = await AnswerAloneAsync(solo.Card!)).Card);
        }

        var marks = _room.Store.Marks;
        Assert.Equal(45, marks.Count(mark => mark.IsRight));
        Assert.Equal(
            [.. Enumerable.Repeat(true, 10), .. Enumerable.Repeat(false, 35)],
            marks.Select(mark => mark.IsRated)
        );
        Assert.InRange(marks.Sum(mark => mark.Points.Total), 10 * 50, 5 * 100 + 100 + 99);
        Assert.Contains("10 right answers alone a day have points", last);
        Assert.Contains("10/10", CardText.Of((await _room.Say(Sato, "/leaderboard today team")).Card));

        // With others it goes on as ever, and alone the next day.
        _room.Current = Samples.Bank([Samples.Single(99)]);
        await _room.Start(QuizMode.Open, 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(60);
        Assert.Equal(2, marks.Count(mark => mark.Points.Total == 100));
        await _room.Until("2026-11-25 04:01");
        await AnswerAloneAsync((await _room.Say(Sato, "/quiz 1 solo")).Card!);
        Assert.Equal(50, marks[^1].Points.Total);
        Assert.Empty(_room.Failures);
    }

    [Fact]
    public async Task What_is_answered_alone_in_a_channel_counts_to_the_same_ten()
    {
        _room.Current = Samples.Bank([.. Samples.Singles(20)]);
        await _room.Start(QuizMode.Open, 12);
        for (var question = 0; question < 12; question++)
        {
            await _room.Answer(Sato, right: question != 4);
            await _room.Press(Sato, "Skip");
            await _room.Wait(QuizTiming.Reveal.TotalSeconds);
        }

        Assert.Equal(11, _room.Store.Marks.Count(mark => mark.IsRight));
        Assert.False(_room.Store.Marks[^1].IsRated);
        Assert.Equal(10, _room.Store.Marks.Count(mark => mark.Points.Base == 50));
        Assert.Contains("10 right answers alone a day have points", _room.LastText);
    }

    [Fact]
    public async Task Who_races_alone_is_promised_no_points_beyond_those_ten()
    {
        _room.Current = Samples.Bank([.. Samples.Singles(20)]);
        await _room.Start(QuizMode.Race, 12);
        var told = new List<string>();
        for (var question = 0; question < 12; question++)
        {
            told.Add(CardText.Of((await _room.Answer(Sato, right: true)).Card));
            await _room.Wait((QuizTiming.Grace + QuizTiming.Reveal).TotalSeconds);
        }

        Assert.Equal(12, _room.Store.Marks.Count);
        Assert.All(
            told.Zip(_room.Store.Marks),
            pair => Assert.Contains($"✅ Right. +{pair.Second.Points.Total}\n", pair.First + "\n")
        );
        Assert.All(told[..10], text => Assert.Contains("half the points, as in a solo quiz", text));
        Assert.All(
            told[10..],
            text =>
                Assert.Equal(
                    """
                    ✅ Right. +0
                    10 right answers alone a day have points, and you have had them: the rest is practice.
                    """,
                    text
                )
        );
        Assert.Empty(_room.Failures);
    }

    [Theory]
    [InlineData("Show answer")]
    [InlineData(null)]
    public async Task A_question_of_the_day_that_was_looked_up_in_review_scores_nothing_and_keeps_the_streak(
        string? shown
    )
    {
        await PostDailyAsync();
        var daily = _room.LastCard;
        var review = await _room.Say(Sato, "/review tea");
        if (shown is null)
            await _room.Press(Sato, review.Card!, review.Card!, right: false);
        else
            await _room.Press(Sato, review.Card!, shown);
        await _room.LookAsync(TimeSpan.FromSeconds(1));

        var answered = CardText.Of((await _room.Press(Sato, daily, daily, right: true)).Card);

        Assert.Contains("Second go today: no points.", answered);
        Assert.Contains("1-day streak", answered);
        Assert.DoesNotContain("+100", answered, StringComparison.Ordinal);
        Assert.Contains("+100", CardText.Of((await _room.Press(Tanaka, daily, daily, right: true)).Card));
    }

    [Fact]
    public async Task A_question_of_the_day_answered_before_it_is_reviewed_keeps_its_points()
    {
        await PostDailyAsync();
        var daily = _room.LastCard;
        await _room.Press(Sato, daily, daily, right: true);
        await _room.LookAsync(TimeSpan.FromSeconds(1));
        var review = await _room.Say(Sato, "/review tea");
        await _room.Press(Sato, review.Card!, review.Card!, right: true);
        await _room.Until("2026-11-25 09:31");

        Assert.Equal([100, 0], _room.Store.Marks.Select(mark => mark.Points.Total));
        Assert.Equal([true, false], _room.Store.Marks.Select(mark => mark.IsRated));
    }

    [Fact]
    public async Task What_was_looked_up_in_a_direct_conversation_scores_nothing_in_the_channel()
    {
        await PostDailyAsync();
        var direct = By(Sato with { Team = "@me" }, _room.NewDelivery()) with
        {
            Channel = new ChannelId("test", "@me", "7"),
            IsDirect = true,
        };
        await _room.Do(direct, CommandText.Read("/review tea"));
        await _room.LookAsync(TimeSpan.FromSeconds(1));

        var answered = await _room.AnswerDaily(Sato, right: true);

        Assert.Contains("Second go today: no points.", CardText.Of(answered.Card));
    }

    [Fact]
    public async Task A_question_given_up_on_its_day_scores_nothing_elsewhere()
    {
        await PostDailyAsync();
        var hint = await _room.Press(Sato, _room.LastCard, "Hint");
        var asked = await _room.Press(Sato, hint.Card!, "Show answer");
        await _room.Press(Sato, asked.Card!, "Show answer");

        Assert.Equal(0, await PointsOfSoloAsync());
    }

    [Fact]
    public async Task A_question_skipped_alone_scores_nothing_the_second_time()
    {
        var solo = await _room.Say(Sato, "/quiz 1 solo");
        await _room.Press(Sato, solo.Card!, "Skip");

        Assert.Equal(0, await PointsOfSoloAsync());
    }

    [Fact]
    public async Task Who_answered_in_the_channel_first_may_look_it_up_before_it_closes()
    {
        await _room.Start(QuizMode.Open, 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(1);
        var review = await _room.Say(Sato, "/review tea");
        await _room.Press(Sato, review.Card!, review.Card!, right: true);
        await _room.Wait(60);

        var marks = _room.Store.Marks.Where(mark => mark.IsRated).ToArray();
        Assert.Equal([100, 100], marks.Select(mark => mark.Points.Total));
    }

    [Fact]
    public async Task Who_looks_it_up_and_changes_their_answer_scores_nothing()
    {
        await _room.Start(QuizMode.Open, 1);
        await _room.Answer(Sato, right: false);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(1);
        var review = await _room.Say(Sato, "/review tea");
        await _room.Press(Sato, review.Card!, "Show answer");
        await _room.Wait(1);
        await _room.Answer(Sato, right: true);
        await _room.Wait(60);

        Assert.Equal(
            [("Sato", 0), ("Tanaka", 100)],
            _room.Store.Marks.Select(mark => (mark.PlayerName, mark.Points.Total)).Order()
        );
    }

    [Fact]
    public async Task Who_plays_again_what_the_channel_has_just_seen_scores_nothing()
    {
        await _room.Start(QuizMode.Open, 1);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(60);

        var again = await _room.Press(Suzuki, "Play again");
        await _room.Press(Suzuki, again.Card!, again.Card!, right: true);

        var mark = Assert.Single(_room.Store.Marks, mark => mark.Player == Suzuki);
        Assert.Equal((true, false, 0), (mark.IsRight, mark.IsRated, mark.Points.Total));
    }

    private async Task PostDailyAsync()
    {
        await _room.Manage("/daily 09:30 weekdays tea");
        await _room.Until("2026-11-24 09:30");
    }

    private async Task TakeExam(bool right)
    {
        var intro = await _room.Say(Sato, "/exam tea");
        var asked = await _room.Press(Sato, intro.Card!, "Begin");
        var answered = await _room.Press(Sato, asked.Card!, asked.Card!, right);
        var confirm = await _room.Press(Sato, answered.Card!, "Hand in");
        await _room.Press(Sato, confirm.Card!, "Hand in");
    }

    /// <summary>A right answer alone, and what it was worth.</summary>
    private async Task<int> PointsOfSoloAsync()
    {
        var solo = await _room.Say(Sato, "/quiz 1 solo");
        await _room.Press(Sato, solo.Card!, solo.Card!, right: true);
        return _room.Store.Marks.Last(mark => mark.Player == Sato && !mark.IsExam).Points.Total;
    }

    private async Task<Reply> AnswerAloneAsync(Card card)
    {
        if (CardText.Press(card, "Next question") is { } next)
            card = (await _room.Press(Sato, card, next.Label)).Card!;
        return await _room.Press(Sato, card, card, right: true);
    }
}
