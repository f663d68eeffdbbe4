using System.Globalization;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Web.Notes;

/// <summary>What is said of a line in a few words.</summary>
internal static class LineWords
{
    /// <summary>With its number as it stands beside the line and in addresses.</summary>
    public static string Name(Language language, int line) =>
        Say.Text(language, "web.notes.line", ("line", line.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Why it was not used.</summary>
    public static string Reason(Language language, UnusedReason reason) =>
        Say.Text(
            language,
            $"web.notes.unused.{JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString())}"
        );
}
