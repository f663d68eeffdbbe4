using System.Text;

namespace ChatStudyBot.Core.Notes;

/// <summary>Finds out how a file's characters are written down, from its bytes alone.</summary>
internal static class NoteEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Encoding.UTF8),
        ([0xFF, 0xFE, 0x00, 0x00], Encoding.UTF32),
        ([0xFF, 0xFE], Encoding.Unicode),
        ([0xFE, 0xFF], Encoding.BigEndianUnicode),
    ];

    public static DecodedText Decode(ReadOnlySpan<byte> content)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (content.StartsWith(mark))
            {
                return Checked(encoding.GetString(content[mark.Length..]));
            }
        }

        if (FileSignature.NameOf(content) is { } kind)
        {
            return DecodedText.Unreadable($"This is {kind}, not text: save the note as text or Markdown.");
        }

        if (Utf16WithoutMark(content) is { } wide)
        {
            return Checked(wide.GetString(content));
        }

        if (Utf8(content) is { } text)
        {
            return JapaneseEncoding.IsIso2022Jp(content)
                ? Checked(JapaneseEncoding.Iso2022Jp.GetString(content))
                : Checked(text);
        }

        return DamagedUtf8(content) ?? Legacy(content);
    }

    private static DecodedText Legacy(ReadOnlySpan<byte> content) =>
        JapaneseEncoding.Decode(content) is { } text
            ? Checked(text)
            : DecodedText.Unreadable(
                "The file is neither text in UTF-8, UTF-16, Shift_JIS or EUC-JP: save it as UTF-8."
            );

    private static string? Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 with a few bytes lost, as after a bad merge or a cut: most of it is still a note.</summary>
    private static DecodedText? DamagedUtf8(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content);
        var lost = text.Count(c => c == '\uFFFD');
        var wide = text.Count(c => c >= 0x80) - lost;
        if (wide < 20 * lost)
        {
            return null;
        }

        var line = 1 + text.AsSpan(0, text.IndexOf('\uFFFD', StringComparison.Ordinal)).Count('\n');
        var decoded = Checked(text);
        return decoded.Problem is not null
            ? decoded
            : decoded with
            {
                Warnings =
                [
                    .. decoded.Warnings,
                    new(
                        line,
                        ProblemSeverity.Warning,
                        "Some bytes here are not valid UTF-8: retype the damaged characters."
                    ),
                ],
            };
    }

    /// <summary>UTF-16 is told by every other byte being zero (Latin) or of one of a few rows (kana).</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content.Length % 2 != 0 || !content.Contains((byte)0))
        {
            return null;
        }

        int low = 0,
            high = 0;
        for (var i = 0; i + 1 < content.Length; i += 2)
        {
            high += IsRow(content[i]) && !IsRow(content[i + 1]) ? 1 : 0;
            low += IsRow(content[i + 1]) && !IsRow(content[i]) ? 1 : 0;
        }

        var half = content.Length / 4;
        return low > half && high < half / 4 ? Encoding.Unicode
            : high > half && low < half / 4 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsRow(byte value) => value is 0x00 or 0x30 or 0xFF;

    /// <summary>Text may hold a stray control character; a file full of them is something else.</summary>
    private static DecodedText Checked(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f' or '\v'));
        if (controls == 0)
        {
            return new(text, []);
        }

        if (controls > 4 && controls * 50 > text.Length || controls * 4 > text.Length)
        {
            return DecodedText.Unreadable(
                "This is a binary file, not text: save the note as text or Markdown."
            );
        }

        var line = 1 + text.TakeWhile(c => !char.IsControl(c) || char.IsWhiteSpace(c)).Count(c => c == '\n');
        var cleaned = string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsControl(source[i]) && !char.IsWhiteSpace(source[i]) ? ' ' : source[i];
                }
            }
        );
        return new(
            cleaned,
            [
                new(
                    line,
                    ProblemSeverity.Warning,
                    "There are control characters here; they are read as spaces."
                ),
            ]
        );
    }
}
