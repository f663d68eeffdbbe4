using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands;

/// <summary>The questions of the day in the hands of the managers.</summary>
internal sealed class DailyFlow(
    DailySetup setup,
    DailyDesk desk,
    IDailyBook book,
    QuizDesk quizzes,
    QuizVoice voice,
    IBankSource bank,
    ITeamSettings settings,
    TimeProvider time
)
{
    private const int DaysLookedAt = 7;

    public async Task<Reply> RouteAsync(
        CommandContext context,
        DailyAction action,
        CancellationToken cancellationToken
    ) =>
        action switch
        {
            _ when context.IsDirect => Replies.Refused(context, "refusal.daily_direct"),
            _ when !context.IsManager => Replies.Refused(context, "refusal.not_manager"),
            DailyAction.OpenForm => DailySetup.Open(context),
            DailyAction.Set set => await setup.SetAsync(context, set, cancellationToken),
            DailyAction.SetTopic(var wish, var code) => await setup.SetTopicAsync(
                context,
                wish,
                code,
                cancellationToken
            ),
            DailyAction.List => await ListAsync(context, cancellationToken),
            DailyAction.Pause(var number) => await WithAsync(
                context,
                number,
                schedule => PauseAsync(context, schedule, cancellationToken),
                cancellationToken
            ),
            DailyAction.Resume(var number) => await WithAsync(
                context,
                number,
                schedule => ResumeAsync(context, schedule, cancellationToken),
                cancellationToken
            ),
            DailyAction.Off(var number) => await WithAsync(
                context,
                number,
                schedule => EndAsync(context, schedule, cancellationToken),
                cancellationToken
            ),
            DailyAction.Now(var number) => await WithAsync(
                context,
                number,
                schedule => PostAsync(context, schedule, cancellationToken),
                cancellationToken
            ),
            _ => throw new InvalidOperationException($"Unknown action {action}."),
        };

    private async Task<Reply> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var schedules = await book.SchedulesAsync(context.Home, cancellationToken);
        if (schedules.Count == 0)
            return None(context);
        var now = time.GetUtcNow();
        var rows = new List<ListedSchedule>();
        foreach (var schedule in schedules)
        {
            var days = await book.DaysAsync(schedule.Id, DaysLookedAt, cancellationToken);
            var today = DailyCalendar.TodayOf(schedule, now);
            var last = new List<Quiz>();
            foreach (var id in await book.LastAsync(schedule.Id, cancellationToken))
                if (await quizzes.FindAsync(id, cancellationToken) is { } quiz)
                    last.Add(quiz);
            rows.Add(
                new ListedSchedule(
                    schedule,
                    [.. days.Where(day => day.Day > today.AddDays(-DaysLookedAt))],
                    [.. last]
                )
            );
        }
        var zone = settings.For(context.Channel).TimeZone;
        return Reply.ToPlayer(DailyListCard.Of(context.Language, rows, zone, context.Threads, now));
    }

    private async Task<Reply> PauseAsync(
        CommandContext context,
        DailySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        await book.PauseAsync(schedule.Id, isPaused: true, time.GetUtcNow(), cancellationToken);
        return Replies.Sentence(context, CardTone.Done, "daily.paused");
    }

    private async Task<Reply> ResumeAsync(
        CommandContext context,
        DailySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (schedule.IsPaused)
            await book.PauseAsync(schedule.Id, isPaused: false, now, cancellationToken);
        return Replies.Sentence(
            context,
            CardTone.Done,
            "daily.resumed",
            ("on", DailyCalendar.Coming(schedule, now).First())
        );
    }

    private async Task<Reply> EndAsync(
        CommandContext context,
        DailySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        await desk.EndAsync(schedule.Id, cancellationToken);
        return Replies.Sentence(context, CardTone.Done, "daily.off");
    }

    private async Task<Reply> PostAsync(
        CommandContext context,
        DailySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        if (Replies.NoBank(context, bank) is { } unready)
            return unready;
        return await desk.PostNowAsync(schedule, context.Delivery, cancellationToken) switch
        {
            DailyPosting.Posted => Replies.Sentence(context, CardTone.Done, "daily.now.done"),
            DailyPosting.Running(var open) => await RunningAsync(context, open, cancellationToken),
            _ => Replies.Refused(
                context,
                "refusal.topic_empty",
                ("topic", Wording.Topic(context.Language, schedule.Topic)),
                ("command", "bank status")
            ),
        };
    }

    /// <summary>Whoever has not answered it yet is not to lose it.</summary>
    private async Task<Reply> RunningAsync(
        CommandContext context,
        Quiz open,
        CancellationToken cancellationToken
    )
    {
        var address = await voice.AddressAsync(open.Channel, CardKeys.Round(open.Id, 0), cancellationToken);
        return Replies.Refused(
            context,
            Refusal.Of("refusal.daily_running", ("at", open.Daily!.ClosesAt)),
            address is null
                ? []
                : [new CardAction.Open(Say.Text(context.Language, "btn.go_to_round"), address)]
        );
    }

    /// <summary>The schedule of that number; without one, the only one of the channel.</summary>
    private async Task<Reply> WithAsync(
        CommandContext context,
        int? number,
        Func<DailySchedule, Task<Reply>> act,
        CancellationToken cancellationToken
    )
    {
        var schedules = await book.SchedulesAsync(context.Home, cancellationToken);
        if (schedules.Count == 0)
            return None(context);
        if (number is null && schedules is [var only])
            return await act(only);
        return schedules.FirstOrDefault(schedule => schedule.Id.Number == number) is { } named
            ? await act(named)
            : Replies.Refused(
                context,
                "refusal.daily_which",
                ("ids", schedules.Select(schedule => (object)schedule.Id.Number).ToArray())
            );
    }

    private static Reply None(CommandContext context) =>
        Replies.Refused(context, "refusal.daily_none", ("command", "daily set"));
}
