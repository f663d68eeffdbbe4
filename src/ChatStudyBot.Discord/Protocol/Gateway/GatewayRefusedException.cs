namespace ChatStudyBot.Discord.Protocol.Gateway;

/// <summary>Discord will not have this bot, and trying again would not help. The message says what to do.</summary>
internal sealed class GatewayRefusedException(string message) : Exception(message);
