namespace ChatStudyBot.Discord.Protocol.Rest;

/// <summary>Which requests share a bucket, as Discord's answers have told so far.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Every interaction has buckets of its own: those nobody needs any more are let go.</summary>
    private const int SweepEvery = 1024;

    private readonly Dictionary<string, string> _bucketOfRoute = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Bucket, string Resource), Bucket> _buckets = [];
    private readonly GlobalLimit _global = new(time);
    private int _sweepAt = SweepEvery;

    /// <summary>Waits until the request may be sent.</summary>
    /// <returns>Null for a callback, which is in no bucket.</returns>
    public async Task<RestTurn?> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        if (request.Access == RestAccess.Callback)
        {
            return null;
        }

        var stay = await EnterBucketAsync(request, cancellationToken);
        try
        {
            return new RestTurn(
                stay,
                request.Access == RestAccess.Bot ? await _global.EnterAsync(cancellationToken) : null
            );
        }
        catch (OperationCanceledException)
        {
            stay.Dispose();
            throw;
        }
    }

    public void Learn(RestRequest request, RestTurn? turn, RateLimitHeaders headers)
    {
        if (turn is null)
        {
            return;
        }

        turn.Bucket.Learn(headers);
        var known = turn.Bucket;
        lock (_buckets)
        {
            if (headers.Bucket is { } bucket)
            {
                _bucketOfRoute[request.Route] = bucket;
                _buckets.TryAdd((bucket, request.Resource), turn.Bucket);
                known = _buckets[(bucket, request.Resource)];
            }
        }

        if (known != turn.Bucket)
        {
            known.Learn(headers);
        }
    }

    /// <param name="everything">Not this bucket alone: all that is under the global limit.</param>
    public void Hold(RestRequest request, RestTurn? turn, TimeSpan wait, bool everything)
    {
        if (turn is not null)
        {
            turn.Bucket.Hold(wait);
            Find(request).Hold(wait);
        }

        if (everything)
        {
            _global.Hold(wait);
        }
    }

    private async Task<Bucket.Turn> EnterBucketAsync(RestRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = Find(request);
            var turn = await bucket.EnterAsync(cancellationToken);
            if (ReferenceEquals(bucket, Find(request)))
            {
                return turn;
            }

            // While it waited, an answer told that this route belongs to another bucket.
            turn.Dispose();
        }
    }

    private Bucket Find(RestRequest request)
    {
        lock (_buckets)
        {
            var key = (_bucketOfRoute.GetValueOrDefault(request.Route, request.Route), request.Resource);
            if (_buckets.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_buckets.Count >= _sweepAt)
            {
                Sweep();
            }

            return _buckets[key] = new Bucket(time);
        }
    }

    private void Sweep()
    {
        foreach (var key in _buckets.Where(entry => entry.Value.IsIdle).Select(entry => entry.Key).ToList())
        {
            _buckets.Remove(key);
        }

        _sweepAt = _buckets.Count + SweepEvery;
    }
}
