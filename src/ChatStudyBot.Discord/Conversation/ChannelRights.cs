using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;

namespace ChatStudyBot.Discord.Conversation;

/// <summary>What the bot must be allowed to do in a channel to run a quiz there.</summary>
internal sealed class ChannelRights(DiscordRest rest, TimeProvider time)
{
    private static readonly (Permissions Right, string Key)[] s_names =
    [
        (Permissions.ViewChannel, "permission.view_channel"),
        (Permissions.SendMessages, "permission.send_messages"),
        (Permissions.SendMessagesInThreads, "permission.send_in_threads"),
        (Permissions.EmbedLinks, "permission.embed_links"),
    ];

    public const Permissions Needed =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks;

    private const Permissions NeededInThreads =
        Permissions.ViewChannel | Permissions.SendMessagesInThreads | Permissions.EmbedLinks;

    /// <summary>The command itself has to be answered within three seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>What is missing where the interaction came from; nothing in direct messages.</summary>
    public async Task<Permissions> MissingAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction is not { GuildId: not null, ChannelId: { } channel, AppPermissions: { } granted })
            return Permissions.None;
        var missing = granted.HasFlag(Permissions.Administrator)
            ? Permissions.None
            : NeededIn(interaction.Channel) & ~granted;
        return
            missing.HasFlag(Permissions.ViewChannel)
            && granted.HasFlag(Permissions.EmbedLinks)
            && await MayTypeAsync(channel, cancellationToken)
            ? Permissions.None
            : missing;
    }

    /// <summary>
    /// Who may not see a channel may do nothing there; rights without that one are those of an application, which say
    /// nothing of its bot. Then only trying tells.
    /// </summary>
    private async Task<bool> MayTypeAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await rest.TriggerTypingAsync(channel, either.Token);
            return true;
        }
        catch (DiscordRefusedException)
        {
            return false;
        }
        // Nothing is known: whether it may post shows when it does.
        catch (DiscordUnavailableException)
        {
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    private static Permissions NeededIn(Channel? channel) =>
        channel?.IsThread == true ? NeededInThreads : Needed;

    public static Refusal Refusal(Permissions missing) =>
        Core.Commands.Refusal.Of(
            "refusal.discord_permission",
            (
                "permissions",
                s_names
                    .Where(name => missing.HasFlag(name.Right))
                    .Select(name => (object)new MessageRef(name.Key))
                    .ToArray()
            )
        );
}
