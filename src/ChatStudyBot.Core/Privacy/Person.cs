using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Privacy;

/// <summary>Somebody under every id that they have: one in each team, and those of the conversations with them.</summary>
/// <param name="Conversations">Those with the bot alone that have an id which does not name the person.</param>
public sealed record Person(Account Account, ImmutableHashSet<ChannelId> Conversations)
{
    public bool Is(PlayerId player) => player.Account == Account;

    /// <summary>Whether nobody else can be there.</summary>
    public bool IsAlone(ChannelId channel) => NameOf(channel) is not null;

    /// <summary>
    /// What names the conversation in the id of a channel; null when it is none with the person. Without an id of its
    /// own it is named by theirs, in the local chat after an @. Whatever follows a colon is a thread of it.
    /// </summary>
    public string? NameOf(ChannelId channel) =>
        channel.Platform == Account.Platform
            ? Conversations
                .Where(known => known.Platform == channel.Platform && known.Team == channel.Team)
                .Select(known => known.Channel)
                .Append(Account.User)
                .Append($"@{Account.User}")
                .FirstOrDefault(name =>
                    $"{channel.Channel}:".StartsWith($"{name}:", StringComparison.Ordinal)
                )
            : null;
}
