using System.Security.Cryptography;
using System.Text;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Puts cards into Discord's channels, and knows under which message each of them stands.</summary>
internal sealed partial class DiscordChat(
    DiscordRest rest,
    IMessageLog log,
    CardRenderer renderer,
    TimeProvider time,
    ILogger<DiscordChat> logger
) : IChat
{
    /// <summary>At most 25 characters.</summary>
    private const int NonceLength = 24;

    /// <summary>In the place of a message's id: it is being posted, and may be there.</summary>
    private const string PerhapsPosted = "?";

    /// <summary>Discord compares nonces of the past few minutes.</summary>
    private static readonly TimeSpan NonceKept = TimeSpan.FromMinutes(2);

    /// <summary>The command that is being answered in this flow of calls.</summary>
    private readonly AsyncLocal<Invitation?> _invitation = new();

    public string Platform => DiscordPlace.Platform;

    /// <summary>
    /// From here on, the first card put into the command's channel is the command's own answer, so that people see
    /// what it answers.
    /// </summary>
    public void Invite(Invitation invitation) => _invitation.Value = invitation;

    public Task<PutResult> PutAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            channel,
            async place =>
            {
                var known = await log.FindAsync(channel, key, cancellationToken);
                var body = renderer.Public(card, sound);
                var message =
                    Snowflake.TryParse(known?.PlatformId) is { } posted
                    && await EditAsync(place, posted, body, cancellationToken)
                        ? posted
                        : await PostAsync(
                            channel,
                            place,
                            NonceOf(channel, key, known),
                            body,
                            cancellationToken
                        );
                // An edit changes nothing here: which message it is was kept when it was posted.
                if (known?.PlatformId != message.ToString())
                    await NoteAsync(channel, key, message.ToString());
                return new PutResult.Done();
            }
        );

    /// <summary>
    /// That it may be posted is noted before: after a crash the same nonce finds the first post, as long as Discord
    /// remembers it; then nobody knows, and it is not posted again.
    /// </summary>
    public Task<PutResult> PutOnceAsync(
        ChannelId channel,
        string key,
        Card card,
        bool sound,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            channel,
            async place =>
            {
                var known = await log.FindAsync(channel, key, cancellationToken);
                var body = renderer.Public(card, sound);
                if (Snowflake.TryParse(known?.PlatformId) is { } posted)
                {
                    await EditAsync(place, posted, body, cancellationToken);
                    return new PutResult.Done();
                }
                DateTimeOffset? claimed =
                    known?.PlatformId == PerhapsPosted ? known.EditedAt ?? known.PostedAt : null;
                if (claimed < time.GetUtcNow() - NonceKept)
                    return new PutResult.Unsure("Discord does not remember the nonce of that post any more.");
                if (claimed is null)
                    await NoteAsync(channel, key, PerhapsPosted);
                return await PostOnceAsync(
                    channel,
                    place,
                    key,
                    body,
                    wasClaimed: claimed is not null,
                    cancellationToken
                );
            }
        );

    /// <summary>Puts a card where it belongs, and tells what came of that.</summary>
    private async Task<PutResult> TryAsync(ChannelId channel, Func<Snowflake, Task<PutResult>> put)
    {
        if (DiscordPlace.Of(channel) is not { } place)
            return new PutResult.Refused(Refusal.Of("refusal.channel_archived")) { IsGone = true };
        try
        {
            return await put(place);
        }
        catch (DiscordRefusedException refused)
        {
            LogRefused(logger, Shown(channel), refused.Message);
            return RefusedPut.Of(refused);
        }
        catch (Exception later) when (later is DiscordException or StoreException)
        {
            return new PutResult.Later(later.Message);
        }
    }

    private async Task<PutResult> PostOnceAsync(
        ChannelId channel,
        Snowflake place,
        string key,
        MessageBody body,
        bool wasClaimed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var message = await rest.CreateMessageAsync(
                place,
                body,
                NonceOf(channel, key, known: null),
                cancellationToken
            );
            await NoteAsync(channel, key, message.Id.ToString());
            return new PutResult.Done();
        }
        catch (DiscordException undone) when (!undone.MayBeDone && !wasClaimed)
        {
            await NoteAsync(channel, key, null);
            throw;
        }
    }

    /// <summary>What is posted is noted, also when the bot is told to stop just now.</summary>
    private Task<PostedMessage> NoteAsync(ChannelId channel, string key, string? message) =>
        log.PutAsync(channel, key, "", message, "", time.GetUtcNow(), CancellationToken.None);

    public bool IsDirect(ChannelId channel) => channel.Team == DiscordPlace.Direct;

    public string? TeamAddress(PlayerId player) => DiscordPlace.AddressOf(player);

    public async Task<string?> AddressAsync(
        ChannelId channel,
        string key,
        CancellationToken cancellationToken
    ) =>
        await log.FindAsync(channel, key, cancellationToken) is { PlatformId: { } message }
            ? DiscordPlace.AddressOf(channel, message)
            : null;

    /// <returns>
    /// False when it is to be posted anew: somebody has deleted it, or archived its thread, which a new message opens
    /// again unless it is locked.
    /// </returns>
    private async Task<bool> EditAsync(
        Snowflake channel,
        Snowflake message,
        MessageBody body,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await rest.EditMessageAsync(channel, message, body, cancellationToken);
            return true;
        }
        catch (DiscordRefusedException gone)
            when (gone.Code is DiscordErrorCode.UnknownMessage or DiscordErrorCode.ThreadArchived)
        {
            return false;
        }
    }

    private async Task<Snowflake> PostAsync(
        ChannelId channel,
        Snowflake place,
        string nonce,
        MessageBody body,
        CancellationToken cancellationToken
    )
    {
        if (
            _invitation.Value is { } invitation
            && invitation.Channel == channel
            && invitation.TryTake(InvitationUse.Card)
        )
        {
            var received = invitation.Received;
            await received.RespondAsync(new InteractionResponse.Message(body), cancellationToken);
            return (await rest.GetOriginalAsync(received.Ticket, cancellationToken)).Id;
        }
        return (await rest.CreateMessageAsync(place, body, nonce, cancellationToken)).Id;
    }

    /// <summary>The same for the same card, so that a post whose answer got lost is not made twice; another one for a card put again.</summary>
    private static string NonceOf(ChannelId channel, string key, PostedMessage? known) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{key}\n{known?.PlatformId}"))
        )[..NonceLength];

    /// <summary>A log says nothing of people, nor of the conversations with them.</summary>
    private string Shown(ChannelId channel) => IsDirect(channel) ? "a person" : channel.ToString();

    [LoggerMessage(1, LogLevel.Warning, "Discord does not take a card for {Channel}: {Reason}")]
    private static partial void LogRefused(ILogger logger, string channel, string reason);
}
