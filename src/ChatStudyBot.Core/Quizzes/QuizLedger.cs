using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Keeps a quiz in memory and in the store the same. All of it is called inside the quiz's gate.</summary>
internal sealed class QuizLedger(
    IQuizStore store,
    IScoreBook scores,
    RoundReviews? reviews,
    ITeamSettings settings,
    TimeProvider time
)
{
    /// <summary>
    /// From reading who is rated, and which cards there are, to the marks and reviews on the disk, so that no
    /// question is rated or reviewed twice in a day.
    /// </summary>
    private SemaphoreSlim Marking { get; } = new(1, 1);

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
        var closing = next
            .Rounds.Where(round => round.ClosedAt is not null && IsOpenIn(before, round.Index))
            .ToList();
        if (closing.TrueForAll(round => IsMarked(round) && !next.IsReview))
        {
            await CommitAsync(live, next, [], []);
        }
        else
        {
            await Marking.WaitAsync();
            try
            {
                await CloseAsync(live, next, [.. closing.Select(round => round.Index)]);
            }
            finally
            {
                Marking.Release();
            }
        }
        if (!next.IsSolo)
            PostChanges(live, before, next);
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
    public async Task RateAsync(LiveQuiz live, Quiz next, Round round, Rating rating)
    {
        await Marking.WaitAsync();
        try
        {
            var again = reviews is null ? null : await reviews.AgainAsync(next, round, rating);
            await CommitAsync(live, next, [], again is null ? [] : [again]);
        }
        finally
        {
            Marking.Release();
        }
    }

    /// <summary>See <see cref="QuizDesk.AddToReviewAsync"/>.</summary>
    /// <exception cref="StoreException" />
    public async Task AddToReviewAsync(LiveQuiz live, ImmutableArray<int> rounds, PlayerId player)
    {
        if (reviews is null)
            return;
        await Marking.WaitAsync();
        try
        {
            var quiz = live.Quiz;
            var added = ImmutableArray.CreateBuilder<ReviewWrite>();
            foreach (var round in rounds)
                if (
                    await reviews.AddedAsync(quiz, round, player, time.GetUtcNow(), Calendar(quiz)) is
                    { } card
                )
                    added.Add(card);
            if (added.Count > 0)
                await CommitAsync(live, quiz, [], added.ToImmutable());
        }
        finally
        {
            Marking.Release();
        }
    }

    /// <summary>Question of the day: marks the answers that have no mark yet, while the round stays open.</summary>
    /// <exception cref="StoreException" />
    public async Task MarkAsync(LiveQuiz live)
    {
        var quiz = await FreshAsync(live);
        if (quiz is not { IsDaily: true, Current: { ClosedAt: null } round } || IsMarked(round))
            return;
        await Marking.WaitAsync();
        try
        {
            await CloseAsync(live, quiz, [round.Index]);
        }
        finally
        {
            Marking.Release();
        }
    }

    /// <summary>The quiz as it would be marked if that round closed with the answers it has; nothing is saved.</summary>
    /// <exception cref="StoreException" />
    public Task<Quiz> ForeseenAsync(Quiz quiz, int round) => WithSpentAsync(quiz, round, Calendar(quiz));

    public async Task<ImmutableHashSet<PlayerId>> UnratedAsync(Quiz quiz, CancellationToken cancellationToken)
    {
        var question = quiz.Questions[quiz.Rounds.Length];
        var had = await HadAsync(quiz, question.Id, cancellationToken);
        return [.. had.Select(one => one.Player).Where(player => player.Team == quiz.Channel.Team)];
    }

    private Task<IReadOnlyList<Had>> HadAsync(
        Quiz quiz,
        QuestionId question,
        CancellationToken cancellationToken
    )
    {
        var calendar = Calendar(quiz);
        var dawn = calendar.StartOf(calendar.DayOf(time.GetUtcNow()));
        return scores.HadAsync(quiz.Channel.Platform, question, dawn, cancellationToken);
    }

    private async Task CloseAsync(LiveQuiz live, Quiz next, ImmutableArray<int> rounds)
    {
        var calendar = Calendar(next);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var reviewed = ImmutableArray.CreateBuilder<ReviewWrite>();
        foreach (var round in rounds)
        {
            next = await WithSpentAsync(await WithUnratedAsync(next, round), round, calendar);
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

    /// <summary>The same question may have been had in another quiz since this round was put.</summary>
    private async Task<Quiz> WithUnratedAsync(Quiz quiz, int index)
    {
        var round = quiz.Rounds[index];
        var had = await HadAsync(quiz, quiz.QuestionOf(round).Id, CancellationToken.None);
        return quiz with
        {
            Rounds = quiz.Rounds.SetItem(
                index,
                // Whose mark is made had it by that.
                round with
                {
                    Unrated = round.Unrated.Union(Had.Before(quiz, round, had).Except(round.Marked)),
                }
            ),
        };
    }

    /// <summary>See <see cref="Scoring.MostAlone"/>.</summary>
    private async Task<Quiz> WithSpentAsync(Quiz quiz, int index, StudyCalendar calendar)
    {
        if (quiz.IsExam || Scoring.OfRound(quiz, index) is not [{ IsAlone: true, IsRated: true } alone])
            return quiz;
        var (player, day) = (alone.Answer.Player, calendar.DayOf(alone.Answer.At));
        var had = await scores.RightAloneAsync(player, day, CancellationToken.None);
        return had < Scoring.MostAlone
            ? quiz
            : QuizMachine.WithRound(quiz, index, round => round with { Spent = round.Spent.Add(player) });
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

    private static bool IsOpenIn(Quiz quiz, int round) =>
        round >= quiz.Rounds.Length || quiz.Rounds[round].ClosedAt is null;

    private static void PostChanges(LiveQuiz live, Quiz before, Quiz next)
    {
        foreach (var round in next.Rounds.Where(r => r.ClosedAt is not null && IsOpenIn(before, r.Index)))
            if (!next.IsDaily || round.PutAt is not null)
                live.Post(CardKeys.Round(next.Id, round.Index));
        if (next.Phase == before.Phase)
            return;
        if (next.Daily is { } daily)
        {
            if (next.Phase == QuizPhase.Ending && daily.Reveal == DailyReveal.Thread && WasPut(next))
                live.Post(CardKeys.Reveal(next.Id));
            return;
        }
        if (next.Phase == QuizPhase.Ending)
            live.Post(CardKeys.End(next.Id));
        if (next.Phase is QuizPhase.Starting or QuizPhase.Ending)
            live.Post(CardKeys.Start(next.Id));
    }

    private static bool WasPut(Quiz quiz) => quiz.Current is { PutAt: not null };

    private StudyCalendar Calendar(Quiz quiz) =>
        settings.For(quiz.Channel.Platform, quiz.Channel.Team).Calendar;
}
