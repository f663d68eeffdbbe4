namespace ChatStudyBot.Configuration;

/// <param name="Path">The notes folder, absolute.</param>
/// <param name="SourceUrl">Address of a line of a note, with <c>{path}</c> and <c>{line}</c>; null for the bot's own pages.</param>
internal sealed record ContentOptions(string Path, string? SourceUrl)
{
    public static ContentOptions Read(KeyReader keys)
    {
        var source = keys.Text("Content:SourceUrl");
        if (source is not null && !(source.Contains("{path}", StringComparison.Ordinal) && IsAddress(source)))
        {
            keys.Refuse(
                "Content:SourceUrl",
                source,
                "an address with {path} in it, and {line} where it has one"
            );
        }

        return new(
            keys.Text("Content:Path") is { } path
                ? System.IO.Path.GetFullPath(path)
                : ShippedContent.Folder(),
            source
        );
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
