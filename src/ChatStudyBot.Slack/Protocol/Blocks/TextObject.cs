using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Blocks;

/// <remarks>https://docs.slack.dev/reference/block-kit/composition-objects/text-object</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Plain), "plain_text")]
[JsonDerivedType(typeof(Mrkdwn), "mrkdwn")]
internal abstract record TextObject
{
    private TextObject() { }

    /// <summary>Shown as it stands: no markup, no mentions.</summary>
    public sealed record Plain(string Text) : TextObject
    {
        /// <summary>Whether <c>:smile:</c> becomes a picture: not in anybody's text.</summary>
        public bool Emoji { get; init; }
    }

    /// <param name="Text">In Slack's markup; whatever is not markup must have been escaped.</param>
    public sealed record Mrkdwn(string Text) : TextObject
    {
        /// <summary>Addresses, channels and names that are not marked as such stay text.</summary>
        public bool Verbatim { get; init; } = true;
    }
}
