using System.Text.Json.Serialization;

namespace ChatStudyBot.Slack.Protocol.Blocks;

/// <remarks>https://docs.slack.dev/reference/block-kit/composition-objects/text-object</remarks>
[JsonDerivedType(typeof(Plain))]
[JsonDerivedType(typeof(Mrkdwn))]
internal abstract record TextObject(string Text)
{
    /// <summary>Also where only one of the two may stand, so it is no discriminator.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>Shown as it stands: no markup, no mentions.</summary>
    public sealed record Plain(string Text) : TextObject(Text)
    {
        public override string Type => "plain_text";

        /// <summary>Whether <c>:smile:</c> becomes a picture: not in anybody's text.</summary>
        public bool Emoji { get; init; }
    }

    /// <param name="Text">In Slack's markup; whatever is not markup must have been escaped.</param>
    public sealed record Mrkdwn(string Text) : TextObject(Text)
    {
        public override string Type => "mrkdwn";

        /// <summary>Addresses, channels and names that are not marked as such stay text.</summary>
        public bool Verbatim { get; init; } = true;
    }
}
