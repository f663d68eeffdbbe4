using ChatStudyBot.Core.Privacy;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Takes somebody out of the quizzes in memory, before and after they are taken out of the store.</summary>
internal sealed class QuizErasure(QuizRoom room, QuizLedger ledger, QuizClock clock, TimeProvider time)
{
    /// <summary>
    /// Ends what the person plays alone, and makes them a stranger in every quiz in memory, saved so; the rest is in
    /// the store.
    /// </summary>
    /// <exception cref="StoreException" />
    public Task EraseAsync(Erasure erasure, CancellationToken cancellationToken) =>
        InEachAsync(
            erasure,
            async live =>
            {
                var quiz = await ledger.FreshAsync(live);
                var next = erasure.Of(erasure.Person.Is(quiz.Starter) ? Ended(quiz) : quiz);
                if (!ReferenceEquals(quiz, next))
                    await ledger.SaveAsync(live, next);
            },
            cancellationToken
        );

    /// <summary>
    /// Once they are not in the store any more: reads again what they were in, as it may have been read or saved before
    /// that, and ends what they began alone since.
    /// </summary>
    /// <returns>Whether the store has them again.</returns>
    /// <exception cref="StoreException" />
    public async Task<bool> HoldsAsync(Erasure erasure, CancellationToken cancellationToken)
    {
        room.Erased();
        var holds = false;
        await InEachAsync(
            erasure,
            async live =>
            {
                live.IsStale = true;
                var quiz = await ledger.FreshAsync(live);
                holds |= !ReferenceEquals(erasure.Of(quiz), quiz);
                var next = quiz.Starter.User == erasure.Stranger ? Ended(quiz) : quiz;
                if (!ReferenceEquals(quiz, next))
                    await ledger.SaveAsync(live, next);
            },
            cancellationToken
        );
        return holds;
    }

    private Quiz Ended(Quiz quiz) =>
        quiz is { IsSolo: true, IsPlaying: true }
            ? QuizMachine.Finish(quiz, EndReason.Discarded, null, time.GetUtcNow())
            : quiz;

    private async Task InEachAsync(
        Erasure erasure,
        Func<LiveQuiz, Task> work,
        CancellationToken cancellationToken
    )
    {
        foreach (var live in room.All.Where(live => erasure.Concerns(live.Quiz)).ToArray())
            await live.Gate.InTurnAsync(
                async () =>
                {
                    await work(live);
                    clock.Watch(live);
                },
                cancellationToken
            );
    }
}
