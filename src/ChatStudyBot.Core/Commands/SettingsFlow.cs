using System.Globalization;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>The settings of the one who asks, and the team's in the hands of its managers.</summary>
internal sealed class SettingsFlow(
    SettingsBook settings,
    ReminderDesk reminders,
    IBankSource bank,
    TopicFlow topics,
    TimeProvider time
)
{
    public async Task<Reply> RouteAsync(
        CommandContext context,
        SettingsAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            SettingsAction.ShowAll(var isBeside) => Shown(AllOf(context, saved: null), isBeside),
            SettingsAction.Choose(var item, var isBeside) => Refused(context, item)
                ?? Shown(SettingCard.Of(Present(context), item, bank.Current.Topics), isBeside),
            SettingsAction.OpenForm(var item) => Refused(context, item)
                ?? Reply.Nothing with
                {
                    Form = SettingCard.Form(Present(context), item),
                },
            SettingsAction.Set(var item, var words) => Refused(context, item)
                ?? await SetAsync(context, item, words, cancellationToken),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };

    private async Task<Reply> SetAsync(
        CommandContext context,
        SettingItem item,
        string words,
        CancellationToken cancellationToken
    )
    {
        var (value, refused) = Read(context, item, words);
        if (refused is not null)
            return refused;
        await settings.SetAsync(
            new SettingChange(Owner(context, item), item.Setting, value, context.Player, time.GetUtcNow()),
            cancellationToken
        );
        return Shown(AllOf(context.SpokenTo(settings), item), isBeside: false);
    }

    private (string Value, Reply? Refused) Read(CommandContext context, SettingItem item, string words)
    {
        if (item.Setting == Setting.Topic)
        {
            if (SettingText.IsOff(words))
                return (SettingText.None, null);
            // Any words would stand for everything then.
            if (Replies.NoBank(context, bank) is { } empty)
                return (SettingText.None, empty);
            if (TopicCode.IsOne(words) && topics.Path(words) is { } coded)
                return (SettingText.OfTopic(coded), null);
            var (path, refused) = topics.Find(
                context,
                words,
                other => SettingCode.Set(item, TopicCode.Of(other.Path))
            );
            return (SettingText.OfTopic(path), refused);
        }
        return SettingText.Read(item, words) is { } value
            ? (item.Setting == Setting.Pause ? OfPause(context, value) : value, null)
            : (
                SettingText.None,
                Replies.Refused(
                    context,
                    "refusal.setting_value",
                    ("setting", MessageNames.Of(item.Setting)),
                    ("value", CommandWords.Shown(words)),
                    ("allowed", SettingCard.Allowed(Present(context), item, words))
                )
            );
    }

    /// <param name="days">Empty ends the one there is.</param>
    private string OfPause(CommandContext context, string days)
    {
        var today = Today(context);
        var now = settings.For(context.Player).Pause;
        return days.Length > 0
            ? new ReviewPause(today, today.AddDays(int.Parse(days, CultureInfo.InvariantCulture))).ToString()
            : now?.EndedOn(today).ToString() ?? SettingText.None;
    }

    private static SettingOwner Owner(CommandContext context, SettingItem item) =>
        item switch
        {
            { Whose: Whose.Own } => new SettingOwner.OfPlayer(context.Player),
            { Setting: Setting.Topic } => new SettingOwner.OfChannel(context.Home),
            _ => new SettingOwner.OfTeam(context.Channel.Platform, context.Channel.Team),
        };

    private static Reply? Refused(CommandContext context, SettingItem item) =>
        item.Whose == Whose.Team && !context.IsManager
            ? Replies.Refused(context, "refusal.not_manager")
            : null;

    /// <param name="saved">What has just been set.</param>
    private Card AllOf(CommandContext context, SettingItem? saved) =>
        SettingsCard.Of(Present(context), context.IsManager, saved);

    private static Reply Shown(Card card, bool isBeside) =>
        isBeside ? Reply.ToPlayer(card) : Reply.ToPlayer(card).Instead();

    private PresentSettings Present(CommandContext context)
    {
        var team = settings.For(context.Channel);
        return new PresentSettings(
            context.Language,
            settings.For(context.Player),
            team,
            team.TopicOf(context.Home),
            Today(context)
        )
        {
            UnsureReminder = reminders.UnsureOf(context.Player),
        };
    }

    private DateOnly Today(CommandContext context) =>
        settings.For(context.Channel).Calendar.DayOf(time.GetUtcNow());
}
