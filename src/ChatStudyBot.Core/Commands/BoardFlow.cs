using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Leaderboards: the first page for all, the others for the one who turns them.</summary>
internal sealed class BoardFlow(
    Boards boards,
    Streaks streaks,
    IBankSource bank,
    SettingsBook settings,
    TimeProvider time
)
{
    /// <param name="topic">Path; empty for all.</param>
    public async Task<Reply> ShowAsync(
        CommandContext context,
        LeaderboardPeriod period,
        LeaderboardScope scope,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        var wish = WishOf(context, period, scope, topic);
        if (await ReadAsync(wish, null, page: 1, cancellationToken) is not { } board)
            return NoSeason(context);
        if (board.Rows.IsEmpty)
            return Empty(context, board);
        var language = settings.For(context.Channel).Language;
        var card = BoardCard.Of(language, board, page: 1, context.Player).WithoutHidden(settings);
        return Reply.ToChannel($"board:{context.Player}:{context.Delivery}", card);
    }

    public async Task<Reply> PageAsync(
        CommandContext context,
        StudyCommand.ShowRanking command,
        CancellationToken cancellationToken
    )
    {
        if (TopicCode.Find(bank.Current.Topics, command.Topic) is not { } topic)
            return Replies.Refused(context, "refusal.card_old");
        var wish = WishOf(context, command.Period, command.Scope, topic);
        if (await ReadAsync(wish, command.Season, command.Page, cancellationToken) is not { } board)
            return NoSeason(context);
        if (command.Page == 0)
            return Reply.ToPlayer(
                Card.Sentence(
                    context.Language,
                    CardTone.Plain,
                    BoardCard.Own(context.Language, board, context.Player)
                )
            );
        return board.Rows.IsEmpty
            ? Empty(context, board)
            : Reply.ToPlayer(
                BoardCard
                    .Of(context.Language, board, command.Page, context.Player)
                    .WithoutHidden(settings, context.Player)
            );
    }

    private static Reply Empty(CommandContext context, Board board) =>
        board is { IsFinal: true, Season.Name: var name }
            ? Replies.Refused(
                context,
                "refusal.board_empty_over",
                ("name", name),
                ("command", "season start")
            )
            : Replies.Refused(context, "refusal.board_empty", ("period", MessageNames.Of(board.Period)));

    private static Reply NoSeason(CommandContext context) =>
        Replies.Refused(context, "refusal.season_none", ("command", "season start"));

    private static BoardWish WishOf(
        CommandContext context,
        LeaderboardPeriod period,
        LeaderboardScope scope,
        ImmutableArray<string> topic
    ) =>
        new(
            period,
            context.Channel.Platform,
            context.Channel.Team,
            scope == LeaderboardScope.Channel ? context.Home : null,
            topic
        );

    private async Task<Board?> ReadAsync(
        BoardWish wish,
        long? season,
        int page,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        return await boards.ReadAsync(wish, season, now, cancellationToken) is { } board
            ? await streaks.OnAsync(board, page == 0 ? [] : BoardCard.Shown(board, page), cancellationToken)
            : null;
    }
}
