using System.Buffers;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// The passages worth reading for a question, by BM25F: the rare terms first, and the common ones only for as long
/// as they cost little, since they tell passages apart the least.
/// </summary>
internal static class Candidates
{
    /// <summary>How many are read.</summary>
    private const int Most = 64;

    /// <summary>As <see cref="Most"/>, for a value of a thing that many passages name, and few say it of.</summary>
    private const int MostForValue = 96;

    /// <summary>Entries of the index that are looked at, once the rarest terms have had their say.</summary>
    private const int MostPostings = 400_000;

    private const int RarestTerms = 3;

    public static List<int> Of(AskedQuestion question, Postings postings)
    {
        var weighted = Weighted(question, postings);
        var scores = ArrayPool<float>.Shared.Rent(postings.PassageCount);
        scores.AsSpan(0, postings.PassageCount).Clear();
        try
        {
            var seen = 0;
            for (var at = 0; at < weighted.Count && (at < RarestTerms || seen < MostPostings); at++)
            {
                var (term, weight) = weighted[at];
                var passages = postings.PassagesOf(term);
                var impacts = postings.ImpactsOf(term);
                for (var i = 0; i < passages.Length; i++)
                {
                    scores[passages[i]] += weight * impacts[i];
                }

                seen += passages.Length;
            }

            return Best(
                scores.AsSpan(0, postings.PassageCount),
                question.Kept is null && !question.Asked.IsValue() ? Most : MostForValue
            );
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The rarest first.</summary>
    private static List<(int Term, float Weight)> Weighted(AskedQuestion question, Postings postings)
    {
        var weights = new Dictionary<int, double>();
        foreach (var unit in question.Units)
        {
            var ofUnit = new Dictionary<int, double>();
            foreach (var wording in unit.Wordings)
            {
                Spread(question, postings, wording, ofUnit);
            }

            foreach (var (term, weight) in ofUnit)
            {
                weights[term] = weights.GetValueOrDefault(term) + (unit.Weight * weight);
            }
        }

        return
        [
            .. weights
                .OrderBy(pair => postings.CountOf(pair.Key))
                .ThenBy(pair => pair.Key)
                .Select(pair => (pair.Key, (float)pair.Value)),
        ];
    }

    /// <summary>A wording weighs the same however many terms it is made of; a rare one of them has more of it.</summary>
    private static void Spread(
        AskedQuestion question,
        Postings postings,
        Wording wording,
        Dictionary<int, double> weights
    )
    {
        var ids = question.Terms.Ids;
        var rarities = new List<(int Term, double Rarity)>();
        for (var number = 0; number < ids.Count; number++)
        {
            if (ids[number] is { } id && !(wording.Terms & TermSet.Of(number)).IsEmpty)
            {
                rarities.Add((id, Math.Log(1 + (postings.PassageCount / (1.0 + postings.CountOf(id))))));
            }
        }

        var sum = rarities.Sum(term => term.Rarity);
        foreach (var (term, rarity) in rarities)
        {
            var weight = wording.Trust * rarity / Math.Max(sum, 1e-9);
            weights[term] = Math.Max(weights.GetValueOrDefault(term), weight);
        }
    }

    private static List<int> Best(ReadOnlySpan<float> scores, int most)
    {
        var queue = new PriorityQueue<int, (float, int)>(most + 1);
        var least = 0f;
        for (var at = 0; at < scores.Length; at++)
        {
            if (scores[at] <= least)
            {
                continue;
            }

            queue.Enqueue(at, (scores[at], -at));
            if (queue.Count > most)
            {
                queue.Dequeue();
                queue.TryPeek(out _, out var lowest);
                least = lowest.Item1;
            }
        }

        return [.. queue.UnorderedItems.Select(item => item.Element).Order()];
    }
}
