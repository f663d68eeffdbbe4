using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One page of a leaderboard; see messages.md 6.2.</summary>
internal static class BoardCard
{
    private const int PageRows = 10;

    /// <param name="page">From 1; beyond the last one, the last one.</param>
    /// <param name="asker">Whose own rank stands below when it is not among them; null for nobody's.</param>
    public static Card Of(Language language, Board board, int page, PlayerId? asker)
    {
        var pages = Pages(board);
        var shown = Math.Clamp(page, 1, pages);
        var rows = Shown(board, page);
        var own =
            asker is { } player && rows.All(row => row.Row.Player != player)
                ? Own(language, board, player)
                : null;
        return new Card(
            language,
            CardTone.Done,
            Title(language, board),
            [
                .. board is { IsFinal: true, Season.Name: var name }
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Paragraph(language, "lb.season_end", ("name", name))
                    )
                    : [],
                new CardBlock.Context(Range(language, board)),
                rows.IsEmpty
                    ? Wording.Paragraph(language, "end.nobody")
                    : new CardBlock.Rows([.. rows.Select(row => Row(language, board, row))]),
                .. own is null ? [] : ImmutableArray.Create<CardBlock>(new CardBlock.Context(own)),
                .. pages > 1
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(language, "common.page", ("page", shown), ("pages", pages))
                    )
                    : [],
            ],
            [new ActionRow(Actions(language, board, shown, pages))]
        );
    }

    public static ImmutableArray<RankedRow> Shown(Board board, int page) =>
        [.. board.Rows.Skip((Math.Clamp(page, 1, Pages(board)) - 1) * PageRows).Take(PageRows)];

    public static Line Own(Language language, Board board, PlayerId player) =>
        Find(board, player) is { } own ? Own(language, board, own)
        : board.IsFinal ? Say.Line(language, "lb.own_none_over")
        : Say.Line(language, "lb.own_none", ("period", MessageNames.Of(board.Period)));

    private static int Pages(Board board) => Math.Max(1, (board.Rows.Length + PageRows - 1) / PageRows);

    private static RankedRow? Find(Board board, PlayerId player) =>
        board.Rows.FirstOrDefault(row => row.Row.Player == player);

    private static Line Own(Language language, Board board, RankedRow own) =>
        Wording.Beside(
            Say.Line(
                language,
                "lb.own",
                ("rank", own.Rank),
                ("points", own.Row.Points),
                ("count", board.Rows.Length)
            ),
            Moved(language, board, own)
        );

    public static Line Title(Language language, Board board) =>
        Wording.Beside(
            Say.Line(
                language,
                "lb.title",
                ("period", PeriodOf(board)),
                ("scope", MessageNames.Of(board.Scope))
            ),
            board.Season is { } season ? Line.Plain(season.Name) : null,
            board.Topic.IsEmpty ? null : Line.Plain(board.Topic[^1])
        );

    /// <summary>A season that is over is not this one any more.</summary>
    private static MessageRef PeriodOf(Board board) =>
        board.IsFinal ? new MessageRef("lb.period.season_over") : MessageNames.Of(board.Period);

    private static Line Range(Language language, Board board) =>
        board switch
        {
            { From: { } from, To: { } to } => Wording.Beside(
                from == to
                    ? Say.Line(language, "lb.day", ("on", from), ("count", board.Rows.Length))
                    : Say.Line(
                        language,
                        "lb.range",
                        ("from", from),
                        ("to", to),
                        ("count", board.Rows.Length)
                    ),
                board is { IsFinal: false, DaysLeft: { } left } ? Until(language, to, left) : null
            ),
            { From: { } from } => Say.Line(
                language,
                "lb.since",
                ("from", from),
                ("count", board.Rows.Length)
            ),
            _ => Say.Line(language, "common.players", ("count", board.Rows.Length)),
        };

    public static Line Until(Language language, DateOnly last, int daysLeft) =>
        Say.Line(language, "lb.season_until", ("on", last), ("days", daysLeft));

    public static Line Row(Language language, Board board, RankedRow row) =>
        Wording.Beside(
            Say.Line(
                language,
                "lb.row",
                ("rank", row.Rank),
                ("player", Wording.Player(language, row.Row.Name, row.Row.Player)),
                ("points", row.Row.Points),
                ("right", row.Row.Right),
                ("total", row.Row.Answered)
            ),
            Say.Line(
                language,
                "lb.accuracy",
                ("percent", MessageNumbers.Percent(row.Row.Right, row.Row.Answered))
            ),
            // Everybody who is on the board today has one day.
            board.Streaks.GetValueOrDefault(row.Row.Player)
                is > 1
                    and var days
                ? Say.Line(language, "lb.streak", ("days", days))
                : null,
            Moved(language, board, row)
        );

    /// <summary>Against the place in the period before; nothing where nobody had one, or where it is the same.</summary>
    private static Line? Moved(Language language, Board board, RankedRow row)
    {
        if (board.Before.IsEmpty)
            return null;
        if (!board.Before.TryGetValue(row.Row.Player, out var before))
            return Say.Line(language, "lb.new");
        return (before - row.Rank) switch
        {
            > 0 and var places => Say.Line(language, "lb.up", ("places", places)),
            < 0 and var places => Say.Line(language, "lb.down", ("places", -places)),
            _ => null,
        };
    }

    private static ImmutableArray<CardAction> Actions(Language language, Board board, int page, int pages)
    {
        var topic = TopicCode.Of(board.Topic);
        var actions = ImmutableArray.CreateBuilder<CardAction>();
        actions.Add(Wording.Press(language, "btn.my_rank", Code(0)));
        if (page < pages)
            actions.Add(Wording.Press(language, "btn.more_rows", Code(page + 1)));
        actions.Add(
            new CardAction.Select(
                Say.Text(language, "option.period.name"),
                [
                    .. Enum.GetValues<LeaderboardPeriod>()
                        .Select(period => new SelectOption(
                            Say.Text(
                                language,
                                (period == board.Period ? PeriodOf(board) : MessageNames.Of(period)).Key
                            ),
                            BoardCode.Of(period, board.Scope, 1, topic),
                            period == board.Period
                        )),
                ]
            )
        );
        return actions.ToImmutable();

        string Code(int to) => BoardCode.Of(board.Period, board.Scope, to, topic, board.Season?.Id);
    }
}
