using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Keeps a quiz in memory and in the store the same. All of it is called inside the quiz's gate.</summary>
internal sealed class QuizLedger(IQuizStore store, FairPlay fair, RoundReviews? reviews, TimeProvider time)
{
    /// <summary>
    /// From reading who is rated, and which cards there are, to the marks and reviews on the disk, so that no
    /// question is rated or reviewed twice in a day.
    /// </summary>
    private readonly Gate _marking = new();

    /// <summary>The quiz after everything on its way to the disk has arrived, or was found not to.</summary>
    /// <exception cref="StoreException">It had to be read again and could not be.</exception>
    public async Task<Quiz> FreshAsync(LiveQuiz live)
    {
        await SettledAsync(live);
        if (live.IsStale)
        {
            var stored = await store.FindAsync(live.Id, CancellationToken.None);
            live.Quiz = stored is null
                ? throw new StoreException($"Quiz {live.Id} is not in the store any more.")
                : Replay.Of(stored);
            live.IsStale = false;
        }
        return live.Quiz;
    }

    /// <summary>
    /// Saves the next state with the marks and reviews of what it closes and the question it puts, in one commit.
    /// Nothing has changed when it throws.
    /// </summary>
    /// <exception cref="StoreException" />
    public async Task SaveAsync(LiveQuiz live, Quiz next)
    {
        var before = live.Quiz;
        var closing = next.ClosedSince(before).ToList();
        if (closing.TrueForAll(round => IsMarked(round) && !next.IsReview))
            await CommitAsync(live, next, [], []);
        else
            await MarkingAsync(() => CloseAsync(live, next, [.. closing.Select(round => round.Index)]));
        foreach (var key in StaleCards.Between(before, next))
            live.Post(key);
    }

    /// <summary>An exam is looked at: written down only where something is seen for the first time.</summary>
    /// <exception cref="StoreException" />
    public async Task<Quiz> LookAsync(LiveQuiz live, Func<Quiz, Quiz> look)
    {
        var before = await FreshAsync(live);
        var next = look(before);
        if (Put(before, next).Any())
            await CommitAsync(live, next, [], []);
        return live.Quiz = next;
    }

    /// <summary>Saves the next state with the review of a round rated as the person says, in one commit.</summary>
    /// <exception cref="StoreException" />
    public Task RateAsync(LiveQuiz live, Quiz next, Round round, Rating rating) =>
        MarkingAsync(async () =>
        {
            var again = reviews is null ? null : await reviews.AgainAsync(next, round, rating);
            await CommitAsync(live, next, [], again is null ? [] : [again]);
        });

    /// <summary>See <see cref="QuizDesk.AddToReviewAsync"/>.</summary>
    /// <exception cref="StoreException" />
    public async Task AddToReviewAsync(LiveQuiz live, ImmutableArray<int> rounds, PlayerId player)
    {
        if (reviews is not null)
            await MarkingAsync(async () =>
            {
                var quiz = live.Quiz;
                var (now, calendar) = (time.GetUtcNow(), fair.Calendar(quiz));
                var added = ImmutableArray.CreateBuilder<ReviewWrite>();
                foreach (var round in rounds)
                    if (await reviews.AddedAsync(quiz, round, player, now, calendar) is { } card)
                        added.Add(card);
                if (added.Count > 0)
                    await CommitAsync(live, quiz, [], added.ToImmutable());
            });
    }

    /// <summary>Question of the day: marks the answers that have no mark yet, while the round stays open.</summary>
    /// <exception cref="StoreException" />
    public async Task MarkAsync(LiveQuiz live)
    {
        var quiz = await FreshAsync(live);
        if (quiz is { IsDaily: true, Current: { ClosedAt: null } round } && !IsMarked(round))
            await MarkingAsync(() => CloseAsync(live, quiz, [round.Index]));
    }

    private Task MarkingAsync(Func<Task> work) => _marking.InTurnAsync(work, CancellationToken.None);

    private async Task CloseAsync(LiveQuiz live, Quiz next, ImmutableArray<int> rounds)
    {
        var calendar = fair.Calendar(next);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var reviewed = ImmutableArray.CreateBuilder<ReviewWrite>();
        foreach (var round in rounds)
        {
            next = await fair.WithSpentAsync(await fair.WithUnratedAsync(next, round), round);
            if (reviews is not null)
            {
                (next, var writes) = await reviews.OfAsync(next, round, calendar);
                reviewed.AddRange(writes);
            }
            marks.AddRange(
                Scoring
                    .Marks(next, round, calendar)
                    .Where(mark => !next.Rounds[round].Marked.Contains(mark.Player))
            );
            if (next.IsDaily)
                next = WithMarked(next, round);
        }
        await CommitAsync(live, next, marks.ToImmutable(), reviewed.ToImmutable());
    }

    /// <summary>All rounds of an exam are open at once, but only those that were looked at were seen.</summary>
    private static IEnumerable<Round> Put(Quiz before, Quiz next) =>
        next.Exam is { } paper
            ? paper.Looked.Except(before.Exam?.Looked ?? []).Order().Select(round => next.Rounds[round])
            : next.Rounds.Skip(before.Rounds.Length);

    /// <summary>Who was shown the answer in place of giving one.</summary>
    private static IEnumerable<Asked> Shown(Quiz before, Quiz next, DateTimeOffset now) =>
        before
            .Rounds.Zip(next.Rounds)
            .SelectMany(pair =>
                pair.Second.Shown.Except(pair.First.Shown)
                    .Select(player => new Asked(
                        player.ToString(),
                        next.QuestionOf(pair.Second).Id,
                        now,
                        IsAlone: true
                    ))
            );

    private static bool IsMarked(Round round) => round.Answers.Keys.All(round.Marked.Contains);

    private static Quiz WithMarked(Quiz quiz, int round) =>
        QuizMachine.WithRound(
            quiz,
            round,
            open => open with { Marked = open.Marked.Union(open.Answers.Keys) }
        );

    private async Task CommitAsync(
        LiveQuiz live,
        Quiz next,
        ImmutableArray<Mark> marks,
        ImmutableArray<ReviewWrite> reviewed
    )
    {
        var now = time.GetUtcNow();
        var asked = Put(live.Quiz, next)
            .Select(round => new Asked(
                next.Place,
                next.QuestionOf(round).Id,
                // What is looked back at after an exam is had then, not when the exam began.
                round is { PutAt: { } put, ClosedAt: null }
                    ? put
                    : now,
                next.IsSolo
            ))
            .Concat(Shown(live.Quiz, next, now))
            .ToImmutableArray();
        await store.SaveAsync(
            new QuizCommit(next, marks, asked)
            {
                Reviews = reviewed,
                Attempt =
                    next.IsExam && live.Quiz.IsPlaying && !next.IsPlaying ? ExamResult.AttemptOf(next) : null,
            },
            CancellationToken.None
        );
        live.Quiz = next;
        live.RetryAt = null;
    }

    private static async Task SettledAsync(LiveQuiz live)
    {
        foreach (var (delivery, commit) in live.Commits)
        {
            try
            {
                await commit;
            }
            catch (StoreException)
            {
                live.IsStale = true;
            }
            live.Commits.TryRemove(new KeyValuePair<string, Task<bool>>(delivery, commit));
        }
    }
}
