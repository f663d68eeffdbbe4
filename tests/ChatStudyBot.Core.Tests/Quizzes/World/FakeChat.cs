using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Quizzes.World;

/// <summary>A platform that shows what it was given, unless it is told not to.</summary>
internal sealed class FakeChat : IChat
{
    public string Platform => "test";

    /// <summary>The messages in the order of their first coming, each as it stands now.</summary>
    public List<(ChannelId Channel, string Key, Card Card)> Messages { get; } = [];

    /// <summary>Each thread once, with the card that it was opened on.</summary>
    public Dictionary<ChannelId, (string Card, string Title)> Threads { get; } = [];

    public int Puts { get; private set; }

    /// <summary>What the next puts come to; done when there is none left.</summary>
    public Queue<PutResult> Results { get; } = new();

    /// <summary>Called before each put.</summary>
    public Action<string>? OnPut { get; set; }

    /// <summary>Called for each new message.</summary>
    public Action<Card>? OnPosted { get; set; }

    /// <summary>Called before each opening of a thread.</summary>
    public Action? OnOpen { get; set; }

    /// <summary>What the next openings of a thread come to; it opens when there is none left.</summary>
    public Queue<PutResult> Openings { get; } = new();

    public Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    )
    {
        Puts++;
        OnPut?.Invoke(key);
        if (Results.TryDequeue(out var result) && result is not (PutResult.Done or PutResult.Unsure))
            return Task.FromResult(result);
        var known = Messages.FindLastIndex(message => message.Channel == channel && message.Key == key);
        if (known < 0)
        {
            Messages.Add((channel, key, card));
            OnPosted?.Invoke(card);
        }
        else
            Messages[known] = (channel, key, card);
        // What is unsure is there all the same.
        return Task.FromResult(result ?? new PutResult.Done());
    }

    public bool IsDirect(ChannelId channel) => channel.Channel.StartsWith('D');

    public Task<PutResult> OpenThreadAsync(
        ChannelId channel,
        string key,
        string title,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        OnOpen?.Invoke();
        if (Openings.TryDequeue(out var result))
            return Task.FromResult(result);
        Assert.Contains(Messages, message => message.Channel == channel && message.Key == key);
        var thread = channel with { Channel = $"{channel.Channel}/{key}" };
        Threads[thread] = (key, title);
        return Task.FromResult<PutResult>(new PutResult.Opened(thread));
    }

    /// <summary>What the next openings of a conversation come to; it opens when there is none left.</summary>
    public Queue<PutResult> Directs { get; } = new();

    /// <summary>See <see cref="IChat.TeamAddress"/>.</summary>
    public string? Team { get; set; }

    public static ChannelId DirectWith(PlayerId player) => new("test", "team", $"direct {player.User}");

    public Task<PutResult> OpenDirectAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult(
            Directs.TryDequeue(out var result) ? result : new PutResult.Opened(DirectWith(player))
        );

    public string? TeamAddress(PlayerId player) => Team;

    public Task<string?> AddressAsync(ChannelId channel, string key, CancellationToken cancellationToken) =>
        Task.FromResult<string?>($"https://chat.test/{channel.Channel}#{key}");
}
