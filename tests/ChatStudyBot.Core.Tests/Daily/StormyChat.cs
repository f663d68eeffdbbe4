using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Daily;

/// <summary>
/// The way to a platform without keys for posts: one may have to wait, be lost or come without a word, and the process
/// may die before it hears what became of it. As in the journal of Slack's posts, what may be there is not posted again.
/// </summary>
internal sealed class StormyChat(FakeChat platform, Random chance) : IChat
{
    private const int MostWaits = 3;

    private readonly Dictionary<string, Post> _posts = [];
    private int _waits;

    public string Platform => platform.Platform;

    /// <summary>It takes nothing.</summary>
    public bool IsDown { get; set; }

    /// <summary>The process ended in the middle of a post.</summary>
    public bool HasDied { get; set; }

    /// <summary>What was posted, and nobody will ever see.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Where it takes nothing, and says so.</summary>
    public Dictionary<ChannelId, PutResult.Refused> Closed { get; } = [];

    /// <summary>Asked for again after it was said that nobody knows.</summary>
    public List<string> Repeated { get; } = [];

    /// <summary>Whether the bot was told that it is there.</summary>
    public bool IsHeard(string key) => _posts.GetValueOrDefault(key) == Post.Heard;

    /// <summary>Somebody presses something on it: from then on it is known where it is.</summary>
    public void Press(string key) => _posts[key] = Post.Heard;

    public Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    ) =>
        key.StartsWith("season:", StringComparison.Ordinal)
            ? platform.PutAsync(channel, key, card, sound, cancellationToken)
            : throw new InvalidOperationException($"{key} could be posted twice.");

    public async Task<PutResult> PutOnceAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    )
    {
        if (_posts.TryGetValue(key, out var post) && post != Post.Heard)
        {
            if (post == Post.Unsure)
                Repeated.Add(key);
            _posts[key] = Post.Unsure;
            return new PutResult.Unsure("It may be there.");
        }
        if (Closed.TryGetValue(channel, out var refused))
            return refused;
        if (IsDown || (_waits < MostWaits && chance.Next(5) == 0))
        {
            _waits++;
            return new PutResult.Later("busy");
        }
        _waits = 0;
        var fate = post == Post.Heard ? Fate.Comes : (Fate)chance.Next(20);
        if (fate is Fate.IsLost or Fate.IsLostInDeath)
            Lost.Add(key);
        else
            await platform.PutAsync(channel, key, card, sound, cancellationToken);
        if (fate is Fate.ComesInDeath or Fate.IsLostInDeath)
        {
            HasDied = true;
            _posts[key] = Post.Unheard;
            throw new ProcessDied();
        }
        if (fate is Fate.IsLost or Fate.ComesUnsaid)
        {
            _posts[key] = Post.Unsure;
            return new PutResult.Unsure("lost");
        }
        _posts[key] = Post.Heard;
        return new PutResult.Done();
    }

    public Task<string?> AddressAsync(ChannelId channel, string key, CancellationToken cancellationToken) =>
        platform.AddressAsync(channel, key, cancellationToken);

    private enum Post
    {
        None,
        Heard,
        Unheard,
        Unsure,
    }

    /// <summary>Of a new post; every other number lets it come.</summary>
    private enum Fate
    {
        IsLost,
        ComesUnsaid,
        ComesInDeath,
        IsLostInDeath,
        Comes,
    }
}

internal sealed class ProcessDied : Exception;
