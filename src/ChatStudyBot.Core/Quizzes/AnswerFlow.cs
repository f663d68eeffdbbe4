using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Takes one answer or hint in: judged and put in order inside the quiz's gate, its commit awaited outside, so that
/// the answers of many share a flush.
/// </summary>
internal sealed class AnswerFlow(
    IQuizStore store,
    QuizLedger ledger,
    FairPlay fair,
    QuizClock clock,
    TimeProvider time,
    Edge edge
)
{
    public async Task<AnswerTurn> AnswerAsync(
        LiveQuiz live,
        AnswerEntry sent,
        CancellationToken cancellationToken
    )
    {
        var (judgement, commit) = await live.Gate.InTurnAsync(
            () => JudgeAsync(live, sent),
            cancellationToken
        );
        if (!await IsSavedAsync(live, sent.Delivery, commit))
            return new AnswerTurn(AnswerVerdict.NotSaved, null, live.Quiz);
        if (live.Quiz.IsDaily && judgement.Counts)
            await MarkAsync(live);
        return new AnswerTurn(
            judgement.Verdict,
            judgement.Previous,
            judgement.Verdict is AnswerVerdict.RaceRight or AnswerVerdict.RaceGrace
                ? await ForeseenAsync(live.Quiz, sent.Round)
                : live.Quiz
        );
    }

    public async Task<HintTurn> HintAsync(
        LiveQuiz live,
        AnswerEntry sent,
        CancellationToken cancellationToken
    )
    {
        var (verdict, commit) = await live.Gate.InTurnAsync(
            () => JudgeHintAsync(live, sent),
            cancellationToken
        );
        return new HintTurn(
            await IsSavedAsync(live, sent.Delivery, commit) ? verdict : HintVerdict.NotSaved,
            live.Quiz
        );
    }

    /// <summary>
    /// A race tells points before they are given. When that cannot be read the answer still is saved: it is told
    /// what it is worth as far as the quiz alone knows.
    /// </summary>
    private async Task<Quiz> ForeseenAsync(Quiz quiz, int round)
    {
        try
        {
            return await fair.WithSpentAsync(quiz, round);
        }
        catch (StoreException failure)
        {
            edge.Report(failure);
            return quiz;
        }
    }

    private async Task<(AnswerJudgement Judgement, Task<bool>? Commit)> JudgeAsync(
        LiveQuiz live,
        AnswerEntry sent
    )
    {
        // Looked up before IsStale is read: a commit that fails marks the quiz first and leaves then.
        var underway = live.Commits.GetValueOrDefault(sent.Delivery);
        var quiz = live.IsStale ? await ledger.FreshAsync(live) : live.Quiz;
        var entry = sent with { At = time.GetUtcNow() };
        var judgement = Answering.Judge(
            quiz,
            entry.Round,
            entry.Player,
            entry.Delivery,
            entry.Given,
            entry.At
        );
        var commit = judgement.Verdict == AnswerVerdict.Redelivered ? underway : null;
        if (judgement.Counts)
        {
            commit = TakeIn(live, quiz, entry);
            clock.Count(live, judgement.Verdict);
            if (quiz is { IsSolo: true, IsExam: false })
                await CloseSoloAsync(live);
        }
        clock.Watch(live);
        return (judgement, commit);
    }

    private async Task<(HintVerdict Verdict, Task<bool>? Commit)> JudgeHintAsync(
        LiveQuiz live,
        AnswerEntry sent
    )
    {
        var quiz = live.IsStale ? await ledger.FreshAsync(live) : live.Quiz;
        var entry = sent with { At = time.GetUtcNow() };
        var verdict = Answering.JudgeHint(quiz, entry.Round, entry.Player, entry.Delivery, entry.At);
        var commit = verdict == HintVerdict.Taken ? TakeIn(live, quiz, entry) : null;
        clock.Watch(live);
        return (verdict, commit);
    }

    private Task<bool> TakeIn(LiveQuiz live, Quiz quiz, AnswerEntry entry)
    {
        var commit = store.AppendAsync(entry, CancellationToken.None);
        live.Commits[entry.Delivery] = commit;
        live.Quiz = Answering.Apply(quiz, entry);
        return commit;
    }

    /// <summary>
    /// An answer closes its round; the mark is made only when the answer is on the disk. When the close cannot be
    /// saved the answer still is: the clock closes the round later.
    /// </summary>
    private async Task CloseSoloAsync(LiveQuiz live)
    {
        try
        {
            var quiz = await ledger.FreshAsync(live);
            if (QuizMachine.StepAt(quiz, time.GetUtcNow()) == QuizStep.Close)
                await ledger.SaveAsync(live, QuizMachine.Close(quiz, time.GetUtcNow()));
        }
        catch (StoreException failure)
        {
            edge.Report(failure);
        }
    }

    /// <summary>
    /// Question of the day: its answer is told what it was worth, and counts on every board at once. When that cannot
    /// be saved the answer still is: it is marked with the next one, or when the question closes.
    /// </summary>
    private async Task MarkAsync(LiveQuiz live)
    {
        try
        {
            await live.Gate.InTurnAsync(() => ledger.MarkAsync(live), CancellationToken.None);
        }
        catch (StoreException failure)
        {
            edge.Report(failure);
        }
    }

    /// <summary>Whether the entry is on the disk. When it is not, the quiz is read from the store again before its next use.</summary>
    private async Task<bool> IsSavedAsync(LiveQuiz live, string delivery, Task<bool>? commit)
    {
        if (commit is null)
            return true;
        try
        {
            // False: it was there before, so memory holds what the log does not. Only ever set here: another
            // commit may have failed since.
            if (!await commit)
                live.IsStale = true;
            return true;
        }
        catch (StoreException failure)
        {
            live.IsStale = true;
            edge.Report(failure);
            return false;
        }
        finally
        {
            live.Commits.TryRemove(new KeyValuePair<string, Task<bool>>(delivery, commit));
        }
    }
}
