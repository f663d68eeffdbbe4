using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>Opens the places that are not there by themselves: threads, and conversations with a person.</summary>
internal sealed partial class DiscordChat
{
    /// <summary>Minutes without a message: who comes the next day still finds the explanations in the list.</summary>
    private const int ArchiveThreadAfter = 1440;

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
            var card = await log.FindAsync(channel, key, cancellationToken);
            if (
                DiscordPlace.Of(channel) is not { } place
                || Snowflake.TryParse(card?.PlatformId) is not { } message
            )
                return new PutResult.Refused(Refusal.Of("failure.post"));
            var thread = await rest.StartThreadAsync(
                place,
                message,
                TextCut.At(title, Limits.ThreadName),
                ArchiveThreadAfter,
                cancellationToken
            );
            return new PutResult.Opened(channel with { Channel = thread.Id.ToString() });
        }
        catch (DiscordRefusedException refused)
        {
            LogNoThread(logger, channel, refused.Message);
            return new PutResult.Refused(RefusedPut.ReasonOf(refused));
        }
        catch (DiscordException failing) when (time.GetUtcNow() >= until)
        {
            LogNoThread(logger, channel, failing.Message);
            return new PutResult.Refused(Refusal.Of("failure.post"));
        }
        catch (Exception later) when (later is DiscordException or StoreException)
        {
            return new PutResult.Later(later.Message);
        }
    }

    public async Task<PutResult> OpenDirectAsync(PlayerId player, CancellationToken cancellationToken)
    {
        if (Snowflake.TryParse(player.User) is not { } person)
            return new PutResult.Refused(Refusal.Of("failure.post"));
        try
        {
            var channel = await rest.CreateDirectChannelAsync(person, cancellationToken);
            return new PutResult.Opened(DiscordPlace.Channel(null, channel.Id));
        }
        catch (DiscordRefusedException refused)
        {
            LogNotReached(logger, refused.Message);
            return new PutResult.Refused(RefusedPut.ReasonOf(refused));
        }
        catch (DiscordException later)
        {
            return new PutResult.Later(later.Message);
        }
    }

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "Discord opens no thread in {Channel}, so what was to be in it stays there: {Reason}"
    )]
    private static partial void LogNoThread(ILogger logger, ChannelId channel, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Discord opens no conversation with a person: {Reason}")]
    private static partial void LogNotReached(ILogger logger, string reason);
}
