using System.Net;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Core.Protocols;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>
/// Sends requests within Discord's limits, and again when that can help and does no harm.
/// </summary>
internal sealed partial class RestPipeline(
    RestWire wire,
    RateLimits limits,
    InvalidRequests invalid,
    Backoff backoff,
    TimeProvider time,
    ILogger logger
)
{
    private const int MostTries = 5;

    private readonly TaskCompletionSource _tokenRefused = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Ends when Discord no longer takes the bot's token.</summary>
    public Task TokenRefused => _tokenRefused.Task;

    public static RestPipeline Over(
        DiscordConnection connection,
        HttpMessageInvoker http,
        TimeProvider time,
        Random random,
        ILogger logger
    ) =>
        new(
            new RestWire(connection, http, time),
            new RateLimits(time),
            new InvalidRequests(time),
            new Backoff(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8), random),
            time,
            logger
        );

    /// <exception cref="DiscordException">It was not done.</exception>
    public Task SendAsync(RestRequest request, CancellationToken cancellationToken) =>
        RunAsync<object>(request, null, cancellationToken);

    /// <exception cref="DiscordException">It was not done.</exception>
    public async Task<T> SendAsync<T>(
        RestRequest request,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : class =>
        await RunAsync(request, type, cancellationToken)
        ?? throw new InvalidOperationException("A read answer is never null.");

    private async Task<T?> RunAsync<T>(
        RestRequest request,
        JsonTypeInfo<T>? type,
        CancellationToken cancellationToken
    )
    {
        using var patience = new CancellationTokenSource(request.Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var tries = 0;
        var trail = new Trail();
        try
        {
            while (true)
            {
                RefuseWhenStopped(request, tries);
                var (reply, wait) = await TryAsync(
                    request,
                    type,
                    ++tries,
                    trail,
                    both.Token,
                    cancellationToken
                );
                if (reply is RestReply<T?>.Done(var value, _))
                {
                    return value;
                }

                if (wait is not { } pause)
                {
                    throw Failure(request, reply, tries);
                }

                await Task.Delay(pause, time, both.Token);
            }
        }
        catch (DiscordException e)
        {
            e.MayBeDone = trail.MayBeDone;
            throw;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordUnavailableException(
                $"{request.Shown} was not answered within {request.Patience.TotalSeconds:0.#} s, after {tries} tries.",
                e
            )
            {
                Tries = tries,
                MayBeDone = trail.MayBeDone,
            };
        }
    }

    /// <param name="begin">Ends with the patience too.</param>
    /// <returns>And how long to wait before the next try; null: there is none.</returns>
    private async Task<(RestReply<T?> Reply, TimeSpan? Wait)> TryAsync<T>(
        RestRequest request,
        JsonTypeInfo<T>? type,
        int tries,
        Trail trail,
        CancellationToken begin,
        CancellationToken cancellationToken
    )
    {
        using var turn = await limits.EnterAsync(request, begin);
        RefuseWhenStopped(request, tries - 1);
        // What is under way counts at Discord and is done there: its end is waited for, unless it comes too late for
        // a callback.
        var until = request.Access == RestAccess.Callback ? begin : cancellationToken;
        var reply = await trail.FollowAsync(() => wire.TryAsync(request, type, until));
        switch (reply)
        {
            case RestReply<T?>.Done done:
                limits.Learn(request, turn, done.Limits);
                return (reply, null);
            case RestReply<T?>.Refused refused:
                limits.Learn(request, turn, refused.Limits);
                invalid.Count((int)refused.Status, refused.Limits.IsShared);
                return (reply, After(request, refused, turn, tries));
            case RestReply<T?>.Lost lost:
                Log.Lost(logger, request.Shown, lost.Cause.Message, tries);
                return (reply, Again(request, tries, request.MayRepeat || lost.NeverSent));
            default:
                throw new ArgumentOutOfRangeException(nameof(request));
        }
    }

    private TimeSpan? After<T>(RestRequest request, RestReply<T>.Refused refused, RestTurn? turn, int tries)
    {
        if (refused.Status == HttpStatusCode.TooManyRequests)
        {
            return AfterTooMany(request, refused, turn, tries);
        }

        if (refused.Status == HttpStatusCode.Unauthorized && request.Access == RestAccess.Bot)
        {
            if (_tokenRefused.TrySetResult())
            {
                Log.TokenRefused(logger, request.Shown);
            }

            return null;
        }

        if (!refused.IsServerFault)
        {
            return null;
        }

        Log.ServerFault(logger, request.Shown, (int)refused.Status, tries);
        return Again(request, tries, request.MayRepeat);
    }

    private TimeSpan? AfterTooMany<T>(
        RestRequest request,
        RestReply<T>.Refused refused,
        RestTurn? turn,
        int tries
    )
    {
        var wait = refused.Error.RetryAfter is { } seconds and >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : refused.Limits.RetryAfter ?? backoff.After(tries);
        // Cloudflare's own refusal has no scope: it is about the address, so everything waits.
        var everything = refused.Error.Global || refused.Limits.IsGlobal || refused.Limits.Bucket is null;
        limits.Hold(request, turn, wait, everything && request.Access != RestAccess.Callback);
        Log.TooMany(logger, request.Shown, wait.TotalSeconds, everything);
        // The limits hold the next try back; a callback is under none.
        return tries >= MostTries ? null
            : request.Access == RestAccess.Callback ? wait
            : TimeSpan.Zero;
    }

    /// <summary>A callback has three seconds, so it is tried again at once.</summary>
    private TimeSpan? Again(RestRequest request, int tries, bool mayRepeat) =>
        tries >= MostTries || !mayRepeat ? null
        : request.Access == RestAccess.Callback ? TimeSpan.FromMilliseconds(50)
        : backoff.After(tries);

    private void RefuseWhenStopped(RestRequest request, int tries)
    {
        if (request.Access == RestAccess.Bot && _tokenRefused.Task.IsCompleted)
        {
            throw Refusals.Token(request);
        }

        if (invalid.Pause is { Ticks: > 0 } pause)
        {
            Log.Paused(logger, request.Shown, pause.TotalSeconds);
            throw Refusals.Paused(request, pause, tries);
        }
    }

    /// <summary>What is known of the tries so far.</summary>
    private sealed class Trail
    {
        /// <inheritdoc cref="DiscordException.MayBeDone"/>
        public bool MayBeDone { get; private set; }

        public async Task<RestReply<T>> FollowAsync<T>(Func<Task<RestReply<T>>> send)
        {
            var before = MayBeDone;
            // As long as it is under way.
            MayBeDone = true;
            var reply = await send();
            MayBeDone =
                before
                || reply
                    is RestReply<T>.Lost { NeverSent: false }
                        or RestReply<T>.Refused { IsServerFault: true };
            return reply;
        }
    }

    private static DiscordException Failure<T>(RestRequest request, RestReply<T> reply, int tries) =>
        reply switch
        {
            RestReply<T>.Refused { Status: HttpStatusCode.Unauthorized }
                when request.Access == RestAccess.Bot => Refusals.Token(request),
            RestReply<T>.Refused { IsServerFault: true }
            or RestReply<T>.Refused { Status: HttpStatusCode.TooManyRequests } => Refusals.Busy(
                request,
                (RestReply<T>.Refused)reply,
                tries
            ),
            RestReply<T>.Refused refused => Refusals.Of(request, refused, tries),
            RestReply<T>.Lost(var cause, _) => Refusals.Lost(request, cause, tries),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Request} got no answer ({Reason}), try {Try}.")]
        public static partial void Lost(ILogger logger, string request, string reason, int @try);

        [LoggerMessage(2, LogLevel.Warning, "{Request} was answered with {Status}, try {Try}.")]
        public static partial void ServerFault(ILogger logger, string request, int status, int @try);

        [LoggerMessage(
            3,
            LogLevel.Warning,
            "{Request} is rate limited for {Seconds} s (everything: {Everything})."
        )]
        public static partial void TooMany(ILogger logger, string request, double seconds, bool everything);

        [LoggerMessage(
            4,
            LogLevel.Critical,
            "Discord does not take the bot's token ({Request}): set a valid Discord:Token and start again. Nothing more is sent with this one."
        )]
        public static partial void TokenRefused(ILogger logger, string request);

        [LoggerMessage(
            5,
            LogLevel.Error,
            "{Request} was not sent: Discord refused too many requests in ten minutes; sending goes on in {Seconds:0} s."
        )]
        public static partial void Paused(ILogger logger, string request, double seconds);
    }
}
