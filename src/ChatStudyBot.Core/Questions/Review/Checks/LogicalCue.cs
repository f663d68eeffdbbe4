using System.Collections.Frozen;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>
/// Flaw 8: the key follows from the stem by its letters, its sound or its translation, or two choices are
/// opposites and the others have nothing to do with either.
/// </summary>
public static class LogicalCue
{
    /// <summary>One choice beside a pair of opposites makes a set of three; more have been added.</summary>
    private const int FewestUnrelated = 2;

    private static readonly FrozenSet<(string, string)> s_opposites = new[]
    {
        ("有効", "無効"),
        ("同期", "非同期"),
        ("増加", "減少"),
        ("公開", "非公開"),
        ("許可", "拒否"),
        ("可能", "不可能"),
        ("enabled", "disabled"),
        ("allow", "deny"),
        ("public", "private"),
        ("synchronous", "asynchronous"),
        ("increase", "decrease"),
        ("increases", "decreases"),
    }
        .SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) })
        .ToFrozenSet();

    public static Finding? In(Item item) => Leak(item) ?? Opposites(item);

    private static Finding? Leak(Item item)
    {
        for (var at = 0; at < item.Traces.Length; at++)
        {
            if (item.Traces[at] is { IsRepeat: false } trace)
            {
                return new Finding(Flaw.LogicalCue, trace.Piece, item.ChoiceOfKey(at));
            }
        }

        return null;
    }

    private static Finding? Opposites(Item item)
    {
        if (item.Question.Key.Length != 1 || item.Wrong.Length < FewestUnrelated + 1)
        {
            return null;
        }

        var key = TextFold.Key(item.Keys[0]);
        var wrong = item.WrongTexts.Select(TextFold.Key).ToList();
        return
            wrong.Any(other => s_opposites.Contains((key, other)))
            && !wrong.Any(other => !s_opposites.Contains((key, other)) && Shares(other, key))
            ? new Finding(Flaw.LogicalCue, item.Keys[0], item.Question.Key[0])
            : null;
    }

    private static bool Shares(string other, string key) =>
        other.Contains(key, StringComparison.Ordinal) || key.Contains(other, StringComparison.Ordinal);
}
