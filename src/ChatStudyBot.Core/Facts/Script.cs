namespace ChatStudyBot.Core.Facts;

/// <summary>What kind of letters a word is written in.</summary>
public enum ScriptClass
{
    Latin,
    Japanese,
    Mixed,
}

public static class Script
{
    public static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヺ') or 'ー';

    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsKanji(char c) => c is (>= '一' and <= '鿿') or '々';

    public static bool IsLatin(char c) =>
        char.IsAsciiLetter(c) || c is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or (>= 'À' and <= 'ɏ');

    public static bool IsJapanese(char c) => IsKatakana(c) || IsHiragana(c) || IsKanji(c);

    public static ScriptClass Of(string text)
    {
        var latin = text.Any(IsLatin);
        var japanese = text.Any(IsJapanese);
        return (latin, japanese) switch
        {
            (true, true) => ScriptClass.Mixed,
            (false, true) => ScriptClass.Japanese,
            _ => ScriptClass.Latin,
        };
    }

    public static Language LanguageOf(string text) =>
        text.Any(IsJapanese) ? Language.Japanese : Language.English;

    /// <summary>Columns on the screen: a full-width character takes two.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += IsWide(c) ? 2 : 1;
        }

        return width;
    }

    private static bool IsWide(char c) =>
        c
            is (>= '\u1100' and <= '\u115f')
                or (>= '\u2e80' and <= '\ua4cf')
                or (>= '\uac00' and <= '\ud7a3')
                or (>= '\uf900' and <= '\ufaff')
                or (>= '\ufe30' and <= '\ufe6f')
                or (>= '\uff00' and <= '\uff60')
                or (>= '\uffe0' and <= '\uffe6');
}
