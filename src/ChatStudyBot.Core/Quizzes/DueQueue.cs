namespace ChatStudyBot.Core.Quizzes;

/// <summary>When to look at which quiz again; those whose time has not come cost nothing.</summary>
internal sealed class DueQueue
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<QuizId, DateTimeOffset> _queue = new();
    private readonly Dictionary<QuizId, DateTimeOffset> _earliest = [];

    /// <summary>Looks at it at that time at the latest.</summary>
    public void Add(QuizId quiz, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (_earliest.TryGetValue(quiz, out var known) && known <= at)
                return;
            _earliest[quiz] = at;
            _queue.Enqueue(quiz, at);
        }
    }

    public List<QuizId> Take(DateTimeOffset now)
    {
        var due = new List<QuizId>();
        lock (_lock)
        {
            while (_queue.TryPeek(out _, out var at) && at <= now)
            {
                var quiz = _queue.Dequeue();
                // Entries that an earlier one has overtaken are left in the queue and skipped here.
                if (_earliest.TryGetValue(quiz, out var known) && known == at && _earliest.Remove(quiz))
                    due.Add(quiz);
            }
        }
        return due;
    }
}
