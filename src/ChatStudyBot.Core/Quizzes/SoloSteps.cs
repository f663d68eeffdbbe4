using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Moves the quiz of one person on, at their pace. All of it is called inside the quiz's gate.</summary>
internal sealed class SoloSteps(QuizLedger ledger, FairPlay fair, TimeProvider time)
{
    /// <exception cref="StoreException" />
    public Task BeginAsync(LiveQuiz live, CancellationToken cancellationToken) =>
        live.Quiz.Exam is { } paper
            ? ledger.SaveAsync(live, ExamMachine.Begin(live.Quiz, paper, time.GetUtcNow()))
            : GoOnAsync(live, live.Quiz, rating: null, cancellationToken);

    /// <summary>The next question, or the end.</summary>
    /// <param name="rating">What the person says of the last round in a review; null leaves it as it was rated.</param>
    /// <exception cref="StoreException" />
    public async Task GoOnAsync(LiveQuiz live, Quiz quiz, Rating? rating, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var next = QuizMachine.HasNext(quiz)
            ? QuizMachine.Confirm(
                QuizMachine.Put(quiz, await fair.UnratedAsync(quiz, cancellationToken)),
                now
            )
            : QuizMachine.Finish(quiz, EndReason.Completed, null, now);
        if (rating is { } given)
            await ledger.RateAsync(live, next, quiz.Rounds[^1], given);
        else
            await ledger.SaveAsync(live, next);
    }
}
