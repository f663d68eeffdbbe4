using System.Globalization;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// Where people can read a line of the notes for themselves: where the team keeps them, if it has said so, or else
/// on the bot's own pages, if those can be reached from where they are.
/// </summary>
/// <param name="template">An address with <c>{path}</c> and <c>{line}</c> in it; null when nobody has said where.</param>
/// <param name="ownPlatform">The platform whose people are on the bot's own pages already.</param>
/// <param name="publicUrl">Where people of other platforms reach those pages; null when nobody has said where.</param>
public sealed class SourceLinks(string? template, string ownPlatform, Uri? publicUrl)
{
    /// <summary>Below it lie the pages of the notes.</summary>
    public const string Pages = "/notes";

    /// <summary>Lines of a note that are on one page; a longer note has several.</summary>
    public const int PageLines = 3000;

    /// <param name="platform">Of whom the address is for.</param>
    /// <returns>Null when there is no place that they could reach.</returns>
    public string? AddressOf(Citation citation, string platform)
    {
        if (template is not null)
            return Filled(template, citation);
        if (platform == ownPlatform)
            return OwnPage(citation.Path, citation.Line);
        return publicUrl is null
            ? null
            : publicUrl.GetLeftPart(UriPartial.Path).TrimEnd('/') + OwnPage(citation.Path, citation.Line);
    }

    /// <summary>The bot's own page of a note, from the root of its site.</summary>
    /// <param name="line">Null for the page that begins with the first one.</param>
    public static string OwnPage(string path, int? line = null)
    {
        var page = line is { } number ? PageOf(number) : 1;
        return Pages
            + "/"
            + Escaped(path)
            + (page > 1 ? $"?page={Text(page)}" : "")
            + (line is { } at ? $"#L{Text(at)}" : "");
    }

    /// <summary>Counted from 1.</summary>
    public static int PageOf(int line) => Math.Max(0, line - 1) / PageLines + 1;

    private static string Filled(string template, Citation citation) =>
        template
            .Replace("{path}", Escaped(citation.Path), StringComparison.Ordinal)
            .Replace("{line}", Text(citation.Line), StringComparison.Ordinal);

    private static string Escaped(string path) =>
        string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
