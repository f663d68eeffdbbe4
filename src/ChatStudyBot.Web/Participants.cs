using ChatStudyBot.Core.Commands;
using ChatStudyBot.Web.Endpoints;
using ChatStudyBot.Web.Streaming;

namespace ChatStudyBot.Web;

/// <summary>Who takes part in a channel just now: everybody who sent or pressed something there in the last hour.</summary>
internal sealed class Participants(StreamHub hub, TimeProvider time)
{
    private static readonly TimeSpan Present = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Dictionary<PlayerId, DateTimeOffset>> _channels = new(
        StringComparer.Ordinal
    );

    public int Count(string channel)
    {
        lock (_gate)
            return In(channel).Count;
    }

    /// <summary>Whether they take part anywhere.</summary>
    public bool Has(PlayerId player)
    {
        lock (_gate)
            return _channels.Keys.ToArray().Any(channel => In(channel).ContainsKey(player));
    }

    /// <summary>Notes that somebody did something; browsers hear of it when there are more or fewer now.</summary>
    public void Saw(string channel, PlayerId player)
    {
        int before;
        int now;
        lock (_gate)
        {
            before = _channels.TryGetValue(channel, out var known) ? known.Count : 0;
            var people = In(channel);
            people[player] = time.GetUtcNow();
            now = people.Count;
        }
        if (now != before)
            hub.Publish("people", Json.Bytes(new People(channel, now)));
    }

    private Dictionary<PlayerId, DateTimeOffset> In(string channel)
    {
        if (!_channels.TryGetValue(channel, out var people))
            _channels[channel] = people = [];
        var since = time.GetUtcNow() - Present;
        foreach (var (player, seen) in people)
            if (seen < since)
                people.Remove(player);
        return people;
    }

    private sealed record People(string Channel, int Participants);
}
