using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class QuizSurvivalTests
{
    private readonly StudyRoom _room = new(Samples.Singles(9));

    [Fact]
    public async Task After_a_kill_the_round_goes_on_with_its_shuffle_its_answers_and_the_time_that_was_left()
    {
        await _room.Start(QuizMode.Open);
        await _room.Wait(10);
        await _room.Answer(Sato, right: true);
        var (order, question) = (_room.Round.Order, _room.Quiz.QuestionOf(_room.Round));

        await _room.KillAndRestart(downSeconds: 3600);

        Assert.Equal(order.AsEnumerable(), _room.Round.Order);
        Assert.Equal(question.Id, _room.Quiz.QuestionOf(_room.Round).Id);
        Assert.Equal(TimeSpan.FromSeconds(20), _room.Round.Deadline - _room.Time.Now);
        Assert.Contains("Resumed with 20 s left.", _room.LastText);
        Assert.Equal(2, _room.Chat.Messages.Count);
        await _room.Wait(19.9);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(0.1);
        Assert.Contains("2 of 2 right: Sato, Tanaka", _room.LastText);
        Assert.Equal(2, _room.Store.Marks.Count);
    }

    [Fact]
    public async Task A_kill_costs_no_points_for_speed()
    {
        await _room.Start(QuizMode.Race);
        await _room.Answer(Tanaka, right: false);
        await _room.Wait(15);
        await _room.KillAndRestart(downSeconds: 100);
        Assert.Contains("+125", CardText.Of((await _room.Answer(Sato, right: true)).Card));
        await _room.Wait(1);
        await _room.KillAndRestart(downSeconds: 100);
        Assert.Equal(QuizPhase.Grace, _room.Quiz.Phase);
        await _room.Wait(1);
        Assert.Equal(125, Assert.Single(_room.Store.Marks, mark => mark.IsRight).Points.Total);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(36)]
    [InlineData(48)]
    public async Task A_kill_in_any_phase_ends_in_the_same_results(double at)
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Open, null, null));
        var toAnswer = Math.Min(at, 6);
        await _room.Wait(toAnswer);
        if (at > 6)
            await _room.Answer(Sato, right: true);
        await _room.Wait(at - toAnswer);
        await _room.KillAndRestart(downSeconds: 50);
        await _room.Wait(60);
        Assert.Contains("Results", CardText.Of(_room.Chat.Messages[^1].Card));
        Assert.Equal(3, _room.Chat.Messages.Count);
        Assert.Equal(at > 6 ? 1 : 0, _room.Store.Marks.Count);
    }

    [Fact]
    public async Task An_answer_that_was_not_saved_does_not_count_and_can_be_given_again()
    {
        await _room.Start(QuizMode.Race);
        await _room.Answer(Tanaka, right: false);
        _room.Store.FailingWrites = 1;
        var click = _room.Choice(right: true);

        var reply = await _room.Do(By(Sato, "once"), click);

        Assert.Equal("failure.not_saved", reply.RefusalKey);
        Assert.False(reply.IsSaved);
        Assert.Contains("Right. +150", CardText.Of((await _room.Do(By(Sato, "once"), click)).Card));
        await _room.Wait(2);
        Assert.Equal(150, Assert.Single(_room.Store.Marks, mark => mark.IsRight).Points.Total);
        Assert.Single(_room.Failures);
    }

    [Fact]
    public async Task A_store_that_fails_at_the_close_is_tried_again_and_scores_once()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Wait(29.9);
        _room.Store.FailingWrites = 2;
        await _room.Wait(3);
        Assert.Empty(_room.Store.Marks);
        await _room.Wait(10);
        Assert.Single(_room.Store.Marks);
        Assert.Contains("Results", _room.LastText);
        Assert.All(_room.Failures, failure => Assert.IsType<StoreException>(failure));
    }

    [Fact]
    public async Task A_broken_store_gives_every_answer_a_refusal_and_throws_nothing()
    {
        await _room.Start(QuizMode.Open);
        _room.Store.IsBroken = true;
        Assert.Equal("failure.not_saved", (await _room.Answer(Sato, right: true)).RefusalKey);
        Assert.Equal("failure.not_saved", (await _room.Answer(Sato, right: true)).RefusalKey);
        Assert.Equal(
            "failure.internal",
            (await _room.Do(Sato, new StudyCommand.StartQuiz(null, 1, QuizMode.Solo, null, null))).RefusalKey
        );
        await _room.Wait(40);
        _room.Store.IsBroken = false;
        await _room.Wait(10);
        Assert.Contains("No answers.", CardText.Of(_room.Chat.Messages[1].Card));
    }

    [Fact]
    public async Task Answers_of_many_wait_for_one_flush_and_not_for_each_other()
    {
        await _room.Start(QuizMode.Open);
        _room.Store.Flush = new TaskCompletionSource();
        var sato = _room.Answer(Sato, right: true);
        var tanaka = _room.Answer(Tanaka, right: true);
        Assert.Equal(2, _room.Store.Log.Count);
        Assert.False(sato.IsCompleted || tanaka.IsCompleted);

        _room.Store.Flush.SetResult();

        Assert.True((await sato).IsSaved && (await tanaka).IsSaved);
    }

    [Fact]
    public async Task A_redelivery_is_not_acknowledged_before_the_first_one_is_saved()
    {
        await _room.Start(QuizMode.Open);
        _room.Store.Flush = new TaskCompletionSource();
        var click = _room.Choice(right: true);
        var first = _room.Do(By(Sato, "once"), click);
        var second = _room.Do(By(Sato, "once"), click);
        Assert.False(second.IsCompleted);
        _room.Store.Flush.SetResult();
        await first;
        Assert.Contains("Already saved", CardText.Of((await second).Card));
    }

    [Fact]
    public async Task A_card_that_cannot_be_put_now_is_put_later_and_its_clock_starts_then()
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        _room.Chat.Results.Enqueue(new PutResult.Later("busy"));
        await _room.Wait(5);
        Assert.Equal(QuizPhase.Putting, _room.Quiz.Phase);
        await _room.Wait(2);
        Assert.Equal(_room.Time.Now, _room.Round.PutAt);
        Assert.Contains("Question 1 of 3", _room.LastText);
    }

    [Fact]
    public async Task A_platform_that_throws_is_asked_again_and_no_card_is_lost()
    {
        await _room.Start(QuizMode.Open, count: 2);
        await _room.Answer(Sato, right: true);
        await _room.Wait(28);
        var throws = 2;
        _room.Chat.OnPut = _ =>
        {
            if (throws-- > 0)
                throw new TaskCanceledException("The request timed out.");
        };
        await _room.Wait(8);
        Assert.Contains("1 of 1 right: Sato", _room.LastText);
        Assert.Equal(2, _room.Failures.Count);
        await _room.Wait(10);
        Assert.Contains("Question 2 of 2", _room.LastText);
    }

    [Fact]
    public async Task A_channel_that_is_gone_ends_the_quiz_and_keeps_the_points()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: true);
        _room.Chat.OnPut = _ =>
            _room.Chat.Results.Enqueue(new PutResult.Refused(Refusal.Of("refusal.channel_archived")));
        await _room.Wait(40);
        Assert.Null(_room.Desk.In(General));
        Assert.Equal(50, Assert.Single(_room.Store.Marks).Points.Total);
    }

    [Fact]
    public async Task A_start_card_that_is_refused_starts_nothing()
    {
        _room.Chat.Results.Enqueue(new PutResult.Refused(Refusal.Of("refusal.channel_archived")));
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        Assert.Equal("refusal.channel_archived", reply.RefusalKey);
        Assert.Null(_room.Desk.In(General));
        await _room.Wait(10);
        Assert.Empty(_room.Chat.Messages);
        await _room.Start(QuizMode.Open);
        Assert.Contains("Question 1 of 3", _room.LastText);
    }

    [Fact]
    public async Task The_score_is_saved_before_the_reveal_is_put()
    {
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: true);
        await _room.Wait(10);
        var marksAtPut = -1;
        _room.Chat.OnPut = _ => marksAtPut = _room.Store.Marks.Count;
        await _room.Wait(20);
        Assert.Equal(1, marksAtPut);
    }

    [Fact]
    public async Task An_answer_that_overtakes_the_confirmation_of_its_card_counts()
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        Task<Reply>? early = null;
        _room.Chat.OnPut = key => early ??= _room.Answer(Sato, right: true);
        await _room.Wait(5);
        Assert.True((await early!).IsSaved);
        Assert.Equal(QuizPhase.Asking, _room.Quiz.Phase);
        _room.Chat.OnPut = null;
        await _room.KillAndRestart(downSeconds: 1);
        Assert.Equal(QuizPhase.Asking, _room.Quiz.Phase);
        Assert.Single(_room.Round.Answers);
    }

    [Fact]
    public async Task Many_quizzes_that_wait_are_not_looked_at()
    {
        for (var i = 0; i < 200; i++)
        {
            var context = By(Sato, _room.NewDelivery()) with
            {
                Channel = new ChannelId("test", "team", $"c{i}"),
            };
            await _room.Do(context, new StudyCommand.StartQuiz(null, 1, QuizMode.Open, 600, null));
        }
        await _room.Wait(6);
        var puts = _room.Chat.Puts;
        await _room.Wait(100);
        Assert.Equal(puts, _room.Chat.Puts);
        Assert.Equal(200, _room.Desk.Playing);
    }

    [Fact]
    public async Task A_second_kill_right_after_the_restart_gives_no_time_away()
    {
        await _room.Start(QuizMode.Race);
        await _room.Answer(Tanaka, right: false);
        await _room.Wait(10);

        await _room.KillAndRestart(downSeconds: 3600);
        await _room.KillAndRestart(downSeconds: 60);

        Assert.Equal(TimeSpan.FromSeconds(20), _room.Round.Deadline - _room.Time.Now);
        Assert.Contains("+133", CardText.Of((await _room.Answer(Sato, right: true)).Card));
    }

    [Fact]
    public async Task A_second_kill_right_after_the_restart_does_not_hold_up_the_first_question()
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        await _room.Wait(2);

        await _room.KillAndRestart(downSeconds: 3600);
        await _room.KillAndRestart(downSeconds: 60);
        await _room.Wait(3);

        Assert.Contains("Question 1 of 3", _room.LastText);
    }

    [Fact]
    public async Task An_answer_that_failed_while_another_was_on_its_way_is_not_scored()
    {
        await _room.Start(QuizMode.Open, count: 1);
        _room.Store.Flush = new TaskCompletionSource();
        var saved = _room.Answer(Sato, right: true);
        _room.Store.FailingWrites = 1;
        var refused = await _room.Answer(Tanaka, right: true);
        _room.Store.Flush.SetResult();

        Assert.True((await saved).IsSaved);
        Assert.Equal("failure.not_saved", refused.RefusalKey);
        await _room.Wait(30);
        Assert.Equal(Sato, Assert.Single(_room.Store.Marks).Player);
    }

    [Fact]
    public async Task A_start_card_whose_platform_throws_starts_nothing_and_leaves_the_channel_free()
    {
        _room.Chat.OnPut = _ => throw new TaskCanceledException("The request timed out.");
        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        Assert.Equal("failure.post", reply.RefusalKey);
        Assert.Null(_room.Desk.In(General));
        Assert.Single(_room.Failures);

        _room.Chat.OnPut = null;
        await _room.Start(QuizMode.Open);
        Assert.Contains("Question 1 of 3", _room.LastText);
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_put_is_no_failure()
    {
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));
        using var stopping = new CancellationTokenSource();
        _room.Chat.OnPut = _ =>
        {
            stopping.Cancel();
            stopping.Token.ThrowIfCancellationRequested();
        };
        _room.Time.Now += QuizTiming.Start;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _room.Desk.AdvanceAsync(_room.Time.Now, stopping.Token)
        );

        await _room.Desk.SettleAsync();

        Assert.Empty(_room.Failures);
    }
}
