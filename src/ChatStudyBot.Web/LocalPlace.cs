using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Web;

/// <summary>The ids of the local chat.</summary>
internal static class LocalPlace
{
    public const string Platform = LocalChat.Platform;
    private const string Team = "local";
    private const int IdLength = 16;

    /// <summary>Before the person's id in the name of their conversation with the bot.</summary>
    private const char Inbox = '@';

    public static ChannelId InboxOf(PlayerId player) => Channel(Inbox + player.User);

    public static bool IsInbox(string channel) =>
        channel is [Inbox, .. { Length: IdLength } id] && id.All(char.IsAsciiHexDigitLower);

    public static ChannelId Channel(string name) => new(Platform, Team, name);

    /// <summary>The same person for every way of writing the name; the id does not tell it.</summary>
    public static PlayerId Player(PlayerName name)
    {
        var folded = Encoding.UTF8.GetBytes(name.Value.ToLowerInvariant());
        return new PlayerId(Platform, Team, Convert.ToHexStringLower(SHA256.HashData(folded))[..IdLength]);
    }
}
