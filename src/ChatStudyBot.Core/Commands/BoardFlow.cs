using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Core.Commands;

/// <summary>Leaderboards: the first page for all, the others for the one who turns them.</summary>
internal sealed class BoardFlow(
    IScoreBook scores,
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
        var board = await ReadAsync(context, period, scope, topic, cancellationToken);
        if (board.Rows.IsEmpty)
            return Empty(context, board);
        var language = settings.For(context.Channel.Platform, context.Channel.Team).Language;
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
        var board = await ReadAsync(context, command.Period, command.Scope, topic, cancellationToken);
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
        Replies.Refused(context, "refusal.board_empty", ("period", MessageNames.Of(board.Named)));

    private async Task<Board> ReadAsync(
        CommandContext context,
        LeaderboardPeriod period,
        LeaderboardScope scope,
        ImmutableArray<string> topic,
        CancellationToken cancellationToken
    )
    {
        var (platform, team) = (context.Channel.Platform, context.Channel.Team);
        var (from, to) = settings.For(platform, team).Calendar.Range(period, time.GetUtcNow());
        var query = new LeaderboardQuery(
            platform,
            team,
            scope == LeaderboardScope.Channel ? context.Home : null,
            from,
            to,
            topic
        );
        var rows = await scores.LeaderboardAsync(query, cancellationToken);
        return new Board(period, scope, topic, from, to, Ranking.Of(rows));
    }
}
