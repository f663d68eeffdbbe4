namespace ChatStudyBot.Core.Quizzes;

/// <summary>Rebuilds a quiz from what the store holds of it.</summary>
public static class Replay
{
    /// <summary>Exactly the quiz that was in memory when the last entry had been committed.</summary>
    public static Quiz Of(StoredQuiz stored) => stored.Log.Aggregate(stored.Snapshot, Answering.Apply);
}
