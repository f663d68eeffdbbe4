using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Slack;

/// <summary>Slack's ids as the product's: a workspace is a team, a thread is a channel of its own.</summary>
internal static partial class SlackPlace
{
    public const string Platform = "slack";

    private const char BeforeThread = ':';

    /// <param name="thread">The time stamp of the message it hangs on; null outside of threads.</param>
    public static ChannelId Channel(string team, string channel, string? thread = null) =>
        new(Platform, team, thread is null ? channel : $"{channel}{BeforeThread}{thread}");

    public static PlayerId Player(string team, string user) => new(Platform, team, user);

    /// <summary>Null for a channel of another platform.</summary>
    public static (string Channel, string? Thread)? Of(ChannelId channel) =>
        channel.Platform != Platform ? null
        : channel.Channel.Split(BeforeThread, 2) is [var id, var thread] ? (id, thread)
        : (channel.Channel, null);

    /// <summary>The conversation with a person by their id: Slack posts there and opens it when there is none.</summary>
    public static ChannelId DirectWith(PlayerId player) => Channel(player.Team, player.User);

    /// <summary>Whether a place is a conversation named by the id of its person: nothing in it can be changed by that.</summary>
    public static bool IsPerson(string channel) => channel is ['U' or 'W', ..];

    /// <summary>A conversation with the bot alone; groups of several people are channels.</summary>
    /// <param name="name">As commands name it; null where Slack says none.</param>
    public static bool IsDirect(string channel, string? name) =>
        name == "directmessage" || channel.StartsWith('D');

    /// <param name="workspace">Where the workspace is on the web, as <c>auth.test</c> says.</param>
    /// <param name="message">The time stamp of the message.</param>
    public static string? AddressOf(Uri workspace, ChannelId channel, string message) =>
        Of(channel) is var (id, thread)
            ? new Uri(workspace, $"archives/{id}/p{message.Replace(".", "")}").AbsoluteUri
                + (thread is null ? "" : $"?thread_ts={thread}&cid={id}")
            : null;

    /// <summary>Whether a role is a group of users, and no other words.</summary>
    public static bool IsGroup(string role) => GroupId().IsMatch(role);

    [GeneratedRegex("^S[A-Z0-9]+$")]
    private static partial Regex GroupId();
}
