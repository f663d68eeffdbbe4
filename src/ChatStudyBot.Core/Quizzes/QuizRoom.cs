using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>The quizzes in memory, and which one has a channel or a person; one each.</summary>
internal sealed class QuizRoom(IQuizStore store)
{
    /// <summary>Quizzes that are over are kept for a while: people look at their results.</summary>
    private const int FinishedKept = 64;

    private readonly ConcurrentDictionary<QuizId, LiveQuiz> _live = new();
    private readonly ConcurrentDictionary<string, QuizId> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<QuizId> _finished = new();

    public IEnumerable<LiveQuiz> All => _live.Values;

    public LiveQuiz? Live(QuizId quiz) => _live.GetValueOrDefault(quiz);

    /// <summary>The one being played in that place; null when there is none.</summary>
    public Quiz? In(string place) =>
        _places.TryGetValue(place, out var id) && Live(id)?.Quiz is { IsPlaying: true } quiz ? quiz : null;

    /// <summary>From memory, else from the store; null when there never was one.</summary>
    public async Task<LiveQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken)
    {
        if (Live(quiz) is { } live)
            return live;
        if (await store.FindAsync(quiz, cancellationToken) is not { } stored)
            return null;
        var found = _live.GetOrAdd(quiz, new LiveQuiz(Replay.Of(stored)));
        if (!found.Quiz.IsRunning)
            Retire(found);
        return found;
    }

    /// <returns>False when the place has another quiz.</returns>
    public bool TryEnter(LiveQuiz live)
    {
        if (!_live.TryAdd(live.Id, live))
            return false;
        var place = live.Quiz.Place;
        var holder = _places.GetOrAdd(place, live.Id);
        var enters = holder == live.Id || (IsFree(holder) && _places.TryUpdate(place, live.Id, holder));
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

    /// <summary>It is found in all of its places, also in one that it has only now.</summary>
    public void Spread(Quiz quiz)
    {
        foreach (var place in quiz.Places)
            _places[place] = quiz.Id;
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
        foreach (var place in quiz.Places)
            _places.TryRemove(new KeyValuePair<string, QuizId>(place, quiz.Id));
    }

    private bool IsFree(QuizId holder) => Live(holder)?.Quiz is not { IsPlaying: true };
}
