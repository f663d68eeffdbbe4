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
    private static CommandExample Example =>
        new("season start", new MessageRef("command.season.start.example"));

    public async Task<Reply> StartAsync(
        CommandContext context,
        StudyCommand.StartSeason wish,
        CancellationToken cancellationToken
    )
    {
        if (Refused(context) is { } refused)
            return refused;
        var (title, ending) = SeasonText.Parts(wish);
        if (title is not { Length: > 0 } name)
            return Replies.Refused(context, "refusal.season_name", ("example", Example));
        if (ending is null && SeasonText.InDoubt(name) is { } words)
            return Replies.Refused(context, "refusal.season_when", ("value", words), ("example", Example));
        var calendar = settings.For(context.Channel).Calendar;
        var now = time.GetUtcNow();
        var today = calendar.DayOf(now);
        var last = ending is { } typed ? SeasonText.LastDay(typed, today) : null;
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
        var team = settings.For(context.Channel);
        var (language, calendar) = (team.Language, team.Calendar);
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
