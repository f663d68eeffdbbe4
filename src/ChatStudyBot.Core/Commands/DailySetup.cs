using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Commands;

/// <summary>Sets up schedules of the question of the day.</summary>
internal sealed class DailySetup(
    DailyDesk desk,
    IDailyBook book,
    IBankSource bank,
    TopicFlow topics,
    ITeamSettings settings,
    TimeProvider time
)
{
    private const int MostSchedules = 10;
    private const int LongestField = 60;
    private static readonly ImmutableArray<string> FormFields = ["time", "days", "topic"];

    /// <summary>The three things that matter; the command knows more.</summary>
    public static Reply Open(CommandContext context) =>
        Reply.Nothing with
        {
            Form = new Form(
                Say.Text(context.Language, "daily.form.title"),
                DailyCode.SubmitForm,
                null,
                Say.Text(context.Language, "btn.save"),
                [
                    .. FormFields.Select(option => new FormField.Text(
                        option,
                        Say.Text(context.Language, $"option.{option}.description"),
                        LongestField,
                        IsRequired: option == "time"
                    )),
                ]
            ),
        };

    public async Task<Reply> SetAsync(
        CommandContext context,
        DailyAction.Set set,
        CancellationToken cancellationToken
    )
    {
        if (ClockText.TryParse(set.Time ?? "") is not { } clock)
            return Replies.Refused(
                context,
                "refusal.daily_time",
                ("value", CommandWords.Shown(set.Time ?? set.Topic ?? ""))
            );
        if (DaysText.TryParse(set.Days ?? "daily") is not { } days)
            return Replies.Refused(context, "refusal.daily_days", ("value", CommandWords.Shown(set.Days!)));
        var zone = set.Zone is null ? settings.For(context.Channel).TimeZone.Id : ZoneNames.Find(set.Zone);
        if (zone is null)
            return Replies.Refused(
                context,
                "refusal.daily_timezone",
                ("value", CommandWords.Shown(set.Zone!)),
                ("suggestions", ZoneNames.Nearest(set.Zone!).ToArray<object>())
            );
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        var wish = new DailyWish(clock, days, zone, set.Count, set.Role, set.OpensThread, set.Reveal);
        var (topic, refused) = topics.Find(
            context,
            set.Topic,
            other => DailyCode.Set(wish, TopicCode.Of(other.Path))
        );
        return refused ?? await AddAsync(context, wish, topic, cancellationToken);
    }

    /// <param name="code">The <see cref="TopicCode"/> that was chosen of several.</param>
    public async Task<Reply> SetTopicAsync(
        CommandContext context,
        DailyWish wish,
        string code,
        CancellationToken cancellationToken
    ) =>
        topics.Path(code) is { } topic
            ? await AddAsync(context, wish, topic, cancellationToken)
            : Replies.Refused(context, "refusal.card_old");

    private async Task<Reply> AddAsync(
        CommandContext context,
        DailyWish wish,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        if (await book.AddedByAsync(context.Delivery, cancellationToken) is { } again)
            return IsSet(context, again);
        var known = await book.SchedulesAsync(context.Home, cancellationToken);
        if (Obstacle(context, known, wish) is { } obstacle)
            return obstacle;
        var added = await desk.AddAsync(
            new DailySchedule
            {
                Id = new ScheduleId(context.Home, 0),
                Time = wish.Time,
                Zone = wish.Zone,
                Days = wish.Days,
                Topic = topic,
                Count = wish.Count,
                Role = wish.Role,
                OpensThread = wish.OpensThread,
                Reveal = wish.Reveal,
                SetBy = context.Player,
                SetByName = context.PlayerName,
                Since = time.GetUtcNow(),
            },
            context.Delivery,
            cancellationToken
        );
        return IsSet(context, added);
    }

    private Reply IsSet(CommandContext context, DailySchedule schedule) =>
        Reply.ToPlayer(
            DailyListCard.Set(
                context.Language,
                schedule,
                settings.For(context.Channel).TimeZone,
                context.Threads,
                time.GetUtcNow()
            )
        );

    private static Reply? Obstacle(
        CommandContext context,
        IReadOnlyList<DailySchedule> known,
        DailyWish wish
    ) =>
        known.FirstOrDefault(other =>
            (other.Time, other.Zone) == (wish.Time, wish.Zone) && (other.Days & wish.Days) != WeekDays.None
        )
            is { } same
            ? Replies.Refused(context, "refusal.daily_exists", ("id", same.Id.Number))
        : known.Count >= MostSchedules
            ? Replies.Refused(context, "refusal.daily_limit", ("max", MostSchedules))
        : null;
}
