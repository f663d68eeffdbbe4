namespace ChatStudyBot.Core.Commands;

/// <summary>Who asked, where, and in which delivery.</summary>
/// <param name="IsDirect">A direct conversation: solo only.</param>
/// <param name="Language">The player's: for what only they see.</param>
/// <param name="Delivery">The platform's key of this very delivery; a repeat carries the same one.</param>
public sealed record CommandContext(
    PlayerId Player,
    string PlayerName,
    ChannelId Channel,
    bool IsDirect,
    bool IsManager,
    Language Language,
    string Delivery
);
