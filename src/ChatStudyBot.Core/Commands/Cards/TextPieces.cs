namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>A text that is longer than its place, in the order of reading.</summary>
public static class TextPieces
{
    /// <summary>Parted between lines where it can be, never within a character.</summary>
    /// <param name="max">Of one piece, in UTF-16 units.</param>
    public static IEnumerable<string> Of(string text, int max)
    {
        while (text.Length > max)
        {
            var line = text.LastIndexOf('\n', max - 1);
            var at = line > 0 ? line : max - 1;
            if (line <= 0 && char.IsHighSurrogate(text[at - 1]))
            {
                at--;
            }

            yield return text[..at];
            text = text[at..].TrimStart('\n');
        }

        yield return text;
    }
}
