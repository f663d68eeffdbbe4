using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Web.Endpoints;
using ChatStudyBot.Web.Messages;
using ChatStudyBot.Web.Streaming;

namespace ChatStudyBot.Web;

/// <summary>The channels of the local chat: kept in the message log, shown to every browser.</summary>
internal sealed class WebChat(
    LocalChatOptions options,
    IMessageLog log,
    MessageWriter writer,
    StreamHub hub,
    TimeProvider time
) : IChat
{
    /// <summary>The command that is being answered in this flow of calls.</summary>
    private readonly AsyncLocal<TypedCommand?> _typed = new();

    public string Platform => LocalPlace.Platform;

    public bool Has(string channel) =>
        options.Channels.Contains(channel, StringComparer.Ordinal) || LocalPlace.IsInbox(channel);

    public async Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    )
    {
        if (channel != LocalPlace.Channel(channel.Channel) || !Has(channel.Channel))
            return new PutResult.Refused(Refusal.Of("refusal.channel_archived")) { IsGone = true };
        try
        {
            await ShowTypedAsync(channel, cancellationToken);
            await PostAsync(channel, key, "", new ChatMessage(card, null), cancellationToken);
            return new PutResult.Done();
        }
        catch (StoreException e)
        {
            return new PutResult.Later(e.Message);
        }
    }

    public Task<PutResult> OpenDirectAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult<PutResult>(new PutResult.Opened(LocalPlace.InboxOf(player)));

    /// <summary>
    /// From here on, the first card put into a channel is preceded by what was typed: who sees the answer sees the
    /// command, and nobody else does.
    /// </summary>
    public void Announce(TypedCommand typed) => _typed.Value = typed;

    public async Task<string?> AddressAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) =>
        await log.FindAsync(channel, key, cancellationToken) is { Sequence: var sequence }
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"/chat/{channel.Channel}#m-{sequence}"
            )
            : null;

    /// <summary>The newest messages before <paramref name="before"/>, oldest first.</summary>
    public async Task<IReadOnlyList<(long Sequence, ShownMessage Message)>> LatestAsync(
        string channel,
        int count,
        long before,
        CancellationToken cancellationToken
    )
    {
        var messages = await log.LatestAsync(LocalPlace.Channel(channel), count, before, cancellationToken);
        var shown = new List<(long, ShownMessage)>(messages.Count);
        foreach (var message in messages)
            shown.Add((message.Sequence, await writer.WriteAsync(message)));
        return shown;
    }

    private async Task ShowTypedAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        if (_typed.Value is not { } typed || typed.Context.Channel != channel || !typed.TryShow())
            return;
        await PostAsync(
            channel,
            $"said:{typed.Context.Delivery}",
            typed.Context.PlayerName,
            new ChatMessage(null, typed.Text),
            cancellationToken
        );
    }

    private async Task PostAsync(
        ChannelId channel,
        string key,
        string author,
        ChatMessage content,
        CancellationToken cancellationToken
    )
    {
        var message = await log.PutAsync(
            channel,
            key,
            author,
            platformId: null,
            CardJson.Write(content),
            time.GetUtcNow(),
            cancellationToken
        );
        // Every browser hears it: of an inbox only that there is something, for who is called so to fetch.
        if (LocalPlace.IsInbox(channel.Channel))
            hub.Publish("inbox", Json.Bytes(new News(channel.Channel)), newsOf: channel.Channel);
        else
            hub.Publish(
                "message",
                Json.Bytes(await writer.WriteAsync(message, content)),
                newsOf: channel.Channel
            );
    }

    private sealed record News(string Channel);
}
