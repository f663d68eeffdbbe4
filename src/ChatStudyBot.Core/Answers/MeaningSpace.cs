using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What texts are about, as directions: terms that texts have together point the same way, and so do texts that say the
/// same in other words, or in the other language. It is latent semantic analysis: each text a row of how often it has
/// each term and each of its <see cref="Concepts"/>, the rare ones more, and of all that the few directions that say
/// most about the rows. Nobody could tell from it what a text says; two that are near each other are worth comparing.
/// </summary>
internal sealed class MeaningSpace
{
    /// <summary>Between 64 and 250 it makes no difference to what is found.</summary>
    private const int Dimensions = 100;

    /// <summary>A term of one text alone is like no other.</summary>
    private const int FewestTexts = 2;

    private static readonly Lazy<MeaningSpace> s_shipped = new(() =>
        Of(
            Glossary.Shipped.Entries.Select(entry =>
                ImmutableArray.Create<string>([.. entry.Forms, .. Glosses.Of(entry)])
            )
        )
    );

    private readonly Dictionary<string, int> _numbers;

    /// <summary>Of each term, as long as it is rare; null of those that do not count.</summary>
    private readonly float[]?[] _directions;

    private MeaningSpace(Dictionary<string, int> numbers, float[]?[] directions)
    {
        _numbers = numbers;
        _directions = directions;
    }

    /// <summary>
    /// Learned from the entries of the shipped glossary, once: a glossary of anybody's own is too small to teach it.
    /// </summary>
    public static MeaningSpace Shipped => s_shipped.Value;

    /// <param name="texts">Each in as many pieces as it has; in both languages where it can be.</param>
    public static MeaningSpace Of(IEnumerable<ImmutableArray<string>> texts)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = texts
            .Select(pieces =>
                CountsOf(
                    pieces.AsSpan(),
                    term => bySpan.TryGetValue(term, out var known) ? known : bySpan[term] = numbers.Count
                )
            )
            .ToArray();
        var rarities = RaritiesOf(counts, numbers.Count);
        var directions = PrincipalDirections.Of(
            [.. counts.Select(count => RowOf(count, rarities))],
            numbers.Count,
            Dimensions
        );
        return new(
            numbers,
            [
                .. directions.Select(
                    (direction, term) =>
                        rarities[term] == 0
                            ? null
                            : Array.ConvertAll(direction, each => each * rarities[term])
                ),
            ]
        );
    }

    /// <returns>One long; all zeros when none of its terms is known.</returns>
    public float[] DirectionOf(params ReadOnlySpan<string> pieces)
    {
        var bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var sum = new float[Dimensions];
        foreach (
            var (term, count) in CountsOf(
                pieces,
                term => bySpan.TryGetValue(term, out var known) ? known : null
            )
        )
        {
            if (_directions[term] is { } direction)
            {
                Vectors.AddScaled(direction, Weight(count), sum);
            }
        }

        Vectors.MakeOneLong(sum);
        return sum;
    }

    private static IReadOnlyDictionary<int, int> CountsOf(
        ReadOnlySpan<string> pieces,
        Func<ReadOnlySpan<char>, int?> number
    )
    {
        var counts = new TermCounts(number);
        foreach (var piece in pieces)
        {
            counts.Read(piece);
        }

        return counts.Counts;
    }

    /// <summary>Saying a thing often says little more than saying it.</summary>
    private static float Weight(int count) => 1 + MathF.Log(count);

    /// <summary>0 for terms of too few texts.</summary>
    private static float[] RaritiesOf(IReadOnlyDictionary<int, int>[] counts, int terms)
    {
        var texts = new int[terms];
        foreach (var term in counts.SelectMany(count => count.Keys))
        {
            texts[term]++;
        }

        return Array.ConvertAll(
            texts,
            having => having < FewestTexts ? 0 : MathF.Log((counts.Length + 1f) / having)
        );
    }

    /// <summary>One long, however long the text is.</summary>
    private static SparseRow RowOf(IReadOnlyDictionary<int, int> counts, float[] rarities)
    {
        var terms = counts.Keys.Where(term => rarities[term] > 0).Order().ToImmutableArray();
        var weights = terms.Select(term => Weight(counts[term]) * rarities[term]).ToArray();
        Vectors.MakeOneLong(weights);
        return new(terms, [.. weights]);
    }
}
