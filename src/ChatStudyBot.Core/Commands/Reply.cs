namespace ChatStudyBot.Core.Commands;

/// <summary>What is to be said to a command, and to whom.</summary>
/// <param name="Card">Null when there is nothing to say, or when only <paramref name="Form"/> is to be opened.</param>
/// <param name="Key">
/// The address under which a public card is put and edited later; null for what is never edited.
/// </param>
public sealed record Reply(Audience Audience, Placement Placement, Card? Card)
{
    public static Reply Nothing { get; } = new(Audience.Player, Placement.New, null);

    public string? Key { get; init; }

    /// <summary>A form the platform opens for the player.</summary>
    public Form? Form { get; init; }

    /// <summary>Goes with the card, to the player alone.</summary>
    public ReplyFile? File { get; init; }

    /// <summary>
    /// What the player alone is told once the reply has been given, which does not wait for it; null, also in the end,
    /// for nothing.
    /// </summary>
    public Task<Card?>? After { get; init; }

    /// <summary>The player's answer is on the disk: the card may show the pressed letter.</summary>
    public bool IsSaved { get; init; }

    /// <summary>The key of the refusal or failure, for logs and tests; null when all went well.</summary>
    public string? RefusalKey { get; init; }

    public static Reply ToPlayer(Card card) => new(Audience.Player, Placement.New, card);

    public static Reply ToChannel(string key, Card card) =>
        new(Audience.Channel, Placement.New, card) { Key = key };
}

public enum Audience
{
    /// <summary>Only the one who asked sees it.</summary>
    Player,
    Channel,
}

public enum Placement
{
    New,

    /// <summary>In place of the card whose button was pressed: solo and other private flows.</summary>
    Replace,
}
