using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>What a question wants to be known, and what it shows of what others want to be known.</summary>
/// <param name="Names">The name or value that it is about; the row or term too that the stem gives beside it.</param>
/// <param name="IsNameGiven">The stem gives the name, and what is said of it is to be chosen.</param>
/// <param name="Said">Words that the question says of them.</param>
/// <param name="Shown">Words of its stem, its key and its explanation, ascending.</param>
internal sealed record Assertion(
    ImmutableArray<string> Names,
    bool IsNameGiven,
    ImmutableArray<int> Said,
    ImmutableArray<int> Shown
)
{
    /// <summary>Fewer words are found again by chance.</summary>
    private const int FewestWords = 3;

    /// <summary>Enough to be recognised by: its words, and names longer than a letter.</summary>
    public bool IsTelling =>
        Said.Length >= FewestWords && !Names.IsEmpty && Names.All(name => name.Length > 1);

    public static Assertion Of(Question question, ReviewContext context, Vocabulary words)
    {
        var item = new Item(question, context);
        var key = item.Keys.IsEmpty ? "" : item.Keys[0];
        var isGiven = !Item.IsName(key);
        return new Assertion(
            [.. (isGiven ? item.NamesGiven : item.NamesGiven.Add(key)).Select(TextFold.WithoutMaker)],
            isGiven,
            words.NumbersOf(Tokens.Content(isGiven ? key : item.Statement ?? item.Asking)),
            Ascending(words.NumbersOf(Tokens.All(TextOf(question))))
        );
    }

    /// <summary>All that a player gets to read of it in words that are its own.</summary>
    public static string TextOf(Question question) =>
        $"{question.Stem}\n{question.Explanation}\n{string.Join('\n', question.Key.Select(key => question.Choices[key].Text))}";

    /// <summary>Is at least that share of what the other says shown here too?</summary>
    public bool Shows(Assertion other, double share)
    {
        var shown = other.Said.Length;
        foreach (var word in other.Said)
        {
            if (Shown.AsSpan().BinarySearch(word) < 0 && (double)--shown / other.Said.Length < share)
            {
                return false;
            }
        }

        return shown > 0;
    }

    private static ImmutableArray<int> Ascending(ImmutableArray<int> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}
