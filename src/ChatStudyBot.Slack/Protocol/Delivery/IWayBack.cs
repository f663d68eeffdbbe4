using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.Delivery;

/// <summary>Where one delivery is acknowledged: the connection or the request it came by, and no other.</summary>
internal interface IWayBack
{
    /// <param name="response">Null: it has arrived, and that is all.</param>
    /// <returns>False: it did not get there.</returns>
    Task<bool> AcknowledgeAsync(ResponsePayload? response);
}
