using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Rest;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>What it means that Discord has refused a card, a thread or a conversation.</summary>
internal static class RefusedPut
{
    /// <summary>Of a card: the channel may be gone or closed.</summary>
    public static PutResult.Refused Of(DiscordRefusedException refused) =>
        new(ReasonOf(refused))
        {
            IsGone = refused.Code == DiscordErrorCode.UnknownChannel,
            IsClosed = IsClosed(refused.Code),
        };

    /// <summary>Not to be seen, not to be written in, or a thread that a moderator has put away.</summary>
    private static bool IsClosed(int code) =>
        code
            is DiscordErrorCode.MissingAccess
                or DiscordErrorCode.MissingPermissions
                or DiscordErrorCode.ThreadArchived
                or DiscordErrorCode.ThreadLocked;

    public static Refusal ReasonOf(DiscordRefusedException refused) =>
        refused.Code switch
        {
            DiscordErrorCode.MissingAccess or DiscordErrorCode.MissingPermissions => ChannelRights.Refusal(
                ChannelRights.Needed
            ),
            DiscordErrorCode.UnknownChannel
            or DiscordErrorCode.ThreadArchived
            or DiscordErrorCode.ThreadLocked => Refusal.Of("refusal.channel_archived"),
            _ => Refusal.Of("failure.post"),
        };
}
