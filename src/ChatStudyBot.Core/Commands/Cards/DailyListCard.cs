using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The schedules of a channel: what comes next, and what was left out.</summary>
internal static class DailyListCard
{
    private const int Previewed = 3;

    /// <param name="zone">The team's.</param>
    /// <param name="threads">Where it is set.</param>
    public static Card Set(
        Language language,
        DailySchedule schedule,
        TimeZoneInfo zone,
        ThreadAccess threads,
        DateTimeOffset now
    ) =>
        new(
            language,
            CardTone.Done,
            null,
            [
                Wording.Paragraph(
                    language,
                    "daily.set",
                    ("days", Days(language, schedule.Days)),
                    ("at", Clock(schedule)),
                    ("timezone", schedule.Zone),
                    ("topic", Wording.Topic(language, schedule.Topic))
                ),
                new CardBlock.Context(Details(language, schedule)),
                .. WithoutThread(language, schedule, threads),
                Wording.Context(
                    language,
                    "daily.set.first",
                    ("on", DailyCalendar.Coming(schedule, now).First())
                ),
                .. Preview(language, schedule, zone, now),
            ],
            []
        );

    /// <inheritdoc cref="Set"/>
    public static Card Of(
        Language language,
        IReadOnlyList<ListedSchedule> schedules,
        TimeZoneInfo zone,
        ThreadAccess threads,
        DateTimeOffset now
    ) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "daily.list.title"),
            [.. schedules.SelectMany(listed => Listed(language, listed, zone, threads, now))],
            []
        );

    /// <summary><c>平日</c>, <c>月・水・金</c>; <c>weekdays</c>, <c>Mon, Wed, Fri</c>.</summary>
    public static string Days(Language language, WeekDays days) =>
        days switch
        {
            WeekDays.Every => Say.Text(language, "daily.days.every"),
            WeekDays.Weekdays => Say.Text(language, "daily.days.weekdays"),
            WeekDays.Weekend => Say.Text(language, "daily.days.weekend"),
            _ => string.Join(
                language == Language.Japanese ? "・" : ", ",
                WeekDaySets
                    .Single.Where(day => (days & day) != WeekDays.None)
                    .Select(day => Say.Text(language, $"daily.days.{MessageNames.Value(day)}"))
            ),
        };

    private static IEnumerable<CardBlock> Listed(
        Language language,
        ListedSchedule listed,
        TimeZoneInfo zone,
        ThreadAccess threads,
        DateTimeOffset now
    )
    {
        var schedule = listed.Schedule;
        yield return Wording.Paragraph(
            language,
            schedule.IsPaused ? "daily.list.paused" : "daily.list.row",
            ("id", schedule.Id.Number),
            ("at", Clock(schedule)),
            ("days", Days(language, schedule.Days)),
            ("topic", Wording.Topic(language, schedule.Topic)),
            ("on", DailyCalendar.Coming(schedule, now).First())
        );
        yield return new CardBlock.Context(
            Wording.Beside(Line.Plain(schedule.Zone), Details(language, schedule))
        );
        foreach (var missing in WithoutThread(language, schedule, threads))
            yield return missing;
        if (!schedule.IsPaused)
            foreach (var preview in Preview(language, schedule, zone, now))
                yield return preview;
        foreach (var line in LeftOut(language, listed))
            yield return new CardBlock.Context(line);
    }

    /// <summary>When it posts next, by the clock of its zone; and by the reader's, where that is not the team's.</summary>
    private static IEnumerable<CardBlock> Preview(
        Language language,
        DailySchedule schedule,
        TimeZoneInfo zone,
        DateTimeOffset now
    )
    {
        var moments = DailyCalendar
            .Coming(schedule, now)
            .Take(Previewed)
            .Select(day => DailyCalendar.MomentOf(schedule, day))
            .ToArray();
        yield return Wording.Context(
            language,
            "daily.coming",
            ("count", Previewed),
            ("moments", moments.Select(object (at) => Local(language, schedule, at)).ToArray())
        );
        if (Array.TrueForAll(moments, at => schedule.TimeZone.GetUtcOffset(at) == zone.GetUtcOffset(at)))
            yield break;
        // Not a list: as a platform writes a moment, it may have a comma within.
        yield return Wording.Context(
            language,
            "daily.coming.yours",
            (
                "at",
                Wording.Beside([.. moments.Select(at => new Line([new Inline.Moment(at, MomentKind.Clock)]))])
            )
        );
    }

    private static string Local(Language language, DailySchedule schedule, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, schedule.TimeZone);
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return $"{MessageNumbers.Day(language, DateOnly.FromDateTime(local.DateTime))} {clock}";
    }

    private static IEnumerable<Line> LeftOut(Language language, ListedSchedule listed)
    {
        foreach (var day in listed.Days.Reverse())
            switch (day.Outcome)
            {
                case DailyOutcome.Missed:
                    yield return Say.Line(language, "daily.list.missed", ("on", day.Day));
                    break;
                case DailyOutcome.NoQuestion:
                    yield return Say.Line(
                        language,
                        "daily.list.no_question",
                        ("on", day.Day),
                        ("topic", Wording.Topic(language, listed.Schedule.Topic))
                    );
                    break;
                case DailyOutcome.Asked:
                    break;
            }
        foreach (
            var daily in listed
                .Last.Where(quiz => quiz.IsUnsure)
                .Select(quiz => quiz.Daily!)
                .DistinctBy(daily => daily.Day)
        )
            yield return Say.Line(language, "daily.list.unsure", ("on", daily.Day), ("command", "daily now"));
        foreach (var quiz in listed.Last.DistinctBy(quiz => quiz.Daily!.Day))
            if (quiz.End?.Reason is EndReason.LeftOut)
                yield return Say.Line(language, "daily.list.not_posted", ("on", quiz.Daily!.Day));
            else if (quiz.End?.Reason is EndReason.ChannelLost && quiz.Current?.PutAt is null)
                yield return Say.Line(language, "daily.list.refused", ("on", quiz.Daily!.Day));
            else if (HasNoThread(quiz, listed.Schedule))
                yield return Say.Line(language, "daily.list.no_thread", ("on", quiz.Daily!.Day));
    }

    /// <summary>One was wanted, and the platform opened none.</summary>
    private static bool HasNoThread(Quiz quiz, DailySchedule schedule) =>
        schedule.OpensThread && quiz is { Thread: null, Daily.OpensThread: false, Current.PutAt: not null };

    /// <summary>Where the bot may not open what is asked for: it goes on without, and an admin can change that.</summary>
    private static ImmutableArray<CardBlock> WithoutThread(
        Language language,
        DailySchedule schedule,
        ThreadAccess threads
    ) =>
        threads == ThreadAccess.Forbidden && (schedule.OpensThread || schedule.Reveal == DailyReveal.Thread)
            ?
            [
                Wording.Context(
                    language,
                    "daily.no_thread",
                    (
                        "permissions",
                        new object[]
                        {
                            new MessageRef("permission.create_threads"),
                            new MessageRef("permission.send_in_threads"),
                        }
                    )
                ),
            ]
            : [];

    /// <summary>How much of it there is, and what else happens with each.</summary>
    private static Line Details(Language language, DailySchedule schedule) =>
        Wording.Beside(
            Say.Line(language, "daily.details.count", ("count", schedule.Count)),
            schedule.Role is { } role
                ? Say.Line(language, "daily.details.role", ("role", new Inline.RoleName(role)))
                : null,
            schedule.OpensThread ? Say.Line(language, "daily.details.thread") : null,
            schedule.Reveal == DailyReveal.Thread ? Say.Line(language, "daily.details.reveal") : null
        );

    /// <summary>Of the schedule's zone, not of who reads it.</summary>
    private static string Clock(DailySchedule schedule) =>
        schedule.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <param name="Days">What became of its last days, newest first.</param>
/// <param name="Last">The quizzes of its newest posting.</param>
internal sealed record ListedSchedule(
    DailySchedule Schedule,
    ImmutableArray<DailyDay> Days,
    ImmutableArray<Quiz> Last
);
