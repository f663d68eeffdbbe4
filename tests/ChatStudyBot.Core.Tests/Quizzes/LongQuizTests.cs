using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Quizzes;

/// <summary>Where the rounds of a quiz stand that is too long for a channel.</summary>
public sealed class LongQuizTests
{
    private static readonly StudyCommand.StartQuiz Twelve = new(null, 12, QuizMode.Open, 30, null);

    private readonly StudyRoom _room = new(Samples.Singles(30)) { Threads = ThreadAccess.Allowed };

    private ChannelId Thread => Assert.Single(_room.Chat.Threads).Key;

    private IEnumerable<ChannelId> Places => _room.Chat.Messages.Select(message => message.Channel);

    [Theory]
    [InlineData(Language.English, "More than 10 questions, so this runs in the thread.", "Quiz: All topics")]
    [InlineData(Language.Japanese, "10問を超えるため、スレッドで進めます。", "クイズ: すべてのトピック")]
    public async Task The_channel_sees_two_messages_and_the_rounds_are_in_a_thread_on_the_first(
        Language language,
        string notice,
        string title
    )
    {
        _room.Settings = _room.Settings with { Language = language };
        Assert.Same(Reply.Nothing, await _room.Do(Sato, Twelve));
        Assert.Contains(notice, _room.LastText);
        await Play();

        var opened = Assert.Single(_room.Chat.Threads).Value;
        Assert.Equal((_room.Chat.Messages[0].Key, title), opened);
        Assert.Equal([General, .. Enumerable.Repeat(Thread, 12), General], Places);
        Assert.All(_room.Store.Marks, mark => Assert.Equal(General, mark.Channel));
        Assert.Equal(12, _room.Store.Marks.Count);
        Assert.Empty(_room.Failures);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public async Task More_than_ten_rounds_are_too_many_for_a_channel(int count, int threads)
    {
        await _room.Do(Sato, Twelve with { Count = count });
        await _room.Wait(6);

        Assert.Equal(threads, _room.Chat.Threads.Count);
        Assert.Contains($"Question 1 of {count}", _room.LastText);
    }

    [Fact]
    public async Task What_counts_is_how_many_questions_there_are()
    {
        var room = new StudyRoom(Samples.Singles(8)) { Threads = ThreadAccess.Allowed };
        await room.Do(Sato, Twelve);
        await room.Wait(6);

        Assert.Empty(room.Chat.Threads);
        Assert.DoesNotContain("thread", CardText.Of(room.Chat.Messages[0].Card));
    }

    [Fact]
    public async Task Where_the_bot_may_open_none_it_stays_in_the_channel_and_the_starter_is_told()
    {
        _room.Threads = ThreadAccess.Forbidden;
        var reply = await _room.Do(Sato, Twelve);
        await _room.Wait(6);

        Assert.Equal(Audience.Player, reply.Audience);
        Assert.Null(reply.RefusalKey);
        Assert.Equal("No permission to open a thread, so this runs in the channel.", CardText.Of(reply.Card));
        Assert.Equal([General, General], Places);
        Assert.DoesNotContain("thread", CardText.Of(_room.Chat.Messages[0].Card));
        Assert.Same(
            Reply.Nothing,
            await _room.Do(In("elsewhere", ThreadAccess.Forbidden), Twelve with { Count = 10 })
        );
    }

    [Fact]
    public async Task Where_there_are_none_it_stays_in_the_channel_and_nothing_is_said()
    {
        _room.Threads = ThreadAccess.None;
        Assert.Same(Reply.Nothing, await _room.Do(Sato, Twelve));
        await _room.Wait(6);

        Assert.Equal([General, General], Places);
        Assert.DoesNotContain("thread", CardText.Of(_room.Chat.Messages[0].Card));
    }

    [Fact]
    public async Task A_quiz_for_one_floods_nothing()
    {
        var reply = await _room.Do(Sato, Twelve with { Mode = QuizMode.Solo });

        Assert.Contains("Question 1 of 12", CardText.Of(reply.Card));
        Assert.Empty(_room.Chat.Threads);
    }

    [Fact]
    public async Task Typed_in_a_thread_it_runs_there_and_counts_for_the_channel_of_the_thread()
    {
        var thread = General with { Channel = "thread" };
        var there = By(Sato, "start") with { Channel = thread, Parent = General };
        await _room.Do(there, Twelve with { Count = 11 });
        await _room.Wait(6);
        var quiz = _room.Desk.In(thread)!;
        await _room.Do(there with { Delivery = "click" }, Right(quiz));
        await _room.Wait(30);

        Assert.All(Places, place => Assert.Equal(thread, place));
        Assert.Equal(General, Assert.Single(_room.Store.Marks).Channel);
        Assert.Null(_room.Desk.In(General));
        var board = new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Today, LeaderboardScope.Channel, null);
        Assert.Contains("Sato", CardText.Of((await _room.Do(there with { Delivery = "b" }, board)).Card));
        Assert.Contains("Sato", CardText.Of((await _room.Do(Sato, board)).Card));
    }

    [Fact]
    public async Task The_thread_is_found_like_the_channel_and_neither_takes_a_second_quiz()
    {
        await _room.Start(QuizMode.Open, count: 12);
        var inThread = In(Thread.Channel, ThreadAccess.None) with { Parent = General };

        foreach (var context in new[] { inThread, By(Tanaka, _room.NewDelivery()) })
        {
            var second = await _room.Do(context, Twelve);
            Assert.Equal("refusal.quiz_running", second.RefusalKey);
            Assert.Contains(
                CardText.Actions(second.Card!).OfType<CardAction.Open>(),
                action =>
                    action.Address == $"https://chat.test/{Thread.Channel}#{_room.Chat.Messages[^1].Key}"
            );
            Assert.Equal(
                "refusal.stop_not_yours",
                (await _room.Do(context, new StudyCommand.StopQuiz())).RefusalKey
            );
        }
        var confirm = await _room.Do(
            inThread with
            {
                Player = Sato,
                PlayerName = "Sato",
            },
            new StudyCommand.StopQuiz()
        );
        await _room.Press(Sato, confirm.Card!, "Stop and show");
        await _room.Wait(0.1);

        Assert.Equal([General, Thread, General], Places);
        Assert.Contains("Stopped by Sato after 1 question.", _room.LastText);
        Assert.Null(_room.Desk.In(General));
        Assert.Null(_room.Desk.In(Thread));
        await _room.Do(inThread with { Delivery = "again" }, Twelve);
        await _room.Wait(6);
        Assert.Equal([Thread, Thread], Places.TakeLast(2));
    }

    [Fact]
    public async Task The_first_question_waits_for_the_thread()
    {
        _room.Chat.Openings.Enqueue(new PutResult.Later("busy"));
        _room.Chat.Openings.Enqueue(new PutResult.Later("busy"));
        await _room.Do(Sato, Twelve);
        await _room.Wait(3.9);
        Assert.Empty(_room.Chat.Threads);
        Assert.DoesNotContain("First question", _room.LastText);
        await _room.Wait(0.3);
        Assert.Contains("First question", _room.LastText);
        await _room.Wait(4.7);
        Assert.Equal([General], Places);
        await _room.Wait(0.3);
        Assert.Equal([General, Thread], Places);
    }

    [Fact]
    public async Task A_thread_that_is_refused_leaves_the_quiz_in_the_channel_and_the_card_says_so()
    {
        _room.Chat.Openings.Enqueue(new PutResult.Refused(Refusal.Of("failure.post")));
        await _room.Do(Sato, Twelve);
        await _room.Wait(6);

        Assert.Equal([General, General], Places);
        var card = CardText.Of(_room.Chat.Messages[0].Card);
        Assert.Contains("No permission to open a thread", card);
        Assert.DoesNotContain("runs in the thread", card);
    }

    [Fact]
    public async Task A_quiz_that_is_stopped_before_its_thread_is_open_wants_none()
    {
        Task<Reply>? stopping = null;
        _room.Chat.Openings.Enqueue(new PutResult.Later("busy"));
        _room.Chat.OnOpen = () =>
            stopping ??= _room.Do(Sato, new StudyCommand.InQuiz(_room.Quiz.Id, QuizAction.ConfirmStop));
        await _room.Do(Sato, Twelve);
        await _room.Wait(10);

        Assert.Null((await stopping!).RefusalKey);
        Assert.Empty(_room.Chat.Threads);
        Assert.Equal([General, General], Places);
        Assert.Contains("Stopped by Sato", _room.LastText);
    }

    /// <summary>Seconds after the start: in each, another thing is stored last.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(36)]
    public async Task A_kill_at_any_time_goes_on_in_the_same_thread(double at)
    {
        await _room.Do(Sato, Twelve);
        if (at > 0)
            await _room.Wait(at);
        await _room.KillAndRestart(downSeconds: 3600);
        await _room.Wait(6);
        Assert.NotNull(_room.Desk.In(Thread));
        Assert.Same(_room.Desk.In(Thread), _room.Desk.In(General));
        await Play();

        Assert.Equal([General, .. Enumerable.Repeat(Thread, 12), General], Places);
    }

    [Fact]
    public async Task A_kill_between_the_opening_of_the_thread_and_its_storing_opens_no_second_one()
    {
        await _room.Do(Sato, Twelve);
        _room.Store.FailingSaves = 1;
        await _room.Wait(0.1);
        Assert.NotEqual(default, Thread);
        Assert.Null(_room.Quiz.Thread);

        await _room.KillAndRestart(downSeconds: 10);
        await _room.Wait(6);

        Assert.Equal(Thread, _room.Quiz.Thread);
        Assert.Equal([General, Thread], Places);
    }

    [Fact]
    public async Task A_kill_before_the_start_card_was_put_puts_it_first()
    {
        var plan = new QuizPlan(
            new QuizId("000000000001"),
            General,
            QuizMode.Open,
            Sato,
            "Sato",
            Language.English,
            [],
            TimeSpan.FromSeconds(30),
            1,
            Samples.Singles(12),
            []
        )
        {
            OpensThread = true,
        };
        var saved = new QuizCommit(QuizMachine.Start(plan, _room.Time.Now), [], []);
        await _room.Store.SaveAsync(saved, CancellationToken.None);

        await _room.KillAndRestart(downSeconds: 1);
        await _room.Wait(6);

        Assert.Equal([General, Thread], Places);
    }

    [Fact]
    public async Task A_thread_that_is_lost_ends_the_quiz_with_its_results_in_the_channel()
    {
        await _room.Start(QuizMode.Open, count: 12);
        await _room.Answer(Sato, right: true);
        _room.Chat.OnPut = key =>
        {
            if (key.Contains(":round:", StringComparison.Ordinal))
                _room.Chat.Results.Enqueue(Gone);
        };
        await _room.Wait(31);

        Assert.Equal([General, Thread, General], Places);
        Assert.Contains("Ended because the thread takes no more messages.", _room.LastText);
        Assert.Contains("Sato · 1 of 1 right, 50 pts.", _room.LastText);
        Assert.Contains("Finished. Results are below.", CardText.Of(_room.Chat.Messages[0].Card));
        Assert.Null(_room.Desk.In(General));
        Assert.Equal(50, Assert.Single(_room.Store.Marks).Points.Total);
    }

    [Fact]
    public async Task A_thread_that_is_lost_together_with_its_channel_ends_the_quiz_too()
    {
        await _room.Start(QuizMode.Open, count: 12);
        var id = _room.Quiz.Id;
        _room.Chat.OnPut = _ => _room.Chat.Results.Enqueue(Gone);
        await _room.Wait(31);
        var puts = _room.Chat.Puts;
        await _room.Wait(60);

        Assert.Equal(puts, _room.Chat.Puts);
        Assert.Equal(QuizPhase.Finished, (await _room.Desk.FindAsync(id, CancellationToken.None))!.Phase);
    }

    private static PutResult Gone => new PutResult.Refused(Refusal.Of("refusal.channel_archived"));

    private static StudyCommand Right(Quiz quiz) =>
        new StudyCommand.InRound(
            quiz.Id,
            quiz.Current!.Index,
            new RoundAction.Choose(quiz.Current.Order.IndexOf(quiz.QuestionOf(quiz.Current).Key[0]))
        );

    private CommandContext In(string channel, ThreadAccess threads) =>
        By(Tanaka, _room.NewDelivery()) with
        {
            Channel = General with { Channel = channel },
            Threads = threads,
        };

    /// <summary>To the end, with one right answer in every round.</summary>
    private async Task Play()
    {
        await _room.Wait(6);
        while (_room.Desk.In(General) is not null)
        {
            await _room.Answer(Sato, right: true);
            await _room.Do(
                Sato,
                new StudyCommand.InRound(_room.Quiz.Id, _room.Round.Index, new RoundAction.Skip())
            );
            await _room.Wait(11);
        }
    }
}
