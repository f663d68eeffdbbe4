using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>
/// Who has asked the notes in the last minutes, and what about: the next question may go on with that, and nobody asks
/// too much. Begins with what was written down of it before a restart.
/// </summary>
internal sealed class RecentAskers
{
    private const int MostSubjects = 500;

    private readonly AskLedger _ledger;
    private readonly TimeProvider _time;
    private readonly AskAllowance _allowance;
    private readonly Lazy<Task> _resumed;
    private readonly Lock _lock = new();
    private readonly Dictionary<(PlayerId Player, ChannelId Channel), Asking> _last = [];

    public RecentAskers(AskLedger ledger, TimeProvider time)
    {
        (_ledger, _time) = (ledger, time);
        _allowance = new AskAllowance(time);
        _resumed = new Lazy<Task>(ResumeAsync);
    }

    /// <returns>Null when it may be asked, and counts from now on; otherwise when it may be.</returns>
    public async Task<DateTimeOffset?> TryTakeAsync(PlayerId player)
    {
        await _resumed.Value;
        return _allowance.TryTake(player.Account);
    }

    /// <summary>What was taken last, when it turns out to be no question.</summary>
    public void GiveBack(PlayerId player) => _allowance.GiveBack(player.Account);

    /// <summary>What the one before was about, in the same place; null when it was about nothing, or is too long ago.</summary>
    public async Task<string?> SubjectAsync(PlayerId player, ChannelId channel)
    {
        await _resumed.Value;
        lock (_lock)
            return
                _last.TryGetValue((player, channel), out var last)
                && _time.GetUtcNow() - last.At <= IAskBook.AskerKeptFor
                ? last.Subject
                : null;
    }

    /// <param name="subject">Null when it names nothing: the one before may still be gone on with.</param>
    public Asking Add(PlayerId player, ChannelId channel, string? subject)
    {
        var asking = new Asking(player, channel, subject, _time.GetUtcNow());
        Add(asking);
        return asking;
    }

    /// <summary>What they asked about; not how much, which they are not to ask anew.</summary>
    public void Forget(Account account)
    {
        lock (_lock)
            foreach (var place in _last.Keys.Where(place => place.Player.Account == account).ToList())
                _last.Remove(place);
    }

    private async Task ResumeAsync()
    {
        foreach (var asking in await _ledger.AskedLatelyAsync(CancellationToken.None))
        {
            _allowance.Add(asking.Player.Account, asking.At);
            Add(asking);
        }
    }

    private void Add(Asking asking)
    {
        if (asking.Subject is null)
            return;
        lock (_lock)
        {
            _last[(asking.Player, asking.Channel)] = asking;
            if (_last.Count > MostSubjects)
                _last.Remove(_last.MinBy(last => last.Value.At).Key);
        }
    }
}
