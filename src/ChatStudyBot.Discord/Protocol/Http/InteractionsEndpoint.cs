using System.Text.Json;
using ChatStudyBot.Discord.Protocol.Delivery;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Http;

/// <summary>
/// Where Discord posts interactions instead of sending them over the gateway. Before anything is read, the request
/// has to be signed by Discord; it sends wrong signatures on purpose and forgets addresses that take them.
/// </summary>
/// <remarks>https://discord.com/developers/docs/interactions/overview#configuring-an-interactions-endpoint-url</remarks>
internal sealed partial class InteractionsEndpoint(
    Ed25519Key key,
    InteractionInbox inbox,
    DiscordRest rest,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>For a POST, open to all: the signature is the key.</summary>
    public const string Path = "/discord/interactions";

    public const int LargestBody = 1024 * 1024;

    /// <summary>Then Discord is told that the answer comes by the callback route, which has the rest of the three seconds.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(HttpContext context)
    {
        if (RequestSignature.Of(context.Request.Headers) is not { } signature)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadAsync(context) is not { } body)
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
            await AnswerAsync(context, interaction);
        }
    }

    private async Task AnswerAsync(HttpContext context, Interaction interaction)
    {
        var answer = new InlineAnswer(rest);
        switch (inbox.Offer(interaction, answer))
        {
            case Offered.SeenBefore:
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return;
            case Offered.Full:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
        }

        if (await answer.WaitAsync(AnswerWithin, time) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        try
        {
            await WriteAsync(context, body);
            answer.Written();
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            answer.NotWritten(e);
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

    /// <returns>Null: it is too large.</returns>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0)
        {
            if (body.Length + count > LargestBody)
            {
                return null;
            }

            body.Write(part, 0, count);
        }

        return body.ToArray();
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
