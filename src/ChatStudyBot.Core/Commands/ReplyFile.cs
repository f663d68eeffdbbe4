namespace ChatStudyBot.Core.Commands;

/// <summary>A file that a reply hands to the one who asked.</summary>
/// <param name="Name">ASCII letters, digits, dots and hyphens, as every platform takes them.</param>
public sealed record ReplyFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The name of what is stored about a person.</summary>
    public const string Export = "chatstudybot.json";

    /// <summary>Called when it could not be handed over.</summary>
    public Action Lost { get; init; } = () => { };
}
