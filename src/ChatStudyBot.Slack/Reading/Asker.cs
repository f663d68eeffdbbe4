using ChatStudyBot.Core;

namespace ChatStudyBot.Slack.Reading;

/// <summary>What is known of the person beside the payload.</summary>
/// <param name="Name">As the workspace shows it; null: the handle in the payload.</param>
internal sealed record Asker(string? Name, Language Language, bool IsManager);
