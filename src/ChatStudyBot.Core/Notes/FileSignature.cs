namespace ChatStudyBot.Core.Notes;

/// <summary>The first bytes by which files that are no text are known, whatever their extension says.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ([0x1F, 0x8B], "a compressed file"),
        ("SQLite format 3\0"u8.ToArray(), "a database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    public static string? NameOf(ReadOnlySpan<byte> content)
    {
        foreach (var (start, name) in Known)
        {
            if (content.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }
}
