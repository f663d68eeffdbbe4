using System.Text.Json.Serialization;

namespace ChatStudyBot.Discord.Protocol.Payloads;

/// <summary>
/// The wire format: snake case, absent instead of null, unknown fields skipped, unknown numbers kept in their enums.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString
)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(Modal))]
[JsonSerializable(typeof(CallbackBody))]
[JsonSerializable(typeof(CallbackBody<MessageBody>))]
[JsonSerializable(typeof(CallbackBody<DeferredBody>))]
[JsonSerializable(typeof(CallbackBody<ChoicesBody>))]
[JsonSerializable(typeof(CallbackBody<Modal>))]
[JsonSerializable(typeof(ApplicationCommand))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(ThreadBody))]
[JsonSerializable(typeof(DirectChannelBody))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(GatewayHello))]
[JsonSerializable(typeof(GatewayReady))]
[JsonSerializable(typeof(GatewayCommand<long?>))]
[JsonSerializable(typeof(GatewayCommand<IdentifyBody>))]
[JsonSerializable(typeof(GatewayCommand<ResumeBody>))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(string))]
internal sealed partial class DiscordJson : JsonSerializerContext;
