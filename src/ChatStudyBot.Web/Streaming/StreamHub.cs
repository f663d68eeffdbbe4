using System.Collections.Immutable;
using System.Threading.Channels;

namespace ChatStudyBot.Web.Streaming;

/// <summary>
/// Everything that happens, to every browser. Keeps the newest events, so that one that was away for a moment
/// misses nothing. One that was away longer sees from its position that it has to fetch its channels again.
/// </summary>
internal sealed class StreamHub(string epoch)
{
    private const int Kept = 512;
    private const int QueueLength = 256;

    private readonly Lock _gate = new();
    private readonly Queue<StreamEvent> _recent = new();
    private readonly HashSet<Channel<StreamEvent>> _queues = [];
    private ImmutableDictionary<string, string> _news = ImmutableDictionary<string, string>.Empty;
    private long _last;
    private bool _isClosed;

    public StreamMoment Now
    {
        get
        {
            lock (_gate)
                return new StreamMoment(Id(_last), _news);
        }
    }

    /// <param name="newsOf">The channel in which it is something to read; null when it is nowhere.</param>
    public void Publish(string kind, byte[] payload, string? newsOf = null)
    {
        lock (_gate)
        {
            var next = new StreamEvent(Id(++_last), kind, payload);
            if (newsOf is not null)
                _news = _news.SetItem(newsOf, next.Id);
            _recent.Enqueue(next);
            if (_recent.Count > Kept)
                _recent.Dequeue();
            // Who cannot keep up is let go: the browser comes back and catches up at its own speed.
            _queues.RemoveWhere(queue => !queue.Writer.TryWrite(next) && queue.Writer.TryComplete());
        }
    }

    /// <param name="after">The last event the browser has seen; null for a new one.</param>
    public StreamSubscription Subscribe(string? after)
    {
        var queue = Channel.CreateBounded<StreamEvent>(
            new BoundedChannelOptions(QueueLength) { SingleReader = true }
        );
        lock (_gate)
        {
            if (_isClosed)
                queue.Writer.TryComplete();
            else
                _queues.Add(queue);
            var missed = _recent.SkipWhile(item => item.Id != after).Skip(1).ToList();
            return new StreamSubscription(Id(_last), missed, queue.Reader, () => Leave(queue));
        }
    }

    /// <summary>Ends every stream, so that the server can stop.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var queue in _queues)
                queue.Writer.TryComplete();
            _queues.Clear();
        }
    }

    private void Leave(Channel<StreamEvent> queue)
    {
        lock (_gate)
            _queues.Remove(queue);
    }

    private string Id(long number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{epoch}-{number}");
}
