using System.Text;

namespace ChatStudyBot.Core.Notes;

/// <summary>The encodings that Japanese notes had before UTF-8, told apart by how much sense the text makes.</summary>
internal static class JapaneseEncoding
{
    private static readonly Encoding ShiftJis = Strict(932);
    private static readonly Encoding EucJp = Strict(51932);
    private static readonly Encoding Windows1252 = Strict(1252);

    public static Encoding Iso2022Jp { get; } = CodePagesEncodingProvider.Instance.GetEncoding(50220)!;

    /// <summary>ISO-2022-JP has seven bits only, so that it passes for UTF-8: its escape sequences give it away.</summary>
    public static bool IsIso2022Jp(ReadOnlySpan<byte> content) =>
        content.IndexOf("\u001B$B"u8) >= 0 || content.IndexOf("\u001B$@"u8) >= 0;

    public static string? Decode(ReadOnlySpan<byte> content)
    {
        var best = (Text: (string?)null, Sense: 0.0);
        foreach (var encoding in (ReadOnlySpan<Encoding>)[ShiftJis, EucJp, Windows1252])
        {
            if (TryDecode(encoding, content) is { } text && Sense(text) is var sense && sense > best.Sense)
            {
                best = (text, sense);
            }
        }

        return best.Text;
    }

    /// <summary>
    /// Mean worth of a character beyond ASCII. Kana and the marks between them carry Japanese; in text read the wrong
    /// way half-width kana, rare kanji and box drawings take their place.
    /// </summary>
    private static double Sense(string text)
    {
        double sum = 0;
        var wide = 0;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                continue;
            }

            wide++;
            sum += c switch
            {
                >= '\u3041' and <= '\u30FC' or '、' or '。' or '「' or '」' or '・' or '\u3000' => 3,
                >= '\uFF01' and <= '\uFF5E' => 1,
                >= '\u4E00' and <= '\u9FFF' => 1,
                >= '\uFF61' and <= '\uFF9F' => -2,
                >= '\u00C0' and <= '\u00FF' => 0.5,
                >= '\u2010' and <= '\u2027' => 0.5,
                _ => -1,
            };
        }

        return wide == 0 ? 0 : sum / wide;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            codePage,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        )!;
}
