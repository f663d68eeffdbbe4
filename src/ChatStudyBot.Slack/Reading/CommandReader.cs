using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack.Protocol.Payloads;

namespace ChatStudyBot.Slack.Reading;

/// <summary>From what Slack delivers to who asked what, where. Pure.</summary>
internal static class CommandReader
{
    /// <param name="isTopic">See <see cref="CommandText.Read"/>.</param>
    /// <returns>Null when Slack left out what makes it a command of somebody.</returns>
    public static ReadCommand? Read(SlashCommand slash, Asker asker, Func<string, bool> isTopic) =>
        slash is { Team: { } team, DeliveryKey: { } delivery }
            ? new ReadCommand(
                new CommandContext(
                    SlackPlace.Player(team, slash.UserId),
                    asker.Name ?? slash.UserName ?? slash.UserId,
                    SlackPlace.Channel(team, slash.ChannelId),
                    SlackPlace.IsDirect(slash.ChannelId, slash.ChannelName),
                    asker.IsManager,
                    asker.Language,
                    DeliveryOf(delivery)
                )
                {
                    // Slack lets nobody type a command in a thread.
                    Threads = ThreadAccess.Allowed,
                },
                CommandOf(slash, team, isTopic)
            )
            : null;

    private static StudyCommand CommandOf(SlashCommand slash, string team, Func<string, bool> isTopic)
    {
        var name = NameOf(slash);
        var typed = SlashText.Typed(slash.Text, team, namesRoles: name == "/daily");
        return CommandText.Read($"{name} {typed}", isTopic) is var read and not StudyCommand.Ask
            ? read
            : CommandText.Read($"{name} {SlashText.Asked(slash.Text)}", isTopic);
    }

    /// <returns>Null for what is no question to us: links that Slack opens itself, clicks in forms.</returns>
    public static ReadCommand? Read(BlockActions click, Asker asker) =>
        click is { Actions: [var action, ..], TeamId: { } team, DeliveryKey: { } delivery }
        && (action.Value ?? action.SelectedOption?.Value) is { } code
        && FormOrigin.Of(click) is { } origin
            ? new ReadCommand(
                Context(click.User, team, origin, click.Channel?.Name, asker, delivery),
                ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty)
            )
            : null;

    /// <returns>Null for all but the home being opened.</returns>
    public static ReadCommand? Read(EventCallback happened, Asker asker) =>
        happened
            is {
                TeamId: { } team,
                EventId: { } delivery,
                Event: { Type: EventType.HomeOpened, Tab: EventType.HomeTab, User: { } user }
            }
            ? new ReadCommand(
                Context(new ActingUser { Id = user }, team, FormOrigin.HomeOf(user), null, asker, delivery),
                new StudyCommand.OpenHome()
            )
            : null;

    /// <returns>Null for a form that is none of ours.</returns>
    public static ReadCommand? Read(ViewSubmission form, Asker asker) =>
        form is { TeamId: { } team, DeliveryKey: { } delivery }
        && FormOrigin.Parse(form.View.PrivateMetadata) is { } origin
            ? new ReadCommand(
                Context(form.User, team, origin, null, asker, delivery),
                ActionCode.Parse(form.View.CallbackId, Values(form.View.State))
            )
            : null;

    private static CommandContext Context(
        ActingUser user,
        string team,
        FormOrigin origin,
        string? channelName,
        Asker asker,
        string delivery
    ) =>
        new(
            SlackPlace.Player(team, user.Id),
            asker.Name ?? user.Name ?? user.Username ?? user.Id,
            SlackPlace.Channel(team, origin.Channel, origin.Thread),
            SlackPlace.IsDirect(origin.Channel, channelName) || SlackPlace.IsPerson(origin.Channel),
            asker.IsManager,
            asker.Language,
            DeliveryOf(delivery)
        )
        {
            Parent = origin.Thread is null ? null : SlackPlace.Channel(team, origin.Channel),
            Threads = origin.Thread is null ? ThreadAccess.Allowed : ThreadAccess.None,
        };

    private static string DeliveryOf(string key) => $"{SlackPlace.Platform}:{key}";

    /// <summary>A workspace may have registered our command under a name of its own.</summary>
    private static string NameOf(SlashCommand slash) =>
        SlashNames.Registered.Contains(slash.Command.TrimStart('/'))
            ? slash.Command
            : $"/{SlashNames.Registered[0]}";

    private static ImmutableDictionary<string, string> Values(ViewState? state) =>
        (state ?? new ViewState())
            .Values.Values.SelectMany(block => block)
            .DistinctBy(field => field.Key)
            .ToImmutableDictionary(field => field.Key, field => ValueOf(field.Value));

    /// <summary>Of several options chosen, their values one after another: <c>AC</c>.</summary>
    private static string ValueOf(FieldState field) =>
        field.Value
        ?? field.SelectedOption?.Value
        ?? string.Concat((field.SelectedOptions ?? []).Select(option => option.Value));
}
