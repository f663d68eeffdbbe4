using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 5: the stem tells more than the question needs.</summary>
public static partial class GratuitousDetail
{
    /// <summary>Columns; whoever reads in a chat reads no more.</summary>
    private const int Longest = 480;

    /// <summary>A situation and the question about it.</summary>
    private const int FewSentences = 2;

    public static Finding? In(Item item)
    {
        if (Script.Width(item.Question.Stem) > Longest)
        {
            return new Finding(Flaw.GratuitousDetail, Start(item.Question.Stem));
        }

        if (SentenceEnd().Count(item.Asking) < FewSentences)
        {
            return null;
        }

        var sentences = SentenceEnd().Split(item.Asking).Where(sentence => sentence.Length > 0).ToList();
        if (sentences.Count <= FewSentences)
        {
            return null;
        }

        var needed = Tokens.All(
            string.Join(
                '。',
                item.Question.Choices.Select(choice => choice.Text).Concat(item.Question.Accepted)
            )
                + '。'
                + item.Question.Explanation
        );
        for (var at = 0; at < sentences.Count - 1; at++)
        {
            var others = Tokens.All(string.Join('。', sentences.Where((_, other) => other != at)));
            if (
                Tokens.Content(sentences[at]) is { Count: > 0 } words
                && !words.Any(word => needed.Contains(word) || others.Contains(word))
            )
            {
                return new Finding(Flaw.GratuitousDetail, Start(sentences[at]));
            }
        }

        return null;
    }

    private static string Start(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex("(?<=[。．？！?!])|(?<=[.]) ")]
    private static partial Regex SentenceEnd();
}
