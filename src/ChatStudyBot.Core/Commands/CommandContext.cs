using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Who asked, where, and in which delivery.</summary>
/// <param name="IsDirect">A direct conversation: solo only.</param>
/// <param name="Language">The player's, or that of their question: for what only they see.</param>
/// <param name="Delivery">The platform's key of this very delivery; a repeat carries the same one.</param>
public sealed record CommandContext(
    PlayerId Player,
    string PlayerName,
    ChannelId Channel,
    bool IsDirect,
    bool IsManager,
    Language Language,
    string Delivery
)
{
    /// <summary>The channel that the thread it was asked in belongs to; null outside threads.</summary>
    public ChannelId? Parent { get; init; }

    public ThreadAccess Threads { get; init; }

    /// <summary>The channel whose leaderboard is meant by "this channel".</summary>
    public ChannelId Home => Parent ?? Channel;

    /// <summary>In the language that they have asked in, where that is plain.</summary>
    public CommandContext InLanguageOf(string question) =>
        QuestionLanguage.Of(question) is { } asked ? this with { Language = asked } : this;

    /// <summary>In the language that the player has chosen, if they have.</summary>
    public CommandContext SpokenTo(IPlayerSettings players) =>
        players.For(Player).Language is { } own ? this with { Language = own } : this;
}
