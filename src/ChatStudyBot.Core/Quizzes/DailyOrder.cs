namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Questions of a day are posted in their order, and told in it when they have closed: each waits for the one before,
/// and is named when that lets it go on.
/// </summary>
internal sealed class DailyOrder(QuizRoom room)
{
    private readonly Lock _lock = new();

    /// <summary>Who waits, by the one it waits for.</summary>
    private readonly Dictionary<QuizId, LiveQuiz> _waiting = [];

    /// <summary>The question of the same day that comes before it; null for none.</summary>
    public LiveQuiz? Before(LiveQuiz live) => live.Quiz.Daily?.Follows is { } id ? room.Live(id) : null;

    /// <summary>Whether it is not its turn yet; <see cref="FreedBy"/> then has it when it is.</summary>
    public bool Waits(LiveQuiz live)
    {
        if (Before(live) is not { } before)
            return false;
        lock (_lock)
        {
            var waits = !IsInTurn(live.Quiz, before.Quiz);
            if (waits)
                _waiting[before.Id] = live;
            return waits;
        }
    }

    /// <summary>Which one need not wait for this one any more; null for none. Asked whenever this one has changed.</summary>
    public LiveQuiz? FreedBy(LiveQuiz live)
    {
        lock (_lock)
            return
                _waiting.TryGetValue(live.Id, out var after)
                && IsInTurn(after.Quiz, live.Quiz)
                && _waiting.Remove(live.Id)
                ? after
                : null;
    }

    private static bool IsInTurn(Quiz quiz, Quiz before) =>
        !(IsToPost(quiz) && IsToPost(before) || quiz.Phase == QuizPhase.Ending && before.IsRunning);

    private static bool IsToPost(Quiz quiz) =>
        quiz is { Phase: QuizPhase.Starting or QuizPhase.Putting, IsUnsure: false };
}
