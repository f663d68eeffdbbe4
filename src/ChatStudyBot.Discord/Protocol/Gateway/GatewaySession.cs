namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>What Discord keeps for a while after a connection is lost, and replays from.</summary>
internal sealed record GatewaySession(string Id, Uri ResumeUrl, long Sequence);
