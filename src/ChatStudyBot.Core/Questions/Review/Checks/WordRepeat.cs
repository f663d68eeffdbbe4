using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 12: the stem holds a word of the key that the other choices do not have.</summary>
public static partial class WordRepeat
{
    public static Finding? In(Item item) => Whole(item) ?? Part(item);

    /// <summary>The key stands in the stem, and not most of the other choices with it.</summary>
    private static Finding? Whole(Item item)
    {
        for (var at = 0; at < item.Keys.Length; at++)
        {
            var key = item.Keys[at];
            if (
                (key.Length > 1 || !item.Question.IsTyped)
                && IsShown(item, key)
                && item.WrongTexts.Count(wrong => IsShown(item, wrong)) * 2 < item.Wrong.Length + 1
            )
            {
                return new Finding(Flaw.WordRepeat, key, item.ChoiceOfKey(at));
            }
        }

        return null;
    }

    /// <summary>In what is given, or as what the question is about; a longer name may well hold a shorter one.</summary>
    private static bool IsShown(Item item, string name) =>
        Masking.Names(item.Given, name)
        || item.Asking.StartsWith(name, StringComparison.OrdinalIgnoreCase)
            && About().IsMatch(item.Asking[name.Length..]);

    private static Finding? Part(Item item)
    {
        for (var at = 0; at < item.Traces.Length; at++)
        {
            if (item.Traces[at] is { IsRepeat: true } trace)
            {
                return new Finding(Flaw.WordRepeat, trace.Piece, item.ChoiceOfKey(at));
            }
        }

        return null;
    }

    [GeneratedRegex("^(について|のうち|では?、|の「|:| \\()")]
    private static partial Regex About();
}
