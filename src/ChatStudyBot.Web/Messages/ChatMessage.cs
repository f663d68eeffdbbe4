using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Web.Messages;

/// <summary>What the message log keeps for a message of the local chat: a card, or what somebody typed.</summary>
public sealed record ChatMessage(Card? Card, string? Text);
