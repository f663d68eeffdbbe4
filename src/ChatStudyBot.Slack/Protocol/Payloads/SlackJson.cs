using System.Text.Json;
using System.Text.Json.Serialization;
using ChatStudyBot.Slack.Reading;

namespace ChatStudyBot.Slack.Protocol.Payloads;

/// <summary>The wire format: snake case, absent instead of null, unknown fields skipped.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    AllowOutOfOrderMetadataProperties = true
)]
[JsonSerializable(typeof(SocketEnvelope))]
[JsonSerializable(typeof(SocketAck))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(Interactive))]
[JsonSerializable(typeof(BlockActions))]
[JsonSerializable(typeof(ViewSubmission))]
[JsonSerializable(typeof(EventCallback))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageRemoval))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(ViewOpen))]
[JsonSerializable(typeof(ViewPublish))]
[JsonSerializable(typeof(ViewResponse))]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(MessageReply))]
[JsonSerializable(typeof(AuthTest))]
[JsonSerializable(typeof(ConnectionsOpen))]
[JsonSerializable(typeof(UserReply))]
[JsonSerializable(typeof(UploadUrl))]
[JsonSerializable(typeof(UploadCompletion))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(FormOrigin))]
internal sealed partial class SlackJson : JsonSerializerContext;
