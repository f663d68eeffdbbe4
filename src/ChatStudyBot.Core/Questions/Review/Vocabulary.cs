using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>Words as numbers: a bank has many questions and few words.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public ImmutableArray<int> NumbersOf(IEnumerable<string> words) =>
        [.. words.Select(word => _numbers.GetOrAdd(word, static (_, all) => all.Count, _numbers))];
}
