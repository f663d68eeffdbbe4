namespace ChatStudyBot.Core.Answers;

/// <summary>Parts a line that is too long to be shown whole, at the ends of its sentences where it has any.</summary>
internal static class LongLine
{
    /// <summary>Characters; below the limit of a passage, so that what stands above the line can be shown with it.</summary>
    private const int Longest = 400;

    public static IEnumerable<string> Split(string text)
    {
        while (text.Length > Longest)
        {
            var end = EndOf(text);
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    private static int EndOf(string text)
    {
        var head = text.AsSpan(0, Longest);
        var end = Math.Max(head.LastIndexOf('。') + 1, head.LastIndexOf(". ") + 1);
        if (end < Longest / 4)
        {
            end = head.LastIndexOfAny('、', ' ', '　') + 1;
        }

        if (end < Longest / 4)
        {
            end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        }

        return end;
    }
}
