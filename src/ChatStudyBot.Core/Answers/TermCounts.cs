namespace ChatStudyBot.Core.Answers;

/// <summary>How often a text has each of the terms that have a number, and each of its <see cref="Concepts"/>.</summary>
/// <param name="number">Of a term; null for those that do not count.</param>
internal sealed class TermCounts(Func<ReadOnlySpan<char>, int?> number) : ITermSink
{
    private readonly Dictionary<int, int> _counts = [];

    /// <summary>By the number of the term.</summary>
    public IReadOnlyDictionary<int, int> Counts => _counts;

    public void Read(string text) => Terms.ReadWithConcepts(text, this);

    public void Take(ReadOnlySpan<char> term, ReadOnlySpan<char> spelt, TermKind kind)
    {
        if (number(term) is { } known)
        {
            _counts[known] = _counts.GetValueOrDefault(known) + 1;
        }
    }
}
