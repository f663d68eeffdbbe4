using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>A question with the id that its fact claims: another fact may claim the same one.</summary>
public sealed partial class Draft
{
    /// <param name="seed">
    /// What makes the fact the same after an edit: pattern, subject, key. What changes the fact itself is added:
    /// another value, another short answer, a "not".
    /// </param>
    /// <param name="pattern">Of the catalogue, for tallies.</param>
    public Draft(Question question, string seed, string pattern)
    {
        Question = question with { Id = Hash($"{seed}\n{Substance(question)}"), Pattern = pattern };
    }

    public Question Question { get; }

    /// <summary>The part of a fact that no slip of the pen touches: an edit here is another fact.</summary>
    private static string Substance(Question question)
    {
        var keys = question.IsTyped
            ? question.Accepted.Take(1)
            : question.Key.Select(key => question.Choices[key].Text);
        var answer = string.Join('\n', keys.Where(IsNameOrValue).Select(TextFold.Key));
        var numbers = string.Join(' ', Number().Matches(TextFold.Normal(question.Explanation)));
        return $"{answer}\n{numbers}\n{Polarity.IsNegative(question.Explanation)}";
    }

    /// <summary>What is inflected is a sentence, and may be reworded.</summary>
    private static bool IsNameOrValue(string answer) => Item.IsName(answer) && !answer.Any(Script.IsHiragana);

    [GeneratedRegex("[0-9]+([.,][0-9]+)*")]
    private static partial Regex Number();

    public static QuestionId Hash(string seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return new QuestionId(Convert.ToHexStringLower(hash.AsSpan(0, 6)));
    }

    /// <summary>The words of a sentence that outlive a rewording: its two longest.</summary>
    public static string Gist(string sentence) =>
        string.Join(
            ' ',
            Tokens
                .Content(sentence)
                .OrderByDescending(token => token.Length)
                .ThenBy(token => token, StringComparer.Ordinal)
                .Take(2)
                .Order(StringComparer.Ordinal)
        );

    public static string SeedOf(string pattern, params ReadOnlySpan<string> parts)
    {
        var seed = new StringBuilder(pattern);
        foreach (var part in parts)
        {
            seed.Append('\n').Append(TextFold.Key(part));
        }

        return seed.ToString();
    }
}
