using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Rendering;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Discord.Registration;

/// <summary>
/// Registers the commands when they are not those that were registered last: Discord allows 200 new ones a day.
/// </summary>
internal sealed partial class CommandRegistration(
    DiscordRest rest,
    IMessageLog log,
    CommandMentions mentions,
    TimeProvider time,
    ILogger<CommandRegistration> logger
)
{
    private const string Key = "commands";

    /// <exception cref="DiscordException">They could not be read or registered.</exception>
    public async Task RunAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var wanted = CommandCatalogue.Commands;
        var fingerprint = FingerprintOf(wanted);
        var place = new ChannelId(DiscordPlace.Platform, application.ToString(), Key);
        var registered = await rest.GetGlobalCommandsAsync(application, cancellationToken);
        var known = await log.FindAsync(place, Key, cancellationToken);
        if (known?.Payload != fingerprint || !HaveNamesOf(registered, wanted))
        {
            registered = await rest.OverwriteGlobalCommandsAsync(application, wanted, cancellationToken);
            await log.PutAsync(place, Key, "", null, fingerprint, time.GetUtcNow(), cancellationToken);
            LogRegistered(logger, wanted.Length);
        }

        mentions.Ids = registered
            .Where(command => command.Id is not null)
            .ToImmutableDictionary(command => command.Name, command => command.Id!.Value);
    }

    /// <summary>Somebody else with the token may have removed them.</summary>
    private static bool HaveNamesOf(
        IEnumerable<ApplicationCommand> registered,
        IEnumerable<ApplicationCommand> wanted
    ) =>
        registered
            .Select(command => command.Name)
            .ToHashSet(StringComparer.Ordinal)
            .SetEquals(wanted.Select(command => command.Name));

    private static string FingerprintOf(ImmutableArray<ApplicationCommand> commands) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    commands.ToArray(),
                    DiscordJson.Default.IReadOnlyListApplicationCommand
                )
            )
        );

    [LoggerMessage(1, LogLevel.Information, "Discord: {Count} commands registered.")]
    private static partial void LogRegistered(ILogger logger, int count);
}
