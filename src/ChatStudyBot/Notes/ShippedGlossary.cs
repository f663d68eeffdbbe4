using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Notes;

/// <summary>The glossary that is in use with any folder; it lies in the shipped content as a file too.</summary>
internal static class ShippedGlossary
{
    private static readonly Lazy<byte[]> s_content = new(Read);

    /// <summary>Laid over itself it would change nothing, and cost every start the reading of it twice.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content.SequenceEqual(s_content.Value);

    private static byte[] Read()
    {
        using var stream =
            typeof(Glossary).Assembly.GetManifestResourceStream("glossary.yaml")
            ?? throw new InvalidOperationException("The glossary is not in the assembly.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
