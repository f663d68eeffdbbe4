using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using ChatStudyBot.Core.Protocols;
using ChatStudyBot.Slack.Protocol.Payloads;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>Sends requests within Slack's limits, and again when that can help and does no harm.</summary>
internal sealed partial class ApiPipeline(ApiWire wire, Random random, TimeProvider time, ILogger logger)
{
    private const int MostTries = 5;

    /// <summary>When Slack does not say how long to wait.</summary>
    private static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(30);

    /// <summary>At most so many milliseconds later than Slack says: not everything comes back at once.</summary>
    private const int Jitter = 500;

    private readonly Backoff _backoff = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(8), random);
    private readonly ConcurrentDictionary<string, MethodGate> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ApiAccess, string> _endedTokens = new();

    /// <exception cref="SlackException">It was not done, or it is not known whether it was.</exception>
    public async Task<T> SendAsync<T>(
        ApiRequest request,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : ApiReply, new()
    {
        using var patience = new CancellationTokenSource(request.Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        for (var tries = 1; ; tries++)
        {
            var outcome = await TryAsync(request, type, tries, both.Token, cancellationToken);
            if (outcome is ApiOutcome<T>.Done(var value))
            {
                return value;
            }

            if (tries >= MostTries || !MayRepeat(request, outcome))
            {
                throw Failure(request, outcome);
            }

            if (outcome is ApiOutcome<T>.Lost)
            {
                await PauseAsync(request, outcome, tries, both.Token, cancellationToken);
            }
        }
    }

    private async Task<ApiOutcome<T>> TryAsync<T>(
        ApiRequest request,
        JsonTypeInfo<T> type,
        int tries,
        CancellationToken both,
        CancellationToken cancellationToken
    )
        where T : ApiReply, new()
    {
        RefuseWhenEnded(request);
        using var turn = await EnterAsync(request, both, cancellationToken);
        RefuseWhenEnded(request);
        // A try that has begun is not cut off by the patience of the whole, nor what may not be repeated by a stop: its
        // end must be known.
        var outcome = await wire.TryAsync(
            request,
            type,
            request.Method.MayRepeat ? cancellationToken : CancellationToken.None
        );
        switch (outcome)
        {
            case ApiOutcome<T>.Limited(var after):
                var wait = (after ?? UnsaidRetryAfter) + TimeSpan.FromMilliseconds(NextJitter());
                turn.Hold(wait);
                Log.Limited(logger, request.Method.Name, wait.TotalSeconds);
                break;
            case ApiOutcome<T>.Lost(var reason, _, _):
                Log.Lost(logger, request.Method.Name, reason, tries);
                break;
            case ApiOutcome<T>.Refused(var error, _) when ApiErrors.EndsToken(error):
                turn.Passed();
                _endedTokens.TryAdd(request.Method.Access, error);
                break;
            default:
                turn.Passed();
                LogWarnings(request, outcome);
                break;
        }

        return outcome;
    }

    /// <summary>Waits for the method's turn.</summary>
    private async Task<MethodGate.Turn> EnterAsync(
        ApiRequest request,
        CancellationToken both,
        CancellationToken cancellationToken
    )
    {
        var name = request.Method.Name;
        try
        {
            return await _gates.GetOrAdd(name, _ => new MethodGate(time)).EnterAsync(both)
                ?? throw new SlackUnavailableException(
                    $"{name} was not called: {MethodGate.MostWaiting} such calls are waiting already."
                );
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackUnavailableException(
                $"{name} was not done within {request.Patience.TotalSeconds:0.#} s: Slack limits its rate.",
                e
            );
        }
    }

    private async Task PauseAsync<T>(
        ApiRequest request,
        ApiOutcome<T> outcome,
        int tries,
        CancellationToken both,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await Task.Delay(_backoff.After(tries), time, both);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(request, outcome);
        }
    }

    private static bool MayRepeat<T>(ApiRequest request, ApiOutcome<T> outcome) =>
        outcome switch
        {
            ApiOutcome<T>.Limited => true,
            ApiOutcome<T>.Lost(_, _, var neverSent) => neverSent || request.Method.MayRepeat,
            _ => false,
        };

    private void RefuseWhenEnded(ApiRequest request)
    {
        if (_endedTokens.TryGetValue(request.Method.Access, out var error))
        {
            throw Denied(request, error, new ApiReply());
        }
    }

    private static SlackException Failure<T>(ApiRequest request, ApiOutcome<T> outcome)
    {
        var name = request.Method.Name;
        return outcome switch
        {
            ApiOutcome<T>.Limited => new SlackUnavailableException(
                $"{name} was not done: Slack limits its rate, after {MostTries} tries too."
            ),
            ApiOutcome<T>.Lost(var reason, var cause, var neverSent) => neverSent || request.Method.MayRepeat
                ? new SlackUnavailableException($"{name} was not done: {reason}.", cause)
                : new SlackOutcomeUnknownException($"Whether {name} was done is not known: {reason}.", cause),
            ApiOutcome<T>.Refused(var error, var reply) => Denied(request, error, reply),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    private static SlackException Denied(ApiRequest request, string error, ApiReply reply)
    {
        var name = request.Method.Name;
        var key =
            request.Method.Access == ApiAccess.AppToken ? SlackTokens.AppTokenKey : SlackTokens.BotTokenKey;
        if (
            request.Method.Access != ApiAccess.Address
            && ApiErrors.WhatToDo(error, key, reply.Needed, reply.Provided) is { } advice
        )
        {
            return new SlackAccessException($"Slack refuses {name} ({error}): {advice}.", error);
        }

        var details = string.Concat(
            (reply.ResponseMetadata?.Messages ?? []).Select(message => $"; {message}")
        );
        return new SlackRefusedException($"Slack refused {name}: {error}{details}", error);
    }

    private int NextJitter()
    {
        lock (random)
        {
            return random.Next(Jitter);
        }
    }

    private void LogWarnings<T>(ApiRequest request, ApiOutcome<T> outcome)
        where T : ApiReply
    {
        if (outcome is ApiOutcome<T>.Done({ Warning: { } warning }))
        {
            Log.Warned(logger, request.Method.Name, warning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Method} got no usable answer ({Reason}), try {Try}.")]
        public static partial void Lost(ILogger logger, string method, string reason, int @try);

        [LoggerMessage(2, LogLevel.Warning, "{Method} is rate limited; it goes on in {Seconds:0.0} s.")]
        public static partial void Limited(ILogger logger, string method, double seconds);

        [LoggerMessage(3, LogLevel.Debug, "{Method} was done with a warning: {Warning}")]
        public static partial void Warned(ILogger logger, string method, string warning);
    }
}
