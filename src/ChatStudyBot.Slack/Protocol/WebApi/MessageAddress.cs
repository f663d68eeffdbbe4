namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>Which message: what a post was answered with, and what its updates name.</summary>
/// <param name="Channel">The conversation, also of a message that was posted to a person.</param>
/// <param name="Ts"><c>1700000000.000100</c>; not a number.</param>
internal readonly record struct MessageAddress(string Channel, string Ts);
