using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatStudyBot.Web.Streaming;
using Microsoft.AspNetCore.Http;

namespace ChatStudyBot.Web.Endpoints;

/// <summary>One stream for all channels; a browser opens one for all of its tabs.</summary>
internal sealed class StreamEndpoint(StreamHub hub, TimeProvider time)
{
    public const string Path = "/chat/stream";

    /// <summary>Browsers take a stream that is silent for three of these as lost.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(1);

    public IResult Open(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var after =
            http.Request.Headers["Last-Event-ID"].FirstOrDefault()
            ?? http.Request.Query["after"].FirstOrDefault();
        return TypedResults.ServerSentEvents(EventsAsync(after, http.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<byte[]>> EventsAsync(
        string? after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var stream = hub.Subscribe(after);
        foreach (var missed in stream.Missed)
            yield return Item(missed);
        yield return Item(
            new StreamEvent(
                stream.Position,
                "hello",
                Json.Bytes(new Hello(stream.Position, time.GetUtcNow().ToUnixTimeMilliseconds()))
            )
        );
        while (await NextAsync(stream, cancellationToken) is { } next)
            if (next.Id.Length > 0)
                yield return Item(next);
            else
                yield return new SseItem<byte[]>(next.Payload, next.Kind);
    }

    /// <returns>A heartbeat when nothing happens for a while; null when the stream is over.</returns>
    private async Task<StreamEvent?> NextAsync(StreamSubscription stream, CancellationToken cancellationToken)
    {
        if (stream.Events.TryRead(out var ready))
            return ready;
        using var timeout = new CancellationTokenSource(Heartbeat, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await stream.Events.WaitToReadAsync(either.Token) && stream.Events.TryRead(out var next)
                ? next
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new StreamEvent("", "ping", Json.Bytes(time.GetUtcNow().ToUnixTimeMilliseconds()));
        }
    }

    private static SseItem<byte[]> Item(StreamEvent item) =>
        new(item.Payload, item.Kind) { EventId = item.Id, ReconnectionInterval = Reconnection };

    private sealed record Hello(string Position, long Now);
}
