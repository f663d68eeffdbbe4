using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>
/// A message to send, or a change of one: what is null is left as it is, what is empty (text or list) is taken away.
/// Nobody is pinged unless <see cref="AllowedMentions"/> says so.
/// </summary>
internal sealed record MessageBody
{
    private const MessageFlags EditableFlags = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;

    public string? Content { get; init; }

    public IReadOnlyList<Embed>? Embeds { get; init; }

    public IReadOnlyList<Component>? Components { get; init; }

    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    public MessageFlags? Flags { get; init; }

    /// <summary>Of an edit: the files that stay. Null keeps all, unless new ones are sent, which replace them.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public MessageReference? MessageReference { get; init; }

    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    /// <summary>Sent beside the JSON; an embed shows one by <c>attachment://name</c>.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageFile> Files { get; init; } = [];

    [JsonIgnore]
    public bool IsEphemeral => Flags?.HasFlag(MessageFlags.Ephemeral) == true;

    /// <summary>What an edit may say: most flags can be set at creation only.</summary>
    public MessageBody AsEdit() =>
        this with
        {
            Flags = Flags & EditableFlags,
            MessageReference = null,
            Nonce = null,
            EnforceNonce = null,
        };

    /// <summary>Names the new files after those that stay, as Discord asks.</summary>
    public MessageBody WithFilesListed() =>
        Files.Count == 0
            ? this
            : this with
            {
                Attachments =
                [
                    .. Attachments ?? [],
                    .. Files.Select((file, i) => new Attachment(new Snowflake((ulong)i), file.Name)),
                ],
            };
}

/// <summary>At most 10 MiB each and ten a message.</summary>
/// <param name="Name">ASCII letters, digits, dots and hyphens: others do not arrive as they were.</param>
internal sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);

/// <summary>The message this one replies to.</summary>
internal sealed record MessageReference(Snowflake MessageId, bool FailIfNotExists = false);
