using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Descriptions side by side must not differ where the eye sees it first.</summary>
public static partial class Shape
{
    /// <summary>Columns; a wider statement is not read, it is skipped.</summary>
    public const int Widest = 170;

    private const double Shortest = 0.5;
    private const double Longest = 1.9;
    private const double KeyLongest = 1.45;

    public static bool IsAlike(string wrong, string right) =>
        (double)Script.Width(wrong) / Script.Width(right) is >= Shortest and <= Longest
        && Endings.Of(wrong) == Endings.Of(right);

    /// <summary>As the note has it, and 「…を検出」 for 「…を検出する」: cut, it can stand beside what ends in a noun.</summary>
    public static IEnumerable<string> FormsOf(string text) =>
        DoneNoun().IsMatch(text) ? [text, Cut(text)] : [text];

    /// <summary>The other text with the ending of the right one; null where cutting does not give it.</summary>
    public static string? As(string right, string other) =>
        Endings.Of(other) == Endings.Of(right) ? other
        : DoneNoun().IsMatch(other) && Endings.Of(Cut(other)) == Endings.Of(right) ? Cut(other)
        : null;

    private static string Cut(string text) => text[..^"する".Length];

    [GeneratedRegex("[をにでとへ][一-龠]{2}する$")]
    private static partial Regex DoneNoun();

    /// <summary>The right one must not stand out by its length.</summary>
    public static bool IsFairLength(string right, IEnumerable<string> wrong) =>
        Script.Width(right) <= KeyLongest * wrong.Max(Script.Width);
}
