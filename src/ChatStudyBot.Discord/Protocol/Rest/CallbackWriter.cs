using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>A first answer as JSON; the same for the callback route and for an answer over HTTP.</summary>
internal static class CallbackWriter
{
    public static RestBody Write(InteractionResponse response) =>
        response switch
        {
            InteractionResponse.Message(var body) => Body(response.Type, body),
            InteractionResponse.Update(var body) => Body(response.Type, body.AsEdit()),
            InteractionResponse.DeferredMessage(var ephemeral) => RestBody.Of(
                new CallbackBody<DeferredBody>(
                    response.Type,
                    new DeferredBody(ephemeral ? MessageFlags.Ephemeral : null)
                ),
                DiscordJson.Default.CallbackBodyDeferredBody
            ),
            InteractionResponse.Choices(var items) => RestBody.Of(
                new CallbackBody<ChoicesBody>(response.Type, new ChoicesBody(items)),
                DiscordJson.Default.CallbackBodyChoicesBody
            ),
            InteractionResponse.Form(var modal) => RestBody.Of(
                new CallbackBody<Modal>(response.Type, modal),
                DiscordJson.Default.CallbackBodyModal
            ),
            InteractionResponse.Pong or InteractionResponse.DeferredUpdate => RestBody.Of(
                new CallbackBody(response.Type),
                DiscordJson.Default.CallbackBody
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(response)),
        };

    private static RestBody Body(int type, MessageBody body) =>
        RestBody.Of(
            new CallbackBody<MessageBody>(type, body.WithFilesListed()),
            DiscordJson.Default.CallbackBodyMessageBody,
            body.Files
        );
}
