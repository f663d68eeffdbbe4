using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>What is needed to answer an interaction; it can be stored and used after a restart.</summary>
/// <param name="ReceivedAt">When it came; its three seconds and fifteen minutes count from here.</param>
internal sealed record InteractionTicket(
    Snowflake Id,
    Snowflake ApplicationId,
    Secret Token,
    DateTimeOffset ReceivedAt
)
{
    public static TimeSpan FirstAnswerWithin { get; } = TimeSpan.FromSeconds(3);

    /// <summary>A little less than Discord's 15 minutes: the request takes time, and clocks differ.</summary>
    public static TimeSpan UsableFor { get; } = TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(5);

    public DateTimeOffset UsableUntil => ReceivedAt + UsableFor;

    public bool IsUsable(DateTimeOffset now) => now < UsableUntil;

    public static InteractionTicket Of(Interaction interaction, DateTimeOffset receivedAt) =>
        new(interaction.Id, interaction.ApplicationId, interaction.Token, receivedAt);
}
