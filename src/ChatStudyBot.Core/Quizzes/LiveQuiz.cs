using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>One quiz in memory: a cache of what the store holds, changed only inside its gate.</summary>
internal sealed class LiveQuiz(Quiz quiz)
{
    private volatile Quiz _quiz = quiz;

    public QuizId Id { get; } = quiz.Id;

    public Gate Gate { get; } = new();

    public Quiz Quiz
    {
        get => _quiz;
        set => _quiz = value;
    }

    /// <summary>Answers and hints on their way to the disk, by delivery.</summary>
    public ConcurrentDictionary<string, Task<bool>> Commits { get; } = new(StringComparer.Ordinal);

    /// <summary>Something was not saved: what is here must be read from the store again.</summary>
    public volatile bool IsStale;

    public bool IsRetired { get; set; }

    /// <summary>Cards that have changed and are to be put again, oldest first.</summary>
    public ImmutableList<string> Unposted { get; set; } = [];

    /// <summary>The one of them that is being put; it stays here when that comes to no end.</summary>
    public string? Underway { get; set; }

    /// <summary>After a put or a save that did not work, not before this.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>When the count of answers on the card is to be brought up to date.</summary>
    public DateTimeOffset? CountAt { get; set; }

    public DateTimeOffset LastPut { get; set; }

    /// <summary>Players who have shared their result.</summary>
    public ConcurrentDictionary<string, bool> Shared { get; } = new(StringComparer.Ordinal);

    /// <summary>The run of the clock that is under way; one at a time.</summary>
    public Task Run { get; set; } = Task.CompletedTask;

    /// <summary>The next card to put again; null when there is none.</summary>
    public string? TakeUnposted()
    {
        if (Underway is { } broken)
            PostFirst(broken);
        Underway = Unposted.FirstOrDefault();
        if (Underway is not null)
            Unposted = Unposted.RemoveAt(0);
        return Underway;
    }

    public void PostFirst(string key)
    {
        Underway = null;
        Unposted = Unposted.Remove(key).Insert(0, key);
    }

    public void Post(string key) => Unposted = Unposted.Remove(key).Add(key);

    /// <summary>When it needs to be looked at next; null when it waits for a person.</summary>
    public DateTimeOffset? WakeAt(DateTimeOffset now)
    {
        if (!Quiz.IsRunning)
            return null;
        var toPut =
            !Unposted.IsEmpty
            || Underway is not null
            || Quiz.Phase is QuizPhase.Opening or QuizPhase.Ending
            || (Quiz.Phase == QuizPhase.Putting && !Quiz.IsSolo && Quiz.Daily is not { IsUnsure: true })
            || (Quiz.Phase == QuizPhase.Asking && Quiz.Daily is { OpensThread: true });
        DateTimeOffset?[] moments = [toPut ? now : null, Quiz.Due, CountAt];
        var first = moments.Where(moment => moment is not null).Min();
        return first is { } at && RetryAt > at ? RetryAt : first;
    }
}
