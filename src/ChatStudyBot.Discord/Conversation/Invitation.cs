using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Delivery;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>
/// The one first answer that an interaction still waits for. Whoever takes it gives it: the first public card that
/// its command puts into its channel, the deferral, or the reply.
/// </summary>
internal sealed class Invitation(ReceivedInteraction received, ChannelId channel)
{
    private int _use;

    public ReceivedInteraction Received => received;

    public ChannelId Channel => channel;

    public InvitationUse Use => (InvitationUse)Volatile.Read(ref _use);

    /// <returns>False when somebody else has taken it.</returns>
    public bool TryTake(InvitationUse use) => Interlocked.CompareExchange(ref _use, (int)use, 0) == 0;
}

internal enum InvitationUse
{
    Open,
    Card,
    Deferral,
    Reply,
}
