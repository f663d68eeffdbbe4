using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>
/// What a card quotes of a passage: the line that answers, always with the labels that it hangs below, and of what
/// stands around it as much as there is room for.
/// </summary>
/// <param name="Lines">Of the passage, those cut that are too long.</param>
/// <param name="Quoted">Which of them.</param>
/// <param name="Best">The one that answers.</param>
internal sealed record QuotedLines(
    ImmutableArray<PassageLine> Lines,
    ImmutableSortedSet<int> Quoted,
    int Best
)
{
    /// <summary>In UTF-16 units, the marks of the cuts included.</summary>
    public const int Longest = 300;

    private const string Cut = "…";

    /// <summary>What all labels may take together, however long the line is that hangs below them.</summary>
    private const int RoomOfLabels = 100;

    private static readonly ImmutableArray<int> s_lengthsOfLabel = [int.MaxValue, 80, 40, 20, 10];

    public static QuotedLines Of(FoundPassage passage)
    {
        var needed = Needed(passage);
        return needed.With(passage.Shown[passage.Best].Depth).With(0);
    }

    /// <summary>Those that are quoted.</summary>
    public IEnumerable<PassageLine> Shown => Quoted.Select(at => Lines[at]);

    public string Key => Lines[Best].Text;

    /// <summary>What stands before the words that answer, and behind them.</summary>
    public (string Before, string After) AroundKey()
    {
        var left = PassageText.LeftOf([.. Shown]);
        // A bullet that stands alone, or above all that hangs below it, is a sentence like any other.
        var isMarked = Shown.Skip(1).Any(line => line.Kind == PassageLineKind.Item);
        var (before, after) = (new StringBuilder(), new StringBuilder());
        var last = -1;
        foreach (var at in Quoted)
        {
            var text = at <= Best ? before : after;
            text.Append(at > Best ? "\n" : "")
                .Append(at > last + 1 ? Cut + "\n" : "")
                .Append(last < 0 && !isMarked ? "" : PassageText.OpeningOf(Lines[at], left))
                .Append(at == Best ? "" : Lines[at].Text)
                .Append(at < Best ? "\n" : "");
            last = at;
        }

        return (before.ToString(), after.Append(last < Lines.Length - 1 ? "\n" + Cut : "").ToString());
    }

    /// <summary>The line that answers and its labels, in the room there is.</summary>
    private static QuotedLines Needed(FoundPassage passage)
    {
        var best = passage.Best;
        var labels = passage.Labels;
        var found = s_lengthsOfLabel
            .Select(longest => new QuotedLines(
                [
                    .. passage.Shown.Select(
                        (line, at) =>
                            labels.Contains(at) ? line with { Text = TextCut.At(line.Text, longest) } : line
                    ),
                ],
                [.. labels, best],
                best
            ))
            .ToList();
        var chosen =
            found.Find(some => some.Length <= Longest)
            ?? found.Find(some => some.Length - some.Key.Length <= RoomOfLabels)
            ?? found[^1];
        while (chosen.Length - chosen.Key.Length > Longest - RoomOfLabels)
        {
            chosen = chosen with { Quoted = chosen.Quoted.Remove(chosen.Quoted[0]) };
        }

        var key = TextCut.At(chosen.Key, Longest - (chosen.Length - chosen.Key.Length));
        return chosen with { Lines = chosen.Lines.SetItem(best, chosen.Lines[best] with { Text = key }) };
    }

    private int Length => AroundKey() is var (before, after) ? before.Length + Key.Length + after.Length : 0;

    /// <summary>With the whole lines below and above, next to each other, that are as deep and that there is room for.</summary>
    private QuotedLines With(int depth)
    {
        var more = this;
        for (var at = Best + 1; at < Lines.Length && Lines[at].Depth >= depth; at++)
        {
            if (more.Plus(at) is not { } longer)
            {
                break;
            }

            more = longer;
        }

        for (var at = Best - 1; at >= 0 && Lines[at].Depth >= depth; at--)
        {
            if (more.Plus(at) is not { } longer)
            {
                break;
            }

            more = longer;
        }

        return more;
    }

    /// <returns>Null when there is no room.</returns>
    private QuotedLines? Plus(int line) =>
        this with { Quoted = Quoted.Add(line) } is { Length: <= Longest } longer ? longer : null;
}
