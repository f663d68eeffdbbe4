using System.Text.Json;

namespace ChatStudyBot.Tests.Slack.Conversation.World;

/// <summary>The way by which Slack delivers. Whoever disposes of it disposes of the world it belongs to.</summary>
internal interface ISlackSide : IAsyncDisposable
{
    /// <summary>Ends when it is acknowledged.</summary>
    /// <returns>What the acknowledgement says; null: nothing.</returns>
    Task<JsonElement?> DeliverAsync(Delivery delivery);
}
