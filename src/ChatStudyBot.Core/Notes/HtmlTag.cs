namespace ChatStudyBot.Core.Notes;

internal static class HtmlTag
{
    /// <param name="tag">With its angle brackets.</param>
    public static string NameOf(string tag)
    {
        var name = tag.AsSpan().Trim("</> ");
        var end = name.IndexOfAny(" \t\n/>");
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant();
    }

    public static bool IsClosing(string tag) => tag.StartsWith("</", StringComparison.Ordinal);
}
