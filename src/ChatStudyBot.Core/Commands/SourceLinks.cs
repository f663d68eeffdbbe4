using System.Globalization;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands;

/// <summary>Where people can read a line of the notes for themselves.</summary>
/// <param name="template">An address with <c>{path}</c> and <c>{line}</c> in it; null when nobody has said where.</param>
public sealed class SourceLinks(string? template)
{
    public static SourceLinks None { get; } = new(null);

    public string? AddressOf(Citation citation) =>
        template
            ?.Replace(
                "{path}",
                string.Join('/', citation.Path.Split('/').Select(Uri.EscapeDataString)),
                StringComparison.Ordinal
            )
            .Replace(
                "{line}",
                citation.Line.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
}
