namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Labels, titles, placeholders: one line without markup, never empty, within a length.</summary>
public static class ShortText
{
    /// <param name="max">In UTF-16 units, of which there are never fewer than characters.</param>
    public static string Of(string text, int max)
    {
        var cut = TextCut.At(VisibleText.Of(text).Replace('\n', ' '), max);
        return string.IsNullOrWhiteSpace(cut) ? "…" : cut;
    }
}
