using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Starts quizzes: one takes its place, is saved, and shows its first card; or leaves no trace.</summary>
internal sealed class QuizStart(
    QuizRoom room,
    QuizLedger ledger,
    QuizClock clock,
    SoloSteps solo,
    IQuizVoice voice,
    TimeProvider time,
    Edge edge
)
{
    /// <exception cref="StoreException" />
    public async Task<StartOutcome> StartAsync(QuizPlan plan, CancellationToken cancellationToken)
    {
        if (await room.FindAsync(plan.Id, cancellationToken) is { } known)
            return new StartOutcome.Again(known.Quiz);
        var live = new LiveQuiz(QuizMachine.Start(plan, time.GetUtcNow()));
        if (!room.TryEnter(live))
            return new StartOutcome.Occupied();
        return await live.Gate.InTurnAsync(() => BeginAsync(live, cancellationToken), cancellationToken);
    }

    private async Task<StartOutcome> BeginAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        try
        {
            if (live.Quiz.IsSolo)
                await solo.BeginAsync(live, cancellationToken);
            else if (await PostAsync(live, cancellationToken) is { } refused)
                return refused;
            clock.Watch(live);
            return new StartOutcome.Started(live.Quiz);
        }
        catch (StoreException)
        {
            room.Forget(live);
            throw;
        }
    }

    /// <returns>Null when the start card is up.</returns>
    private async Task<StartOutcome.Refused?> PostAsync(LiveQuiz live, CancellationToken cancellationToken)
    {
        await ledger.SaveAsync(live, live.Quiz);
        // A platform that throws must not leave a quiz behind that nobody moves on.
        var put = await edge.RunAsync(
            () => voice.PutAsync(live.Quiz, CardKeys.Start(live.Id), cancellationToken),
            (reference, _) => new PutResult.Later(reference),
            cancellationToken
        );
        if (put is PutResult.Done)
            return null;
        await ledger.SaveAsync(
            live,
            QuizMachine.Finish(live.Quiz, EndReason.Discarded, null, time.GetUtcNow())
        );
        room.Forget(live);
        return new StartOutcome.Refused(
            put is PutResult.Refused(var reason) ? reason : Refusal.Of("failure.post")
        );
    }
}
