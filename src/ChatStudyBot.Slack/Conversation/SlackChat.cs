using System.Collections.Concurrent;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Slack.Protocol;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Protocol.WebApi;
using ChatStudyBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Slack.Conversation;

/// <summary>Puts cards into Slack's channels, and knows under which message each of them stands.</summary>
internal sealed partial class SlackChat(
    SlackApi api,
    IMessageLog log,
    CardRenderer renderer,
    Workspace workspace,
    TimeProvider time,
    ILogger<SlackChat> logger
) : IChat
{
    /// <summary>In the place of a message's time stamp: it was posted or not, and Slack never said which.</summary>
    private const string PerhapsPosted = "?";

    /// <summary>Time stamps of messages that are posted, but of which the log could not be told.</summary>
    private readonly ConcurrentDictionary<(ChannelId Channel, string Key), string> _untold = new();

    public string Platform => SlackPlace.Platform;

    /// <summary>A workspace may change some fifty messages a minute, and the reveals come first.</summary>
    public TimeSpan CountEvery => TimeSpan.FromSeconds(10);

    public TimeSpan CountQuiet => TimeSpan.FromSeconds(5);

    public async Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    )
    {
        if (SlackPlace.Of(channel) is not var (place, thread))
            return new PutResult.Refused(Refusal.Of("refusal.channel_archived"));
        try
        {
            var known = await KnownAsync(channel, key, cancellationToken);
            if (known is not null && SlackPlace.IsPerson(place))
                return new PutResult.Done();
            var message = renderer.Public(card);
            if (
                known is { } ts and not PerhapsPosted
                && await UpdateAsync(new MessageAddress(place, ts), message, cancellationToken)
            )
                return new PutResult.Done();
            return await PostAsync(
                channel,
                key,
                place,
                thread,
                isAgain: known == PerhapsPosted,
                message,
                cancellationToken
            );
        }
        catch (SlackRefusedException refused)
        {
            LogRefused(logger, Shown(channel), refused.Message);
            return new PutResult.Refused(ReasonOf(refused));
        }
        catch (Exception later) when (later is SlackException or StoreException)
        {
            return new PutResult.Later(later.Message);
        }
    }

    /// <summary>
    /// Slack has nothing by which a second post is known as the first: that it may be posted is noted before, and when
    /// nobody can say more, not after a crash either, it is not posted again.
    /// </summary>
    public async Task<PutResult> PutOnceAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    )
    {
        if (SlackPlace.Of(channel) is not var (place, thread))
            return new PutResult.Refused(Refusal.Of("refusal.channel_archived")) { IsGone = true };
        try
        {
            var known = await KnownAsync(channel, key, cancellationToken);
            if (known == PerhapsPosted)
                return new PutResult.Unsure("Slack never said whether it was posted.");
            if (known is not null && SlackPlace.IsPerson(place))
                return new PutResult.Done();
            var message = renderer.Public(card);
            if (known is null)
                return await PostOnceAsync(channel, key, place, thread, message, cancellationToken);
            await UpdateAsync(new MessageAddress(place, known), message, cancellationToken);
            return new PutResult.Done();
        }
        catch (SlackRefusedException refused)
        {
            LogRefused(logger, Shown(channel), refused.Message);
            return new PutResult.Refused(ReasonOf(refused)) { IsClosed = IsClosed(refused.Error) };
        }
        catch (SlackOutcomeUnknownException lost)
        {
            return new PutResult.Unsure(lost.Message);
        }
        catch (Exception later) when (later is SlackException or StoreException)
        {
            return new PutResult.Later(later.Message);
        }
    }

    private async Task<PutResult> PostOnceAsync(
        ChannelId channel,
        string key,
        string place,
        string? thread,
        Message message,
        CancellationToken cancellationToken
    )
    {
        await NoteAsync(channel, key, PerhapsPosted);
        try
        {
            var posted = await api.PostAsync(place, thread, message, cancellationToken);
            await KeepAsync(channel, key, posted.Ts);
            return new PutResult.Done();
        }
        catch (SlackException undone) when (undone is not SlackOutcomeUnknownException)
        {
            await NoteAsync(channel, key, null);
            throw;
        }
    }

    /// <summary>Every message can be replied to: its thread is there as soon as something is posted in it.</summary>
    public async Task<PutResult> OpenThreadAsync(
        ChannelId channel,
        string key,
        string title,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return
                await log.FindAsync(channel, key, cancellationToken)
                    is { PlatformId: { } ts and not PerhapsPosted }
                && SlackPlace.Of(channel) is (var place, null)
                ? new PutResult.Opened(SlackPlace.Channel(channel.Team, place, ts))
                : new PutResult.Refused(Refusal.Of("failure.post"));
        }
        catch (StoreException later)
        {
            return new PutResult.Later(later.Message);
        }
    }

    /// <summary>Posting there opens it: that takes no right of its own.</summary>
    public Task<PutResult> OpenDirectAsync(PlayerId player, CancellationToken cancellationToken) =>
        Task.FromResult<PutResult>(new PutResult.Opened(SlackPlace.DirectWith(player)));

    public bool IsDirect(ChannelId channel) => SlackPlace.IsDirect(channel.Channel, name: null);

    public async Task<string?> AddressAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) =>
        workspace.Address is { } address
        && await log.FindAsync(channel, key, cancellationToken)
            is { PlatformId: { } ts and not PerhapsPosted }
            ? SlackPlace.AddressOf(address, channel, ts)
            : null;

    /// <summary>Of a deleted channel Slack says the same as of a private one that the bot was removed from.</summary>
    private static bool IsClosed(string error) =>
        error is "channel_not_found" or "not_in_channel" or "is_archived" || IsRestricted(error);

    /// <summary>The channel or the workspace lets only some people post.</summary>
    private static bool IsRestricted(string error) =>
        error.StartsWith("restricted_action", StringComparison.Ordinal);

    public Refusal ReasonOf(SlackRefusedException refused) =>
        refused.Error switch
        {
            "not_in_channel" or "channel_not_found" => Refusal.Of(
                "refusal.slack_not_in_channel",
                ("bot", workspace.Bot)
            ),
            "is_archived" => Refusal.Of("refusal.channel_archived"),
            "messages_tab_disabled" => Refusal.Of("refusal.slack_restricted"),
            _ when IsRestricted(refused.Error) => Refusal.Of("refusal.slack_restricted"),
            _ => Refusal.Of("failure.post"),
        };

    /// <returns>False when it cannot be changed any more, as when somebody has deleted it: it is to be posted anew.</returns>
    private async Task<bool> UpdateAsync(
        MessageAddress address,
        Message message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await api.UpdateAsync(address, message, cancellationToken);
            return true;
        }
        catch (SlackRefusedException gone)
            when (gone.Error is "message_not_found" or "cant_update_message" or "edit_window_closed")
        {
            return false;
        }
    }

    /// <summary>
    /// Slack has nothing by which a second post is known as the first. A card too many is better than a quiz that
    /// stands still, once; when that answer is lost too, it is given up.
    /// </summary>
    /// <param name="isAgain">It may be posted already.</param>
    private async Task<PutResult> PostAsync(
        ChannelId channel,
        string key,
        string place,
        string? thread,
        bool isAgain,
        Message message,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var posted = await api.PostAsync(place, thread, message, cancellationToken);
            await KeepAsync(channel, key, posted.Ts);
            return new PutResult.Done();
        }
        catch (SlackOutcomeUnknownException lost)
        {
            if (isAgain)
            {
                LogRefused(logger, Shown(channel), lost.Message);
                return new PutResult.Refused(Refusal.Of("failure.post"));
            }
            await KeepAsync(channel, key, PerhapsPosted);
            return new PutResult.Later(lost.Message);
        }
    }

    /// <returns>The time stamp; null when it was never posted.</returns>
    private async Task<string?> KnownAsync(ChannelId channel, string key, CancellationToken cancellationToken)
    {
        if (!_untold.TryGetValue((channel, key), out var ts))
            return (await log.FindAsync(channel, key, cancellationToken))?.PlatformId;
        await KeepAsync(channel, key, ts);
        return ts;
    }

    /// <summary>While the disk is full, the same card must not be posted with each new try.</summary>
    private async Task KeepAsync(ChannelId channel, string key, string ts)
    {
        _untold[(channel, key)] = ts;
        // What is posted is noted, also when the bot is told to stop just now.
        await NoteAsync(channel, key, ts);
        _untold.TryRemove((channel, key), out _);
    }

    private Task<PostedMessage> NoteAsync(ChannelId channel, string key, string? ts) =>
        log.PutAsync(channel, key, "", ts, "", time.GetUtcNow(), CancellationToken.None);

    /// <summary>A log says nothing of people, nor of the conversations with them.</summary>
    private string Shown(ChannelId channel) =>
        SlackPlace.IsPerson(channel.Channel) || IsDirect(channel) ? "a person" : channel.ToString();

    [LoggerMessage(1, LogLevel.Warning, "Slack does not take a card for {Channel}: {Reason}")]
    private static partial void LogRefused(ILogger logger, string channel, string reason);
}
