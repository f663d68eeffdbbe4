using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>Cards come from what people miss in any quiz; a due card that a quiz happens to have is reviewed by it.</summary>
public sealed class ReviewsFromQuizzesTests
{
    /// <summary>In Tokyo it is nine in the morning of that day when a test begins.</summary>
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly StudyRoom _room = new(Samples.Singles(1));

    private QuestionId Question => _room.Current.Questions[0].Id;

    private IEnumerable<CardReview> Log => _room.Store.Reviews.Log;

    [Theory]
    [InlineData(QuizMode.Open)]
    [InlineData(QuizMode.Race)]
    [InlineData(QuizMode.Solo)]
    public async Task Who_misses_a_question_in_any_quiz_has_a_card_of_it_for_tomorrow(QuizMode mode)
    {
        await Ask(mode, (Sato, false));

        var review = Assert.Single(Log);
        Assert.Equal((Sato, Question, Rating.Again), (review.Player, review.Question, review.Log.Rating));
        Assert.Equal((Today, null, false), (review.Log.Day, review.Log.Elapsed, review.IsAsked));
        Assert.Equal(Today.AddDays(1), Card(Sato)?.Due);
    }

    [Fact]
    public async Task Who_knows_it_has_no_card_and_neither_has_who_did_not_answer()
    {
        await Ask(QuizMode.Open, (Sato, true), (Tanaka, false));

        Assert.Null(Card(Sato));
        Assert.NotNull(Card(Tanaka));
        Assert.Null(Card(Suzuki));
    }

    [Theory]
    [InlineData(true, false, Rating.Good)]
    [InlineData(true, true, Rating.Hard)]
    [InlineData(false, false, Rating.Again)]
    [InlineData(false, true, Rating.Again)]
    public async Task A_due_card_that_a_channel_is_asked_is_reviewed_by_the_answer(
        bool right,
        bool hinted,
        Rating rating
    )
    {
        await Ask(QuizMode.Open, (Sato, false));
        Later(days: 1);

        await _room.Start(QuizMode.Open, count: 1);
        if (hinted)
            await _room.Press(Sato, "Hint");
        await Answer(Sato, right);
        await _room.Wait(60);

        var review = Log.Last();
        Assert.Equal((rating, 1, true), (review.Log.Rating, review.Log.Elapsed, review.Log.WasDue));
        Assert.Equal(2, Card(Sato)?.Reps);
        Assert.Equal(new Scheduler(FsrsParameters.Default).Replay(Log.Select(one => one.Log)), Card(Sato));
    }

    [Fact]
    public async Task Before_it_is_due_knowing_it_changes_nothing_and_missing_it_does()
    {
        await Ask(QuizMode.Open, (Sato, false));
        Later(days: 1);
        await Ask(QuizMode.Open, (Sato, true));
        var known = Card(Sato)!;
        Assert.True(known.Due > Today.AddDays(2));
        Later(days: 1);

        await Ask(QuizMode.Open, (Sato, true));
        Assert.Equal(known, Card(Sato));
        await Ask(QuizMode.Open, (Sato, false));

        Assert.Equal(1, Card(Sato)?.Lapses);
        Assert.False(Log.Last().Log.WasDue);
    }

    [Fact]
    public async Task A_card_is_reviewed_once_a_study_day()
    {
        await Ask(QuizMode.Open, (Sato, false));
        await Ask(QuizMode.Race, (Sato, false));
        await Ask(QuizMode.Solo, (Sato, true));

        Assert.Single(Log);
    }

    [Fact]
    public async Task The_day_is_the_teams_and_ends_at_its_rollover()
    {
        // In Tokyo it is two in the morning of the 25th: still the 24th for who studies.
        _room.Time.Now = new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero);
        await Ask(QuizMode.Open, (Sato, false));
        Assert.Equal(Today, Log.Single().Log.Day);

        // Four hours later, on the same day of UTC, the next study day has begun.
        _room.Time.Now = new DateTimeOffset(2026, 11, 24, 21, 0, 0, TimeSpan.Zero);
        await Ask(QuizMode.Open, (Sato, true));

        Assert.Equal(
            (Today.AddDays(1), 1, true),
            (Log.Last().Log.Day, Log.Last().Log.Elapsed, Log.Last().Log.WasDue)
        );
    }

    [Fact]
    public async Task An_answer_that_comes_twice_is_reviewed_once()
    {
        await _room.Start(QuizMode.Open, count: 1);
        var choice = _room.Choice(right: false);
        await _room.Do(By(Sato, "once"), choice);
        await _room.Do(By(Sato, "once"), choice);
        await _room.Wait(60);

        Assert.Single(Log);
    }

    [Theory]
    [InlineData(QuizMode.Open)]
    [InlineData(QuizMode.Solo)]
    public async Task A_kill_between_the_answer_and_its_review_loses_and_doubles_nothing(QuizMode mode)
    {
        await Begin(mode);
        if (mode == QuizMode.Solo)
            _room.Store.FailingSaves = 1;
        await Answer(Sato, right: false);
        Assert.Empty(Log);

        await _room.KillAndRestart(downSeconds: 30);
        await _room.Wait(60);

        Assert.Single(Log);
        Assert.NotNull(Card(Sato));
        await _room.KillAndRestart(downSeconds: 30);
        Assert.Single(Log);
    }

    [Fact]
    public async Task A_store_that_fails_at_the_close_reviews_once_when_it_is_back()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await Answer(Sato, right: false);
        await _room.Wait(29.9);
        _room.Store.FailingWrites = 2;
        await _room.Wait(60);

        Assert.Single(Log);
    }

    private ReviewCard? Card(PlayerId player) => _room.Store.Reviews.Card(player, Question);

    private void Later(int days) => _room.Time.Now += TimeSpan.FromDays(days);

    private async Task Ask(QuizMode mode, params (PlayerId Player, bool Right)[] answers)
    {
        await Begin(mode);
        foreach (var (player, right) in answers)
            await Answer(player, right);
        await _room.Wait(60);
    }

    private async Task Begin(QuizMode mode)
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 1, mode, null, null));
        await _room.Wait(QuizTiming.Start.TotalSeconds);
    }

    private Task<Reply> Answer(PlayerId player, bool right)
    {
        var quiz = _room.Desk.In(General) ?? _room.Desk.SoloOf(player)!;
        var key = quiz.Current!.Order.IndexOf(0);
        return _room.Do(
            player,
            new StudyCommand.InRound(
                quiz.Id,
                quiz.Current.Index,
                new RoundAction.Choose(right ? key : (key + 1) % quiz.Current.Order.Length)
            )
        );
    }
}
