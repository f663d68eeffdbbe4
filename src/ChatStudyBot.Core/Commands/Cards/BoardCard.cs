using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One page of a leaderboard; see messages.md 6.2.</summary>
internal static class BoardCard
{
    private const int PageRows = 10;

    /// <summary>A season is not offered: until there are any, it is all time.</summary>
    private static readonly ImmutableArray<LeaderboardPeriod> Periods =
    [
        LeaderboardPeriod.Today,
        LeaderboardPeriod.Week,
        LeaderboardPeriod.Month,
        LeaderboardPeriod.All,
    ];

    /// <param name="page">From 1; beyond the last one, the last one.</param>
    /// <param name="asker">Whose own row stands below when it is not among them.</param>
    public static Card Of(Language language, Board board, int page, PlayerId asker)
    {
        var pages = (board.Rows.Length + PageRows - 1) / PageRows;
        var shown = Math.Clamp(page, 1, pages);
        var rows = board.Rows.Skip((shown - 1) * PageRows).Take(PageRows).ToImmutableArray();
        var hasOwn = board.Rows.Any(row => row.Row.Player == asker);
        return new Card(
            language,
            CardTone.Done,
            Title(language, board),
            [
                new CardBlock.Context(Range(language, board)),
                new CardBlock.Rows([.. rows.Select(row => Row(language, row))]),
                .. hasOwn && rows.All(row => row.Row.Player != asker)
                    ? ImmutableArray.Create<CardBlock>(new CardBlock.Context(Own(language, board, asker)))
                    : [],
                .. pages > 1
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(language, "common.page", ("page", shown), ("pages", pages))
                    )
                    : [],
            ],
            [new ActionRow(Actions(language, board, shown, pages))]
        );
    }

    public static Line Own(Language language, Board board, PlayerId player) =>
        board.Rows.FirstOrDefault(row => row.Row.Player == player) is { } own
            ? Say.Line(
                language,
                "lb.own",
                ("rank", own.Rank),
                ("points", own.Row.Points),
                ("count", board.Rows.Length)
            )
            : Say.Line(language, "lb.own_none", ("period", MessageNames.Of(board.Named)));

    private static Line Title(Language language, Board board) =>
        Wording.Beside(
            Say.Line(
                language,
                "lb.title",
                ("period", MessageNames.Of(board.Named)),
                ("scope", MessageNames.Of(board.Scope))
            ),
            board.Topic.IsEmpty ? null : Line.Plain(board.Topic[^1])
        );

    private static Line Range(Language language, Board board) =>
        board is { From: { } from, To: { } to }
            ? Say.Line(language, "lb.range", ("from", from), ("to", to), ("count", board.Rows.Length))
            : Say.Line(language, "common.players", ("count", board.Rows.Length));

    private static Line Row(Language language, RankedRow row) =>
        Say.Line(
            language,
            "lb.row",
            ("rank", row.Rank),
            ("player", Wording.Player(row.Row.Name, row.Row.Player)),
            ("points", row.Row.Points),
            ("right", row.Row.Right),
            ("total", row.Row.Answered)
        );

    private static ImmutableArray<CardAction> Actions(Language language, Board board, int page, int pages)
    {
        var topic = TopicCode.Of(board.Topic);
        var actions = ImmutableArray.CreateBuilder<CardAction>();
        actions.Add(
            Wording.Press(language, "btn.my_rank", ActionCode.Board(board.Period, board.Scope, 0, topic))
        );
        if (page < pages)
            actions.Add(
                Wording.Press(
                    language,
                    "btn.more_rows",
                    ActionCode.Board(board.Period, board.Scope, page + 1, topic)
                )
            );
        actions.Add(
            new CardAction.Select(
                Say.Text(language, "option.period.name"),
                [
                    .. Periods.Select(period => new SelectOption(
                        Say.Text(language, MessageNames.Of(period).Key),
                        ActionCode.Board(period, board.Scope, 1, topic),
                        period == board.Named
                    )),
                ]
            )
        );
        return actions.ToImmutable();
    }
}
