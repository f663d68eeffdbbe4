using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Descriptions side by side must not differ where the eye sees it first.</summary>
public static class Shape
{
    /// <summary>Columns; a wider statement is not read, it is skipped.</summary>
    public const int Widest = 170;

    private const double Shortest = 0.5;
    private const double Longest = 1.9;
    private const double KeyLongest = 1.45;

    public static bool IsAlike(string wrong, string right)
    {
        var ratio = (double)Script.Width(wrong) / Script.Width(right);
        return ratio is >= Shortest and <= Longest && Endings.Of(wrong) == Endings.Of(right);
    }

    /// <summary>The right one must not stand out by its length.</summary>
    public static bool IsFairLength(string right, IEnumerable<string> wrong) =>
        Script.Width(right) <= KeyLongest * wrong.Max(Script.Width);
}
