using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>The quizzes in memory, and which one has a channel or a person; one each.</summary>
internal sealed class QuizRoom(IQuizStore store)
{
    /// <summary>Quizzes that are over are kept for a while: people look at their results.</summary>
    private const int FinishedKept = 64;

    private readonly ConcurrentDictionary<QuizId, LiveQuiz> _live = new();
    private readonly ConcurrentDictionary<string, QuizId> _seats = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<QuizId> _finished = new();

    private int _erasures;

    public IEnumerable<LiveQuiz> All => _live.Values;

    public LiveQuiz? Live(QuizId quiz) => _live.GetValueOrDefault(quiz);

    /// <summary>The one being played there; null when there is none.</summary>
    /// <param name="seat">See <see cref="Quiz.Seats"/>.</param>
    public Quiz? In(string seat) =>
        _seats.TryGetValue(seat, out var id) && Live(id)?.Quiz is { IsPlaying: true } quiz ? quiz : null;

    /// <summary>From memory, else from the store; null when there never was one.</summary>
    public async Task<LiveQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken)
    {
        if (Live(quiz) is { } live)
            return live;
        var erasures = Volatile.Read(ref _erasures);
        if (await store.FindAsync(quiz, cancellationToken) is not { } stored)
            return null;
        var found = _live.GetOrAdd(quiz, new LiveQuiz(Replay.Of(stored)));
        // It may have been read just before.
        if (erasures != Volatile.Read(ref _erasures))
            found.IsStale = true;
        if (!found.Quiz.IsRunning)
            Retire(found);
        return found;
    }

    /// <summary>Somebody is not in the store any more.</summary>
    public void Erased() => Interlocked.Increment(ref _erasures);

    /// <returns>False when its seat has another quiz.</returns>
    public bool TryEnter(LiveQuiz live)
    {
        if (!_live.TryAdd(live.Id, live))
            return false;
        var seat = live.Quiz.Seat;
        var holder = _seats.GetOrAdd(seat, live.Id);
        var enters = holder == live.Id || (IsFree(holder) && _seats.TryUpdate(seat, live.Id, holder));
        if (!enters)
            _live.TryRemove(live.Id, out _);
        return enters;
    }

    /// <summary>One that was running when the process ended.</summary>
    public LiveQuiz Return(Quiz quiz)
    {
        Spread(quiz);
        return _live.GetOrAdd(quiz.Id, new LiveQuiz(quiz));
    }

    /// <summary>It is found in all of its seats, also in one that it has only now.</summary>
    public void Spread(Quiz quiz)
    {
        foreach (var seat in quiz.Seats)
            _seats[seat] = quiz.Id;
    }

    /// <summary>It never began.</summary>
    public void Forget(LiveQuiz live)
    {
        _live.TryRemove(live.Id, out _);
        Leave(live.Quiz);
    }

    /// <summary>It is over.</summary>
    public void Retire(LiveQuiz live)
    {
        if (live.IsRetired)
            return;
        live.IsRetired = true;
        Leave(live.Quiz);
        _finished.Enqueue(live.Id);
        while (_finished.Count > FinishedKept && _finished.TryDequeue(out var oldest))
            _live.TryRemove(oldest, out _);
    }

    private void Leave(Quiz quiz)
    {
        foreach (var seat in quiz.Seats)
            _seats.TryRemove(new KeyValuePair<string, QuizId>(seat, quiz.Id));
    }

    private bool IsFree(QuizId holder) => Live(holder)?.Quiz is not { IsPlaying: true };
}
