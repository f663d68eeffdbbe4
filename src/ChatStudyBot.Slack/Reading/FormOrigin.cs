using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Reading;

/// <summary>Where a form was opened from. Slack does not say it when the form is sent, so the form carries it.</summary>
/// <param name="Thread">Null outside of threads.</param>
/// <param name="Message">The time stamp of the card.</param>
/// <param name="IsPrivate">Whether only the one who asked sees that card.</param>
/// <param name="ResponseUrl">That of the click.</param>
internal sealed record FormOrigin(
    string Channel,
    string? Thread,
    string? Message,
    bool IsPrivate,
    Secret? ResponseUrl
)
{
    /// <summary>Somebody's home: what is said to them there goes into their conversation with the bot.</summary>
    public static FormOrigin HomeOf(string user) => new(user, null, null, IsPrivate: false, null);

    /// <returns>Null for a click that was on no message and not on the home.</returns>
    public static FormOrigin? Of(BlockActions click) =>
        click.View?.Type == ViewRef.Home ? HomeOf(click.User.Id)
        : click is { Container: { } container } && (container.ChannelId ?? click.Channel?.Id) is { } channel
            ? new FormOrigin(
                channel,
                // A message that others have replied to is its own thread; it stands in the channel.
                container.ThreadTs == container.MessageTs
                    ? null
                    : container.ThreadTs,
                container.MessageTs,
                container.IsEphemeral,
                click.ResponseUrl
            )
        : null;

    /// <returns>Null for what is none of ours.</returns>
    public static FormOrigin? Parse(string? metadata)
    {
        try
        {
            return metadata is { Length: > 0 }
                ? JsonSerializer.Deserialize(metadata, SlackJson.Default.FormOrigin)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>At most 3,000 characters, most of them the address.</summary>
    public string ToMetadata() => JsonSerializer.Serialize(this, SlackJson.Default.FormOrigin);
}
