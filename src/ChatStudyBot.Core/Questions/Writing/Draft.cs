using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>A question with the id that its fact claims: another fact may claim the same one.</summary>
public sealed class Draft
{
    /// <param name="seed">What makes the fact the same after an edit: pattern, subject, key.</param>
    /// <param name="pattern">Of the catalogue, for tallies.</param>
    public Draft(Question question, string seed, string pattern)
    {
        Question = question with { Id = Hash(seed) };
        Pattern = pattern;
    }

    public Question Question { get; }

    public string Pattern { get; }

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
