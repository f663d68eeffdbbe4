using System.Text;
using System.Text.Json;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Delivery;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ChatStudyBot.Slack.Protocol.Http;

/// <summary>
/// Where Slack posts what people do instead of sending it over sockets. Before anything is read, the request has to be
/// signed by Slack just now; what is not gets an empty 401, whatever is wrong with it.
/// </summary>
/// <remarks>https://docs.slack.dev/apis/events-api/using-http-request-urls</remarks>
internal sealed partial class SlackEndpoints(
    SigningSecret secret,
    SlackInbox inbox,
    TimeProvider time,
    ILogger logger
)
{
    public const string CommandsPath = "/slack/commands";
    public const string InteractivityPath = "/slack/interactivity";
    public const string EventsPath = "/slack/events";

    public const int LargestBody = 1024 * 1024;

    /// <summary>All that is read of what is not signed.</summary>
    private const int LargestUnsignedBody = 1024;

    /// <summary>Open to all: the signature is the key.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(CommandsPath, context => HandleAsync(context, ReadCommand));
        routes.MapPost(InteractivityPath, context => HandleAsync(context, ReadInteraction));
        routes.MapPost(EventsPath, context => HandleAsync(context, ReadEvent));
        foreach (var path in new[] { CommandsPath, InteractivityPath, EventsPath })
        {
            routes.MapGet(path, AnswerCheck);
        }
    }

    /// <summary>Slack looks now and then whether the certificate is good, by a GET too.</summary>
    private static Task AnswerCheck(HttpContext context)
    {
        context.Response.StatusCode =
            context.Request.Query["ssl_check"] == "1"
                ? StatusCodes.Status200OK
                : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private async Task HandleAsync(HttpContext context, Func<ReadOnlyMemory<byte>, SlackPayload> read)
    {
        if (SigningSecret.Of(context.Request.Headers, time.GetUtcNow()) is not var (signature, timestamp))
        {
            context.Response.StatusCode = await IsCertificateCheckAsync(context)
                ? StatusCodes.Status200OK
                : StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadBodyAsync(context, LargestBody) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!secret.Signs(signature, timestamp, body.Span))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await DeliverAsync(context, read(body));
    }

    private async Task DeliverAsync(HttpContext context, SlackPayload payload)
    {
        if (payload is SlackPayload.Event({ Type: "url_verification", Challenge: { } challenge }))
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(challenge, context.RequestAborted);
            return;
        }

        if (context.Request.Headers["X-Slack-Retry-Num"].ToString() is { Length: > 0 } number)
        {
            Log.Again(logger, number, context.Request.Headers["X-Slack-Retry-Reason"].ToString());
        }

        var way = new ResponseWay();
        if (inbox.Offer(payload, way) == Offered.Full)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await way.WriteAsync(context);
    }

    private static SlackPayload ReadCommand(ReadOnlyMemory<byte> body)
    {
        var form = Form(body);
        return form.ContainsKey("ssl_check") ? new SlackPayload.Other("ssl_check")
            : SlashCommand.FromForm(name => Field(form, name)) is { } command
                ? new SlackPayload.Command(command)
            : new SlackPayload.Other("unreadable command");
    }

    private static SlackPayload ReadInteraction(ReadOnlyMemory<byte> body)
    {
        var form = Form(body);
        return form.ContainsKey("ssl_check") ? new SlackPayload.Other("ssl_check")
            : Field(form, "payload") is { } payload && Parse(Encoding.UTF8.GetBytes(payload)) is { } json
                ? PayloadReader.ReadInteractive(json)
            : new SlackPayload.Other("unreadable interaction");
    }

    private static SlackPayload ReadEvent(ReadOnlyMemory<byte> body) =>
        PayloadReader.Read(EnvelopeType.EventsApi, Parse(body));

    private static Dictionary<string, StringValues> Form(ReadOnlyMemory<byte> body) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span));

    private static string? Field(Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var values) ? values[0] : null;

    private static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonElement.Parse(json.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The only thing that Slack sends without signing it; it is about nothing.</summary>
    private static async Task<bool> IsCertificateCheckAsync(HttpContext context) =>
        !context.Request.Headers.ContainsKey("X-Slack-Signature")
        && context.Request.HasFormContentType
        && await ReadBodyAsync(context, LargestUnsignedBody) is { } body
        && Field(Form(body), "ssl_check") == "1";

    private static Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext context, int most) =>
        CappedBody.ReadAsync(
            context.Request.Body,
            context.Request.ContentLength,
            most,
            context.RequestAborted
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Slack delivers again (try {Number}: {Reason}).")]
        public static partial void Again(ILogger logger, string number, string reason);
    }
}
