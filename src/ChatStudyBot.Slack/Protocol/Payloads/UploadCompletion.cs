namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>Shares uploaded files.</summary>
/// <param name="ChannelId">A conversation; a person does not stand for theirs here.</param>
internal sealed record UploadCompletion(IReadOnlyList<UploadedFile> Files, string ChannelId);

internal sealed record UploadedFile(string Id, string Title);
