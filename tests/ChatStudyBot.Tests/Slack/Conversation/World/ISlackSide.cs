using System.Text.Json;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>The way by which Slack delivers.</summary>
internal interface ISlackSide
{
    /// <summary>Ends when it is acknowledged.</summary>
    /// <returns>What the acknowledgement says; null: nothing.</returns>
    Task<JsonElement?> DeliverAsync(Delivery delivery);
}
