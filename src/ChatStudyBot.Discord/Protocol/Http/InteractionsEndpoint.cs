using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>
/// Where Discord posts interactions instead of sending them over the gateway. Before anything is read, the request
/// has to be signed by Discord; it sends wrong signatures on purpose and forgets addresses that take them. What is
/// asked is accepted at once and answered by the callback route, as over the gateway: only so is it known when
/// Discord has the answer, and that something may follow it.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/overview#configuring-an-interactions-endpoint-url</remarks>
internal sealed partial class InteractionsEndpoint(
    Ed25519Key key,
    InteractionInbox inbox,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>For a POST, open to all: the signature is the key.</summary>
    public const string Path = "/discord/interactions";

    public const int LargestBody = 1024 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        if (RequestSignature.Of(context.Request.Headers) is not { } signature)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var (request, aborted) = (context.Request, context.RequestAborted);
        if (
            await CappedBody.ReadAsync(request.Body, request.ContentLength, LargestBody, aborted)
            is not { } body
        )
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!signature.Signs(body.Span, key) || !signature.IsFresh(time.GetUtcNow()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (Parse(body) is not { } interaction)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (interaction.Type == InteractionKind.Ping)
        {
            await WriteAsync(context, CallbackWriter.Write(new InteractionResponse.Pong()));
        }
        else
        {
            context.Response.StatusCode =
                inbox.Offer(interaction) == Offered.Full
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status202Accepted;
        }
    }

    private Interaction? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, DiscordJson.Default.Interaction);
        }
        catch (JsonException e)
        {
            Log.Unreadable(logger, e.Message);
            return null;
        }
    }

    private static async Task WriteAsync(HttpContext context, RestBody body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Json.Length;
        await context.Response.Body.WriteAsync(body.Json, context.RequestAborted);
        await context.Response.CompleteAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An interaction signed by Discord could not be read ({Reason}).")]
        public static partial void Unreadable(ILogger logger, string reason);
    }
}
