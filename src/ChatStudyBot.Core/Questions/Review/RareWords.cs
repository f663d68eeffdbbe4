namespace ChatStudyBot.Core.Questions.Review;

/// <summary>The questions of a bank by the rarest words of what they say.</summary>
internal sealed class RareWords
{
    /// <summary>Enough to find the like of a question; keeps copies of one note from costing their square.</summary>
    private const int MostListed = 12;

    private readonly List<Reading>?[] _listed;
    private readonly List<int> _words = [];

    /// <param name="words">How many words there are.</param>
    public RareWords(Reading[] readings, int words)
    {
        _listed = new List<Reading>?[words];
        var frequency = new int[words];
        foreach (var reading in readings)
        {
            foreach (var word in reading.Assertion.Said)
            {
                frequency[word]++;
            }
        }

        foreach (var reading in readings)
        {
            if (reading.Assertion.IsTelling)
            {
                var (rarest, second) = RarestOf(reading.Assertion, frequency);
                List(rarest, reading);
                List(second, reading);
            }
        }
    }

    public static RareWords None { get; } = new([], 0);

    /// <summary>The questions of each word, the words in the order in which the bank says them.</summary>
    public IEnumerable<IReadOnlyList<Reading>> All => _words.Select(Of);

    public IReadOnlyList<Reading> Of(int word) => _listed[word] ?? [];

    /// <summary>By word, whether other questions are listed for it than before.</summary>
    public bool[] ChangedSince(RareWords before)
    {
        var changed = new bool[_listed.Length];
        for (var word = 0; word < changed.Length; word++)
        {
            var old = word < before._listed.Length ? before.Of(word) : [];
            changed[word] = !Of(word).SequenceEqual(old);
        }

        return changed;
    }

    /// <summary>Of words as rare as each other those that stand first.</summary>
    private static (int Rarest, int Second) RarestOf(Assertion assertion, int[] frequency)
    {
        var (rarest, second) = (-1, -1);
        foreach (var word in assertion.Said)
        {
            if (rarest < 0 || frequency[word] < frequency[rarest])
            {
                (rarest, second) = (word, rarest);
            }
            else if (second < 0 || frequency[word] < frequency[second])
            {
                second = word;
            }
        }

        return (rarest, second);
    }

    private void List(int word, Reading reading)
    {
        if (_listed[word] is not { } listed)
        {
            _listed[word] = listed = [];
            _words.Add(word);
        }

        if (listed.Count < MostListed)
        {
            listed.Add(reading);
        }
    }
}
