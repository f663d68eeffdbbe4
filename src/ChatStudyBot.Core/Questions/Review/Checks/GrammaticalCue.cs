using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 15: choices that do not end alike, or do not fit the stem's grammar, tell right from wrong.</summary>
public static partial class GrammaticalCue
{
    public static Finding? In(Item item)
    {
        if (item.Wrong.IsEmpty || item.Keys.IsEmpty)
        {
            return null;
        }

        var key = item.Keys[0];
        foreach (var at in item.Wrong)
        {
            if (!EndsAlike(item.TextOf(at), key))
            {
                return new Finding(Flaw.GrammaticalCue, item.TextOf(at), at);
            }
        }

        return Article(item);
    }

    private static bool EndsAlike(string wrong, string key) =>
        Stop().IsMatch(wrong) == Stop().IsMatch(key)
        && (
            !(Item.IsStatement(wrong) && Item.IsStatement(key))
            || Endings.Of(wrong.TrimEnd('。', '.')) == Endings.Of(key.TrimEnd('。', '.'))
        );

    /// <summary>"… is an": only some of the choices can follow.</summary>
    private static Finding? Article(Item item) =>
        OpenArticle().Match(item.Asking) is { Success: true } article
        && item.Question.Choices.Select(choice => Vowel().IsMatch(choice.Text)).Distinct().Skip(1).Any()
            ? new Finding(Flaw.GrammaticalCue, article.Value.Trim())
            : null;

    [GeneratedRegex("[。.]$")]
    private static partial Regex Stop();

    [GeneratedRegex("\\ban? ?(_{3,}|［　？　］)?[:.…]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenArticle();

    [GeneratedRegex("^[aeio]", RegexOptions.IgnoreCase)]
    private static partial Regex Vowel();
}
