using System.Text.Json;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Commands;

/// <summary>What is wrong with a question and what to do about it, for its writer.</summary>
public static class FlawText
{
    public static string Of(Finding finding, Language language) =>
        Say.Text(
            language,
            $"flaw.{JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Flaw.ToString())}",
            ("what", finding.What)
        );
}
