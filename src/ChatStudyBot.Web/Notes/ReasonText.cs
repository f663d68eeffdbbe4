using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Web.Notes;

/// <summary>Why a line was not used, in a few words.</summary>
internal static class ReasonText
{
    public static string Of(Language language, UnusedReason reason) =>
        Say.Text(
            language,
            $"web.notes.unused.{JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString())}"
        );
}
