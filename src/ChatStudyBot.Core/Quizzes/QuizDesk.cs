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
    private readonly TimeProvider _time;
    private readonly QuizRoom _room;
    private readonly QuizLedger _ledger;
    private readonly QuizClock _clock;
    private readonly QuizStart _start;
    private readonly SoloSteps _solo;
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
        (_store, _time) = (store, time);
        _room = new QuizRoom(store);
        var fair = new FairPlay(scores, settings, time);
        _ledger = new QuizLedger(
            store,
            fair,
            reviews is null ? null : new RoundReviews(reviews, settings),
            time
        );
        _clock = new QuizClock(
            store,
            _room,
            _ledger,
            fair,
            voice,
            time,
            edge,
            (channel, isGone) => ChannelLost?.Invoke(channel, isGone) ?? Task.CompletedTask
        );
        _solo = new SoloSteps(_ledger, fair, time);
        _start = new QuizStart(_room, _ledger, _clock, _solo, voice, time, edge);
        _answers = new AnswerFlow(store, _ledger, fair, _clock, time, edge);
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
    public Task<StartOutcome> StartAsync(QuizPlan plan, CancellationToken cancellationToken) =>
        _start.StartAsync(plan, cancellationToken);

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
    public Task<Quiz?> ChangeAsync(
        QuizId quiz,
        Func<Quiz, DateTimeOffset, Quiz> change,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            quiz,
            async live =>
            {
                var before = await _ledger.FreshAsync(live);
                var next = change(before, _time.GetUtcNow());
                if (!ReferenceEquals(before, next))
                    await _ledger.SaveAsync(live, next);
                _clock.Watch(live);
            },
            cancellationToken
        );

    /// <summary>
    /// Where somebody looks in their exam: that is kept in memory alone, after a restart they are where they last
    /// answered; but what they see for the first time is remembered as asked.
    /// </summary>
    /// <exception cref="StoreException" />
    public Task<Quiz?> LookAsync(QuizId quiz, int round, CancellationToken cancellationToken) =>
        InTurnAsync(
            quiz,
            live => _ledger.LookAsync(live, exam => ExamMachine.Look(exam, round, _time.GetUtcNow())),
            cancellationToken
        );

    /// <summary>Somebody is shown rounds of an exam that is over, with their answers: they have had them by that.</summary>
    /// <exception cref="StoreException" />
    public Task LookBackAsync(QuizId quiz, IEnumerable<int> rounds, CancellationToken cancellationToken) =>
        InTurnAsync(
            quiz,
            live => _ledger.LookAsync(live, over => ExamMachine.LookBack(over, rounds)),
            cancellationToken
        );

    /// <summary>
    /// Solo: the next question, or the end of a review; nothing when that round is not the one just revealed.
    /// </summary>
    /// <param name="rating">In a review, what the person says of that round; null leaves it as it was rated.</param>
    /// <exception cref="StoreException" />
    public Task<Quiz?> NextSoloAsync(
        QuizId quiz,
        int afterRound,
        Rating? rating,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            quiz,
            async live =>
            {
                var current = await _ledger.FreshAsync(live);
                if (current is { Phase: QuizPhase.Revealed } && current.Rounds.Length - 1 == afterRound)
                    await _solo.GoOnAsync(live, current, rating, cancellationToken);
                _clock.Watch(live);
            },
            cancellationToken
        );

    /// <summary>What a player made of rounds becomes review cards, due tomorrow, where they have none.</summary>
    /// <exception cref="StoreException" />
    public Task AddToReviewAsync(
        QuizId quiz,
        ImmutableArray<int> rounds,
        PlayerId player,
        CancellationToken cancellationToken
    ) =>
        InTurnAsync(
            quiz,
            async live =>
            {
                await _ledger.FreshAsync(live);
                await _ledger.AddToReviewAsync(live, rounds, player);
            },
            cancellationToken
        );

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

    /// <returns>The quiz after that; null when there is none of that id.</returns>
    private async Task<Quiz?> InTurnAsync(
        QuizId quiz,
        Func<LiveQuiz, Task> work,
        CancellationToken cancellationToken
    )
    {
        if (await _room.FindAsync(quiz, cancellationToken) is not { } live)
            return null;
        return await live.Gate.InTurnAsync(
            async () =>
            {
                await work(live);
                return live.Quiz;
            },
            cancellationToken
        );
    }
}
