using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Web;

/// <summary>The ids of the local chat.</summary>
internal static class LocalPlace
{
    public const string Platform = LocalChat.Platform;
    private const string Team = "local";

    public static ChannelId Channel(string name) => new(Platform, Team, name);

    /// <summary>The same person for every way of writing the name; the id does not tell it.</summary>
    public static PlayerId Player(PlayerName name)
    {
        var folded = Encoding.UTF8.GetBytes(name.Value.ToLowerInvariant());
        return new PlayerId(Platform, Team, Convert.ToHexStringLower(SHA256.HashData(folded))[..16]);
    }
}
