using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>Labels, titles, placeholders: one line without markup, never empty, within a length.</summary>
internal static class ShortText
{
    public static string Of(string text, int max)
    {
        var cut = TextCut.At(Markdown.Plain(text).Replace('\n', ' '), max);
        return string.IsNullOrWhiteSpace(cut) ? "…" : cut;
    }
}
