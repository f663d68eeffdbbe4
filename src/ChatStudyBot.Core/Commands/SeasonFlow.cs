using System.Globalization;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands;

/// <summary>Managers open and close seasons.</summary>
internal sealed class SeasonFlow(
    ISeasonBook seasons,
    SeasonDesk finals,
    ITeamSettings settings,
    TimeProvider time
)
{
    /// <summary>No season is longer.</summary>
    private const int MostYears = 20;

    private static readonly string[] WholeDates = ["yyyy-M-d", "yyyy/M/d", "yyyy'年'M'月'd'日'"];

    /// <summary>Behind a year.</summary>
    private static readonly string[] DatesOfAYear = ["yyyy M-d", "yyyy M/d", "yyyy M'月'd'日'"];

    public async Task<Reply> StartAsync(
        CommandContext context,
        StudyCommand.StartSeason wish,
        CancellationToken cancellationToken
    )
    {
        if (Refused(context) is { } refused)
            return refused;
        var (title, ending) = Parts(wish);
        if (title is not { Length: > 0 } name)
            return Replies.Refused(
                context,
                "refusal.season_name",
                (
                    "example",
                    new CommandExample("season start", new MessageRef("command.season.start.example"))
                )
            );
        var calendar = settings.For(context.Channel.Platform, context.Channel.Team).Calendar;
        var now = time.GetUtcNow();
        var today = calendar.DayOf(now);
        var last = ending is { } typed ? LastDay(typed, today) : null;
        if (ending is { } until && last is null)
            return Replies.Refused(context, "refusal.season_until", ("value", CommandWords.Shown(until)));
        var season = await seasons.StartAsync(
            TextCut.At(name, TextCut.Name),
            context.Home,
            now,
            last is { } day ? calendar.StartOf(day.AddDays(1)) : null,
            context.Delivery,
            cancellationToken
        );
        return season is null
            ? await RunningAsync(context, cancellationToken)
            : Reply.ToChannel(CardKeys.SeasonStart(season.Id), StartCard(context, season, today));
    }

    /// <summary>A date that the name ends in is its last day: 「冬の陣 2026-12-31」.</summary>
    private static (string? Name, string? Until) Parts(StudyCommand.StartSeason wish) =>
        wish is { Until: null, Name: { } name }
        && name.LastIndexOfAny([' ', '\u3000']) is > 0 and var end
        && Parse(name[(end + 1)..], WholeDates) is not null
            ? (name[..end].TrimEnd(), name[(end + 1)..])
            : (wish.Name, wish.Until);

    public async Task<Reply> EndAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (Refused(context) is { } refused)
            return refused;
        var now = time.GetUtcNow();
        if (await seasons.EndAsync(context.Home, now, context.Delivery, cancellationToken) is not { } season)
            return Replies.Refused(context, "refusal.season_none", ("command", "season start"));
        await finals.AdvanceAsync(now, cancellationToken);
        var unposted = await seasons.UnpostedAsync(now, cancellationToken);
        return Replies.Sentence(
            context,
            CardTone.Done,
            unposted.Any(other => other.Id == season.Id) ? "season.ended_later" : "season.ended",
            ("name", season.Name)
        );
    }

    private static Reply? Refused(CommandContext context) =>
        !context.IsManager ? Replies.Refused(context, "refusal.not_manager")
        : context.IsDirect ? Replies.Refused(context, "refusal.season_direct")
        : null;

    /// <summary>Today at the earliest; without a year, the next such day. Null for anything else.</summary>
    private static DateOnly? LastDay(string typed, DateOnly today)
    {
        var text = typed.Trim();
        var day =
            Parse(text, WholeDates)
            ?? Enumerable
                .Range(today.Year, 9)
                .Select(year =>
                    Parse(string.Create(CultureInfo.InvariantCulture, $"{year} {text}"), DatesOfAYear)
                )
                .FirstOrDefault(next => next >= today);
        return day >= today && day < today.AddYears(MostYears) ? day : null;
    }

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private async Task<Reply> RunningAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (platform, team) = (context.Channel.Platform, context.Channel.Team);
        var all = await seasons.SeasonsAsync(platform, team, cancellationToken);
        return Replies.Refused(
            context,
            "refusal.season_running",
            ("name", all[0].Name),
            ("command", "season end")
        );
    }

    private Card StartCard(CommandContext context, Season season, DateOnly today)
    {
        var (platform, team) = (context.Channel.Platform, context.Channel.Team);
        var (language, calendar) = (
            settings.For(platform, team).Language,
            settings.For(platform, team).Calendar
        );
        var card = Card.Sentence(
            language,
            CardTone.Done,
            Say.Line(language, "season.started", ("name", season.Name))
        );
        return season.LastDay(calendar) is { } last
            ? card with
            {
                Blocks =
                [
                    .. card.Blocks,
                    new CardBlock.Context(
                        BoardCard.Until(language, last, last.DayNumber - today.DayNumber + 1)
                    ),
                ],
            }
            : card;
    }
}
