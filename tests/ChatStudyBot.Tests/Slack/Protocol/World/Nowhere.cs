using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Tests.Slack.Protocol.World;

/// <summary>For what is not about the acknowledgement.</summary>
internal sealed class Nowhere : IWayBack
{
    public Task<bool> AcknowledgeAsync(ResponsePayload? response) => Task.FromResult(true);
}
