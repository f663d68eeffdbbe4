using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// The running quizzes. What is done to one quiz is done in order; memory is a cache, the store the truth, and
/// nothing is acknowledged before it is on the disk.
/// </summary>
public sealed class QuizDesk
{
    private readonly IQuizStore _store;
    private readonly IQuizVoice _voice;
    private readonly TimeProvider _time;
    private readonly Edge _edge;
    private readonly QuizRoom _room;
    private readonly QuizLedger _ledger;
    private readonly QuizClock _clock;
    private readonly AnswerFlow _answers;
    private readonly QuizErasure _erasing;

    /// <param name="reviews">Null when answers make no review cards.</param>
    public QuizDesk(
        IQuizStore store,
        IScoreBook scores,
        IReviewBook? reviews,
        IQuizVoice voice,
        SettingsBook settings,
        TimeProvider time,
        Edge edge
    )
    {
        (_store, _voice, _time, _edge) = (store, voice, time, edge);
        _room = new QuizRoom(store);
        _ledger = new QuizLedger(
            store,
            scores,
            reviews is null ? null : new RoundReviews(reviews, settings),
            settings,
            time
        );
        _clock = new QuizClock(
            store,
            _room,
            _ledger,
            voice,
            time,
            edge,
            (channel, isGone) => ChannelLost?.Invoke(channel, isGone) ?? Task.CompletedTask
        );
        _answers = new AnswerFlow(store, _ledger, _clock, time, edge);
        _erasing = new QuizErasure(_room, _ledger, _clock, time);
    }

    /// <summary>Told when a channel takes no card, and whether it is there no more or only closed to the bot.</summary>
    public Func<ChannelId, bool, Task>? ChannelLost { get; set; }

    public int Playing => _room.All.Count(live => live.Quiz.IsPlaying);

    /// <summary>The quiz under way in a channel; null when there is none.</summary>
    public Quiz? In(ChannelId channel) => _room.In(channel.ToString());

    /// <summary>The person's unfinished solo quiz.</summary>
    public Quiz? SoloOf(PlayerId player) => _room.In(player.ToString());

    /// <summary>The person's unfinished review.</summary>
    public Quiz? ReviewOf(PlayerId player) => _room.In(Quiz.ReviewSeat(player));

    /// <summary>The mock exam the person is taking.</summary>
    public Quiz? ExamOf(PlayerId player) => _room.In(Quiz.ExamSeat(player));

    public async Task<Quiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken) =>
        (await _room.FindAsync(quiz, cancellationToken))?.Quiz;

    /// <summary>As it was saved last, without its answers; for questions of quizzes that nobody plays any more.</summary>
    public async Task<Quiz?> SnapshotAsync(QuizId quiz, CancellationToken cancellationToken) =>
        (await _store.FindAsync(quiz, cancellationToken))?.Snapshot;

    /// <summary>Moves every quiz whose time has come; costs nothing when there is none.</summary>
    public Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _clock.AdvanceAsync(now, cancellationToken);

    /// <summary>Once, at the start: takes up what was running, with the time that was left.</summary>
    /// <exception cref="StoreException" />
    public Task ResumeAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _clock.ResumeAsync(now, cancellationToken);

    /// <summary>Waits for the cards being put, and for those given up; call it before the process ends.</summary>
    public async Task SettleAsync() =>
        await Task.WhenAll(_room.All.Select(live => live.Run))
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <exception cref="StoreException" />
    public async Task<StartOutcome> StartAsync(QuizPlan plan, CancellationToken cancellationToken)
    {
        if (await _room.FindAsync(plan.Id, cancellationToken) is { } known)
            return new StartOutcome.Again(known.Quiz);
        var live = new LiveQuiz(QuizMachine.Start(plan, _time.GetUtcNow()));
        if (!_room.TryEnter(live))
            return new StartOutcome.Occupied();
        return live.Quiz.IsSolo
            ? await BeginSoloAsync(live, cancellationToken)
            : await BeginAsync(live, cancellationToken);
    }

    /// <summary>Takes up questions of the day that are in the store, ready to be posted.</summary>
    public void Enter(IEnumerable<Quiz> quizzes)
    {
        foreach (var live in quizzes.Select(quiz => new LiveQuiz(quiz)))
            if (_room.TryEnter(live))
                _clock.Watch(live);
    }

    /// <exception cref="StoreException">It could not be read; an answer that was not saved is told in the verdict.</exception>
    public async Task<AnswerTurn> AnswerAsync(AnswerEntry sent, CancellationToken cancellationToken)
    {
        if (await _room.FindAsync(sent.Quiz, cancellationToken) is not { } live)
            return new AnswerTurn(AnswerVerdict.Gone, null, null);
        return await _answers.AnswerAsync(live, sent, cancellationToken);
    }

    public async Task<HintTurn> HintAsync(AnswerEntry sent, CancellationToken cancellationToken)
    {
        if (await _room.FindAsync(sent.Quiz, cancellationToken) is not { } live)
            return new HintTurn(HintVerdict.Gone, null);
        return await _answers.HintAsync(live, sent, cancellationToken);
    }

    /// <summary>Skip, next, stop: whatever the change makes of the quiz as it is when its turn has come.</summary>
    /// <exception cref="StoreException" />
    public async Task<Quiz?> ChangeAsync(
        QuizId quiz,
        Func<Quiz, DateTimeOffset, Quiz> change,
        CancellationToken cancellationToken
    )
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return null;
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            var before = await _ledger.FreshAsync(live);
            var next = change(before, _time.GetUtcNow());
            if (!ReferenceEquals(before, next))
                await _ledger.SaveAsync(live, next);
            _clock.Watch(live);
            return live.Quiz;
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>
    /// Where somebody looks in their exam: that is kept in memory alone, after a restart they are where they last
    /// answered; but what they see for the first time is remembered as asked.
    /// </summary>
    /// <exception cref="StoreException" />
    public async Task<Quiz?> LookAsync(QuizId quiz, int round, CancellationToken cancellationToken)
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return null;
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            return await _ledger.LookAsync(live, quiz => ExamMachine.Look(quiz, round, _time.GetUtcNow()));
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>Somebody is shown rounds of an exam that is over, with their answers: they have had them by that.</summary>
    /// <exception cref="StoreException" />
    public async Task LookBackAsync(QuizId quiz, IEnumerable<int> rounds, CancellationToken cancellationToken)
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return;
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            await _ledger.LookAsync(live, over => ExamMachine.LookBack(over, rounds));
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>
    /// Solo: the next question, or the end of a review; nothing when that round is not the one just revealed.
    /// </summary>
    /// <param name="rating">In a review, what the person says of that round; null leaves it as it was rated.</param>
    /// <exception cref="StoreException" />
    public async Task<Quiz?> NextSoloAsync(
        QuizId quiz,
        int afterRound,
        Rating? rating,
        CancellationToken cancellationToken
    )
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return null;
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            var current = await _ledger.FreshAsync(live);
            if (current is { Phase: QuizPhase.Revealed } && current.Rounds.Length - 1 == afterRound)
                await GoOnAsync(live, current, rating, cancellationToken);
            _clock.Watch(live);
            return live.Quiz;
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>What a player made of rounds becomes review cards, due tomorrow, where they have none.</summary>
    /// <exception cref="StoreException" />
    public async Task AddToReviewAsync(
        QuizId quiz,
        ImmutableArray<int> rounds,
        PlayerId player,
        CancellationToken cancellationToken
    )
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return;
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            await _ledger.FreshAsync(live);
            await _ledger.AddToReviewAsync(live, rounds, player);
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>Nobody is asked the question any more: where it is being asked, its reveal will say so.</summary>
    /// <exception cref="StoreException" />
    public async Task TakeOutAsync(QuestionId question, CancellationToken cancellationToken)
    {
        foreach (var live in _room.All.Where(live => IsAsked(live.Quiz)).ToArray())
            await ChangeAsync(
                live.Id,
                (quiz, _) =>
                    IsAsked(quiz)
                        ? QuizMachine.WithCurrent(quiz, round => round with { IsReported = true })
                        : quiz,
                cancellationToken
            );

        bool IsAsked(Quiz quiz) =>
            quiz is { IsExam: false, Current: { ClosedAt: null } round }
            && quiz.QuestionOf(round).Id == question;
    }

    /// <returns>False when the player had shared this result before.</returns>
    public async Task<bool> TryShareAsync(
        QuizId quiz,
        PlayerId player,
        CancellationToken cancellationToken
    ) =>
        await _room.FindAsync(quiz, cancellationToken) is { } live
        && live.Shared.TryAdd(player.ToString(), true);

    /// <summary>See <see cref="QuizErasure.EraseAsync"/>.</summary>
    /// <exception cref="StoreException" />
    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        _erasing.EraseAsync(erasure, cancellationToken);

    /// <summary>See <see cref="QuizErasure.HoldsAsync"/>.</summary>
    /// <exception cref="StoreException" />
    public Task<bool> HoldsAsync(Erasure erasure, CancellationToken cancellationToken) =>
        _erasing.HoldsAsync(erasure, cancellationToken);

    private async Task GoOnAsync(
        LiveQuiz live,
        Quiz quiz,
        Rating? rating,
        CancellationToken cancellationToken
    )
    {
        var now = _time.GetUtcNow();
        var next = QuizMachine.HasNext(quiz)
            ? QuizMachine.Confirm(
                QuizMachine.Put(quiz, await _ledger.UnratedAsync(quiz, cancellationToken)),
                now
            )
            : QuizMachine.Finish(quiz, EndReason.Completed, null, now);
        if (rating is { } given)
            await _ledger.RateAsync(live, next, quiz.Rounds[^1], given);
        else
            await _ledger.SaveAsync(live, next);
    }

    private async Task<StartOutcome> BeginSoloAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            if (live.Quiz.Exam is { } paper)
                await _ledger.SaveAsync(live, ExamMachine.Begin(live.Quiz, paper, _time.GetUtcNow()));
            else
                await GoOnAsync(live, live.Quiz, null, cancellationToken);
            _clock.Watch(live);
            return new StartOutcome.Started(live.Quiz);
        }
        catch (StoreException)
        {
            _room.Forget(live);
            throw;
        }
        finally
        {
            live.Gate.Release();
        }
    }

    private async Task<StartOutcome> BeginAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            await _ledger.SaveAsync(live, live.Quiz);
            // A platform that throws must not leave a quiz behind that nobody moves on.
            var put = await _edge.RunAsync(
                () => _voice.PutAsync(live.Quiz, CardKeys.Start(live.Id), cancellationToken),
                (reference, _) => new PutResult.Later(reference),
                cancellationToken
            );
            if (put is PutResult.Done)
            {
                _clock.Watch(live);
                return new StartOutcome.Started(live.Quiz);
            }
            await _ledger.SaveAsync(
                live,
                QuizMachine.Finish(live.Quiz, EndReason.Discarded, null, _time.GetUtcNow())
            );
            _room.Forget(live);
            return new StartOutcome.Refused(
                put is PutResult.Refused(var reason) ? reason : Refusal.Of("failure.post")
            );
        }
        catch (StoreException)
        {
            _room.Forget(live);
            throw;
        }
        finally
        {
            live.Gate.Release();
        }
    }
}
