namespace ChatStudyBot.Core.Commands;

/// <summary>How many letters lie between two words, for "did you mean".</summary>
internal static class EditDistance
{
    /// <summary>Letters added, left out, replaced, or swapped with their neighbour.</summary>
    public static int Between(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                var isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isSwapped)
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[right.Length];
    }

    /// <summary>The nearest of the words within <paramref name="letters"/>; the first of equals; null for none.</summary>
    public static string? Nearest(string word, IEnumerable<string> words, int letters) =>
        words
            .Where(known => Math.Abs(known.Length - word.Length) <= letters)
            .Select(known => (Known: known, Distance: Between(word, known)))
            .Where(pair => pair.Distance <= letters)
            .OrderBy(pair => pair.Distance)
            .Select(pair => pair.Known)
            .FirstOrDefault();
}
