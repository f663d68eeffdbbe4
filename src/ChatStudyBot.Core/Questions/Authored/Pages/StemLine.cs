using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Questions.Authored.Pages;

/// <summary>Where the text of a question begins above its choices, and whether a heading is one.</summary>
internal static partial class StemLine
{
    /// <summary>Whether it asks or leaves something to be completed, as no heading of a list of tasks does.</summary>
    public static bool Asks(string text) =>
        Asking().IsMatch(text)
        || text.Length >= LongEnough
            && text.TrimEnd() is [.., '.' or '。' or ':' or '：' or ')' or '）' or '…'];

    /// <summary>A heading that only counts the questions: <c>問題 12</c>, <c>Question 3</c>, <c>Q4</c>.</summary>
    public static bool IsCounter(string heading) => Counter().IsMatch(heading);

    /// <summary>The text without its number.</summary>
    public static string WithoutNumber(string line, out bool had)
    {
        var match = Numbered().Match(line);
        had = match.Success;
        return had ? line[match.Length..] : line;
    }

    private const int LongEnough = 24;

    [GeneratedRegex(
        @"[?？]|_{3,}|＿{2,}|［\s*[?？]?\s*］|\b(?:select|choose|which|what|when|where|who|why|how)\b|選択|選べ|選び|選ん|どれ|どの|どちら|どこ|どう|だれ|誰|何|いくつ|なぜ|いつ|か[。.]?\s*$|なさい|せよ|ください|次のうち|適切|正しい|誤って|答え",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"^\W*(?:第?\s*\d+\s*問|(?:問題?|設問|Q|Question|Quiz|No\.?)\s*[.:#]?\s*\d+)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Counter();

    [GeneratedRegex(
        @"^\s*[*_]{0,2}(?:\d{1,4}\s*[.)．）、:：](?!\d)|第?\s*\d+\s*問\s*[.:．：、]?|(?:問題?|設問|Q|Question)\s*\.?\s*\d+\s*[.:．：、)）]?)[*_]{0,2}\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbered();
}
