namespace ChatStudyBot.Core.Notes;

/// <summary>Tells the language of a note by its letters.</summary>
internal static class NoteLanguage
{
    /// <summary>Japanese notes about software are half Latin names: a tenth of kana and kanji is enough.</summary>
    private const int OneIn = 10;

    public static Language Of(SourceText source)
    {
        int letters = 0,
            japanese = 0;
        foreach (var line in source.Lines)
        {
            foreach (var c in line)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                japanese += IsJapanese(c) ? 1 : 0;
            }
        }

        return japanese > 0 && japanese * OneIn >= letters ? Language.Japanese : Language.English;
    }

    private static bool IsJapanese(char c) =>
        c is (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uFF66' and <= '\uFF9D');
}
