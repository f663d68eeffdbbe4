using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Moves quizzes on when their time has come and puts their cards: first the commit, then the card. A put may take
/// long and is made outside the gate, so that answers go on meanwhile.
/// </summary>
internal sealed class QuizClock(
    IQuizStore store,
    QuizRoom room,
    QuizLedger ledger,
    FairPlay fair,
    IQuizVoice voice,
    TimeProvider time,
    Edge edge,
    Func<ChannelId, bool, Task> lost
)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>So long a slow channel may keep the caller from coming back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly DueQueue _due = new();
    private readonly DailyOrder _order = new(room);

    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var runs = new List<Task>();
        // In their order: the run of the one before is what a question of the day waits for.
        foreach (
            var live in _due.Take(now)
                .Select(room.Live)
                .OfType<LiveQuiz>()
                .OrderBy(live => live.Quiz.Daily?.Position ?? 0)
        )
        {
            if (live.Run.IsCompleted)
                runs.Add(live.Run = GuardedRunAsync(live, cancellationToken));
            else
                _due.Add(live.Id, now + Patience);
        }
        var all = Task.WhenAll(runs);
        if (!all.IsCompleted)
            await Task.WhenAny(all, Task.Delay(Patience, time, cancellationToken));
        if (all.IsCompleted)
            await all;
    }

    public async Task ResumeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lastSeen = await store.LastSignOfLifeAsync(cancellationToken) ?? now;
        foreach (var stored in await store.RunningAsync(cancellationToken))
        {
            var live = room.Return(Replay.Of(stored));
            await live.Gate.InTurnAsync(() => ResumeAsync(live, lastSeen, now), cancellationToken);
        }
    }

    private async Task ResumeAsync(LiveQuiz live, DateTimeOffset lastSeen, DateTimeOffset now)
    {
        var resumed = QuizMachine.Resume(live.Quiz, lastSeen, now);
        if (!ReferenceEquals(resumed, live.Quiz))
            await ledger.SaveAsync(live, resumed);
        // Killed between an answer and its mark.
        await ledger.MarkAsync(live);
        foreach (var key in StaleCards.AfterRestart(live.Quiz))
            live.Post(key);
        Watch(live);
    }

    /// <summary>Looks at it again when it is due, and at what has waited for it. Called inside its gate.</summary>
    public void Watch(LiveQuiz live)
    {
        var now = time.GetUtcNow();
        if (!live.Quiz.IsRunning)
            room.Retire(live);
        else if (live.WakeAt(now) is { } at)
            _due.Add(live.Id, at);
        if (_order.FreedBy(live) is { } next)
            _due.Add(next.Id, now);
    }

    /// <summary>An answer came in: the count on the card is brought up to date, but not too often.</summary>
    public void Count(LiveQuiz live, AnswerVerdict verdict)
    {
        if (
            live.Quiz.IsSolo
            || live.CountAt is not null
            || verdict is AnswerVerdict.Changed or AnswerVerdict.Same
        )
            return;
        var (every, quiet) = voice.CountPace(live.Quiz);
        var now = time.GetUtcNow();
        var at = live.LastPut + every > now ? live.LastPut + every : now;
        if (live.Quiz.Phase == QuizPhase.Asking && at < live.Quiz.Due - quiet)
            live.CountAt = at;
    }

    private async Task GuardedRunAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        if (await edge.RunAsync(() => RunAsync(live, cancellationToken), cancellationToken))
            return;
        live.RetryAt = time.GetUtcNow() + Retry;
        _due.Add(live.Id, live.RetryAt.Value);
    }

    private async Task RunAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        if (_order.Before(live) is { } before)
            await before
                .Run.WaitAsync(cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (
            await live.Gate.InTurnAsync(() => NextPutAsync(live, cancellationToken), cancellationToken)
                is { } put
        )
        {
            var result = await voice.PutAsync(put.Quiz, put.Key, cancellationToken);
            await live.Gate.InTurnAsync(() => HearAsync(live, put.Key, result), cancellationToken);
        }
    }

    /// <summary>Makes the moves that are due; the card to put next, or null when there is none now.</summary>
    private async Task<(Quiz Quiz, string Key)?> NextPutAsync(
        LiveQuiz live,
        CancellationToken cancellationToken
    )
    {
        await MoveAsync(live, cancellationToken);
        if (_order.Waits(live))
            return null;
        var key = live.RetryAt > time.GetUtcNow() ? null : TakeCard(live);
        if (key is null)
            Watch(live);
        return key is null ? null : (live.Quiz, key);
    }

    private async Task MoveAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        var quiz = await ledger.FreshAsync(live);
        var now = time.GetUtcNow();
        Quiz? next = QuizMachine.StepAt(quiz, now) switch
        {
            QuizStep.Put => QuizMachine.Put(quiz, await fair.UnratedAsync(quiz, cancellationToken)),
            QuizStep.Close => QuizMachine.Close(quiz, now),
            QuizStep.Finish => QuizMachine.Finish(quiz, QuizMachine.ReasonToEnd(quiz), null, now),
            _ when quiz.Phase == QuizPhase.Ending && live is { Unposted.IsEmpty: true, Underway: null } =>
                QuizMachine.Posted(quiz),
            _ => null,
        };
        if (next is not null)
            await ledger.SaveAsync(live, next);
    }

    private string? TakeCard(LiveQuiz live)
    {
        if (live.TakeUnposted() is { } first)
            return first;
        var quiz = live.Quiz;
        if (quiz.IsSolo)
            return null;
        var counts = quiz.Phase == QuizPhase.Asking && live.CountAt <= time.GetUtcNow();
        if (counts || quiz.Phase != QuizPhase.Asking)
            live.CountAt = null;
        return counts ? CardKeys.Round(quiz.Id, quiz.Rounds.Length - 1) : Awaited(quiz);
    }

    /// <summary>What has to be put for the quiz to go on.</summary>
    private static string? Awaited(Quiz quiz) =>
        quiz.Phase switch
        {
            QuizPhase.Opening => CardKeys.Thread(quiz.Id),
            QuizPhase.Asking when quiz.Daily is { OpensThread: true } => CardKeys.Thread(quiz.Id),
            QuizPhase.Putting when quiz.Daily is { IsUnsure: true } => null,
            QuizPhase.Putting => CardKeys.Round(quiz.Id, quiz.Rounds.Length - 1),
            _ => null,
        };

    private async Task HearAsync(LiveQuiz live, string key, PutResult result)
    {
        var quiz = await ledger.FreshAsync(live);
        var now = time.GetUtcNow();
        switch (result)
        {
            case PutResult.Done:
                live.Underway = null;
                live.LastPut = now;
                live.RetryAt = null;
                if (quiz.Phase == QuizPhase.Putting && key == Awaited(quiz))
                    await ledger.SaveAsync(live, QuizMachine.Confirm(quiz, now));
                break;
            case PutResult.Opened(var thread):
                await OpenAsync(live, quiz, thread, now);
                break;
            case PutResult.Refused when key == CardKeys.Thread(quiz.Id):
                await OpenAsync(live, quiz, null, now);
                break;
            case PutResult.Unsure:
                live.Underway = null;
                if (quiz.Phase == QuizPhase.Putting && key == Awaited(quiz))
                    await ledger.SaveAsync(live, QuizMachine.Unsure(quiz));
                break;
            case PutResult.Later:
                live.RetryAt = now + Retry;
                // What is awaited is taken again by itself, and a thread that is not any more is not wanted.
                if (key != Awaited(quiz) && key != CardKeys.Thread(quiz.Id))
                    live.PostFirst(key);
                break;
            case PutResult.Refused:
                if (quiz.IsPlaying)
                    await ledger.SaveAsync(live, QuizMachine.Finish(quiz, EndReason.ChannelLost, null, now));
                // Nothing more is put there; the results may still be, in the channel of a thread.
                live.Underway = null;
                live.Unposted = live.Unposted.RemoveAll(other =>
                    quiz.ChannelOf(other) == quiz.ChannelOf(key)
                );
                if (
                    result is PutResult.Refused { IsGone: var isGone, IsClosed: var isClosed }
                    && (isGone || isClosed)
                    && quiz.ChannelOf(key) == quiz.Channel
                )
                    await lost(quiz.Channel, isGone);
                break;
            default:
                throw new InvalidOperationException($"Unknown result {result}.");
        }
    }

    private async Task OpenAsync(LiveQuiz live, Quiz quiz, ChannelId? thread, DateTimeOffset now)
    {
        if (quiz.Daily is { OpensThread: true } daily)
            await ledger.SaveAsync(
                live,
                quiz with
                {
                    Thread = thread,
                    Daily = daily with { OpensThread = false },
                }
            );
        if (quiz.Phase != QuizPhase.Opening)
            return;
        await ledger.SaveAsync(live, QuizMachine.Open(quiz, thread, now));
        room.Spread(live.Quiz);
    }
}
