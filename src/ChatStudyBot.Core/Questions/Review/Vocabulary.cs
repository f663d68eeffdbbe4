using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>Words as numbers from 0: a bank has many questions and few words.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Every number is below this.</summary>
    public int Count => _count;

    public ImmutableArray<int> NumbersOf(IEnumerable<string> words) =>
        [.. words.Select(word => _numbers.GetOrAdd(word, Next))];

    private int Next(string word) => Interlocked.Increment(ref _count) - 1;
}
