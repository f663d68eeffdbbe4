using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>
/// Where a page says that it holds cards: below a tag <c>#flashcards</c>, or anywhere once a program for repetition
/// has left its dates in it. Elsewhere highlights, lone question marks and names in code are what they are.
/// </summary>
internal sealed partial class CardScope
{
    private readonly int _from;

    /// <param name="isTagged">Whether the front matter has the tag.</param>
    public CardScope(Page page, bool isTagged)
    {
        _from = isTagged ? 0 : page.Count;
        for (var at = 0; at < _from; at++)
        {
            if (!page.IsCode(at) && HasTag(page[at]))
            {
                _from = at;
            }
            else if (!page.IsCode(at) && page.Raw(at).Contains("<!--SR:", StringComparison.Ordinal))
            {
                _from = 0;
            }
        }
    }

    public bool Holds(int at) => at >= _from;

    public static string WithoutTag(string line) => Tag().Replace(line, "").Trim();

    /// <summary>Whether there is nothing but the tag on the line.</summary>
    public static bool IsTag(string line) => HasTag(line) && WithoutTag(line).Length == 0;

    private static bool HasTag(string line) => line.Contains('#') && Tag().IsMatch(line);

    public static bool IsTagName(string tag) => Tag().IsMatch("#" + tag.TrimStart('#'));

    [GeneratedRegex(
        @"(?<!\S)#(?:flashcards?|フラッシュカード|暗記カード)(?:/[\w/-]+)?(?!\S)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();
}
