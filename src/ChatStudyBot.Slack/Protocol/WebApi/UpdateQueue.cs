using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Protocol.WebApi;

/// <summary>
/// Sends the updates of a message one after the other. While one waits for its turn, a newer one takes its place:
/// only the newest is worth sending.
/// </summary>
/// <param name="send">Asks what to send before each try.</param>
internal sealed class UpdateQueue(Func<Func<Message>, Task> send)
{
    private readonly Dictionary<MessageAddress, Slot> _slots = [];

    /// <summary>Ends when this update, or a newer one in its place, was taken.</summary>
    public Task SendAsync(MessageAddress address, Message update, CancellationToken cancellationToken)
    {
        Task sent;
        lock (_slots)
        {
            var isIdle = !_slots.TryGetValue(address, out var slot);
            slot ??= _slots[address] = new Slot();
            sent = slot.Add(update);
            if (isIdle)
            {
                _ = Task.Run(() => RunAsync(address, slot), CancellationToken.None);
            }
        }

        return sent.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(MessageAddress address, Slot slot)
    {
        bool hasMore;
        do
        {
            Exception? failure = null;
            try
            {
                await send(() => Take(slot));
            }
            catch (Exception e)
            {
                failure = e;
            }

            lock (_slots)
            {
                hasMore = slot.End(failure);
                if (!hasMore)
                {
                    _slots.Remove(address);
                }
            }
        } while (hasMore);
    }

    private Message Take(Slot slot)
    {
        lock (_slots)
        {
            return slot.Take();
        }
    }

    /// <summary>One message's updates.</summary>
    private sealed class Slot
    {
        private Message? _newest;
        private TaskCompletionSource? _waiting;
        private readonly List<TaskCompletionSource> _sending = [];

        public Task Add(Message update)
        {
            _newest = update;
            _waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }

        public Message Take()
        {
            if (_waiting is { } waiting)
            {
                _sending.Add(waiting);
                _waiting = null;
            }

            return _newest ?? throw new InvalidOperationException("There is no update to send.");
        }

        /// <returns>Whether a newer one came meanwhile.</returns>
        public bool End(Exception? failure)
        {
            if (_sending.Count == 0 && _waiting is { } never)
            {
                // It failed before anything was sent.
                _sending.Add(never);
                _waiting = null;
            }

            foreach (var sent in _sending)
            {
                _ = failure is null ? sent.TrySetResult() : sent.TrySetException(failure);
            }

            _sending.Clear();
            return _waiting is not null;
        }
    }
}
