using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>The port an adapter fills: put public cards into the channels of its platform.</summary>
public interface IChat
{
    /// <summary>The first part of the ids it serves.</summary>
    string Platform { get; }

    /// <summary>How often the count of answers on an open round may be edited.</summary>
    TimeSpan CountEvery => TimeSpan.FromSeconds(3);

    /// <summary>The last part of a round, in which it is not edited any more.</summary>
    TimeSpan CountQuiet => TimeSpan.FromSeconds(4);

    /// <summary>
    /// Posts the card under <paramref name="key"/>, or edits what was posted under it: the same call twice leaves
    /// one message.
    /// </summary>
    /// <param name="sound">Whether a new message may notify people.</param>
    Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// As <see cref="PutAsync"/>, but never posts twice what may be there: a post whose outcome is unknown, or whose
    /// message somebody has deleted, is not made again.
    /// </summary>
    /// <returns><see cref="PutResult.Unsure"/> when nobody can say whether it was posted.</returns>
    Task<PutResult> PutOnceAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    ) => PutAsync(channel, key, card, sound, cancellationToken);

    /// <summary>
    /// Opens a thread on the card posted under <paramref name="key"/>, or finds the one it has: the same call twice
    /// leaves one thread. Asked for only where <see cref="CommandContext.Threads"/> said that it is allowed.
    /// </summary>
    /// <param name="until">What the platform cannot do by then is refused, and the cards do without the thread.</param>
    /// <returns><see cref="PutResult.Opened"/>, or why not.</returns>
    Task<PutResult> OpenThreadAsync(
        ChannelId channel,
        string key,
        string title,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => Task.FromResult<PutResult>(new PutResult.Refused(Refusal.Of(LongQuiz.NoThread)));

    /// <summary>Opens the conversation of the bot with a person alone, or finds the one there is.</summary>
    /// <returns><see cref="PutResult.Opened"/>, or why not.</returns>
    Task<PutResult> OpenDirectAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult<PutResult>(new PutResult.Refused(Refusal.Of("failure.post")));

    /// <summary>Whether a place is a conversation with one person that has an id which does not name them.</summary>
    bool IsDirect(ChannelId channel) => false;

    /// <summary>
    /// Where a person's team is, when what they do in the conversation with the bot does not count there; null when it
    /// does.
    /// </summary>
    string? TeamAddress(PlayerId player) => null;

    /// <summary>Where a posted card can be opened, if the platform has such an address.</summary>
    Task<string?> AddressAsync(ChannelId channel, string key, CancellationToken cancellationToken);
}

public abstract record PutResult
{
    private PutResult() { }

    /// <summary>The platform has confirmed it.</summary>
    public sealed record Done : PutResult;

    /// <summary>What was asked for was a thread, or the conversation with a person: there it is, a place for cards like any channel.</summary>
    public sealed record Opened(ChannelId Place) : PutResult;

    /// <summary>It cannot be posted there, now or again: the channel is gone or closed to the bot.</summary>
    public sealed record Refused(Refusal Reason) : PutResult
    {
        /// <summary>The channel is no more, and will not be again.</summary>
        public bool IsGone { get; init; }

        /// <summary>The channel is closed to the bot until somebody opens it again: archived, or the bot was removed.</summary>
        public bool IsClosed { get; init; }
    }

    /// <summary>It was posted or not, and the platform never said which; it is not posted again.</summary>
    public sealed record Unsure(string Reason) : PutResult;

    /// <summary>It may work later; the caller repeats with the same key.</summary>
    public sealed record Later(string Reason) : PutResult;
}
