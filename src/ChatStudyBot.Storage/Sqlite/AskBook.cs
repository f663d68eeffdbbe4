using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IAskBook"/> over the questions, the gaps and the votes; each write lets go of what is kept long enough.</summary>
internal sealed class AskBook(Writer writer, Reader reader) : IAskBook
{
    private static readonly Sql SaveQuestion = new(
        """
        INSERT INTO note_question (answer, question, about, at) VALUES (@0, @1, @2, @3)
        ON CONFLICT (answer) DO NOTHING
        """
    );

    private static readonly Sql ForgetQuestions = new("DELETE FROM note_question WHERE at < @0");

    private static readonly Sql SaveAsker = new(
        "INSERT INTO asker (player, channel, subject, at) VALUES (@0, @1, @2, @3)"
    );

    private static readonly Sql ForgetAskers = new("DELETE FROM asker WHERE at < @0");

    private static readonly Sql SaveGap = new(
        """
        INSERT INTO gap (answer, platform, team, question, reason, at) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (answer) DO UPDATE SET reason = excluded.reason
        """
    );

    private static readonly Sql ForgetGaps = new(
        """
        DELETE FROM gap
        WHERE at < @2
           OR platform = @0 AND team = @1 AND sequence <= (
               SELECT sequence FROM gap WHERE platform = @0 AND team = @1
               ORDER BY sequence DESC LIMIT 1 OFFSET @3
           )
        """
    );

    private static readonly Sql SaveVote = new(
        """
        INSERT INTO answer_vote (answer, platform, team, path, line, is_helpful, at)
        VALUES (@0, @1, @2, @3, @4, @5, @6)
        ON CONFLICT (answer) DO UPDATE SET is_helpful = excluded.is_helpful, at = excluded.at
        """
    );

    private static readonly Sql ForgetVotes = new(
        """
        DELETE FROM answer_vote
        WHERE at < @2
           OR platform = @0 AND team = @1 AND sequence <= (
               SELECT sequence FROM answer_vote WHERE platform = @0 AND team = @1
               ORDER BY sequence DESC LIMIT 1 OFFSET @3
           )
        """
    );

    public Task KeepAsync(KeptQuestion question, Asking asking, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.Run(ForgetQuestions, OldestKept(question.At));
                statements.Run(ForgetAskers, OldestAsking(asking.At));
                statements.Run(
                    SaveAsker,
                    asking.Player.ToString(),
                    asking.Channel.ToString(),
                    asking.Subject,
                    Instant.ToColumn(asking.At)
                );
                statements.Run(
                    SaveQuestion,
                    question.Answer.Value,
                    question.Question,
                    question.About,
                    Instant.ToColumn(question.At)
                );
            },
            cancellationToken,
            hasSteps: true
        );

    public Task<KeptQuestion?> FindAsync(
        AnswerId answer,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync(
            connection =>
                connection.QuerySingleOrDefault<(string Question, string? About, long At)?>(
                    "SELECT question, about, at FROM note_question WHERE answer = @answer AND at >= @oldest",
                    new { answer = answer.Value, oldest = OldestKept(now) }
                )
                    is var (question, about, at)
                    ? new KeptQuestion(answer, question, about, Instant.FromColumn(at))
                    : null,
            cancellationToken
        );

    public Task<IReadOnlyList<Asking>> AskedLatelyAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<Asking>>(
            connection =>
                [
                    .. connection
                        .Query<(string Player, string Channel, string? Subject, long At)>(
                            "SELECT player, channel, subject, at FROM asker WHERE at >= @oldest ORDER BY sequence",
                            new { oldest = OldestAsking(now) }
                        )
                        .Select(row => new Asking(
                            PlayerId.Parse(row.Player),
                            ChannelId.Parse(row.Channel),
                            row.Subject,
                            Instant.FromColumn(row.At)
                        )),
                ],
            cancellationToken
        );

    public Task ForgetAskersAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.Enqueue(statements => statements.Run(ForgetAskers, OldestAsking(now)), cancellationToken);

    public Task NoteAsync(Gap gap, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.Run(
                    SaveGap,
                    gap.Answer.Value,
                    gap.Platform,
                    gap.Team,
                    gap.Question,
                    gap.Reason.ToString().ToLowerInvariant(),
                    Instant.ToColumn(gap.At)
                );
                statements.Run(ForgetGaps, gap.Platform, gap.Team, Oldest(gap.At), IAskBook.MostGaps);
            },
            cancellationToken,
            hasSteps: true
        );

    public Task VoteAsync(AnswerVote vote, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.Run(
                    SaveVote,
                    vote.Answer.Value,
                    vote.Platform,
                    vote.Team,
                    vote.Path,
                    vote.Line,
                    vote.IsHelpful ? 1 : 0,
                    Instant.ToColumn(vote.At)
                );
                statements.Run(ForgetVotes, vote.Platform, vote.Team, Oldest(vote.At), IAskBook.MostVotes);
            },
            cancellationToken,
            hasSteps: true
        );

    public Task<IReadOnlyList<Gap>> GapsAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<Gap>>(
            connection =>
                [
                    .. connection
                        .Query<(string Answer, string Question, string Reason, long At)>(
                            """
                            SELECT answer, question, reason, at FROM gap
                            WHERE platform = @platform AND team = @team AND at >= @oldest ORDER BY at, sequence
                            """,
                            new
                            {
                                platform,
                                team,
                                oldest = Oldest(now),
                            }
                        )
                        .Select(row => new Gap(
                            new AnswerId(row.Answer),
                            platform,
                            team,
                            row.Question,
                            Enum.Parse<GapReason>(row.Reason, ignoreCase: true),
                            Instant.FromColumn(row.At)
                        )),
                ],
            cancellationToken
        );

    public Task<IReadOnlyList<AnswerVote>> VotesAsync(
        string platform,
        string team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<AnswerVote>>(
            connection =>
                [
                    .. connection
                        .Query<(string Answer, string Path, long Line, long IsHelpful, long At)>(
                            """
                            SELECT answer, path, line, is_helpful, at FROM answer_vote
                            WHERE platform = @platform AND team = @team AND at >= @oldest ORDER BY at, sequence
                            """,
                            new
                            {
                                platform,
                                team,
                                oldest = Oldest(now),
                            }
                        )
                        .Select(row => new AnswerVote(
                            new AnswerId(row.Answer),
                            platform,
                            team,
                            row.Path,
                            (int)row.Line,
                            row.IsHelpful != 0,
                            Instant.FromColumn(row.At)
                        )),
                ],
            cancellationToken
        );

    private static long OldestKept(DateTimeOffset now) => Instant.ToColumn(now - IAskBook.KeptFor);

    private static long OldestAsking(DateTimeOffset now) => Instant.ToColumn(now - IAskBook.AskerKeptFor);

    private static long Oldest(DateTimeOffset now) => Instant.ToColumn(now - IAskBook.Window);
}
