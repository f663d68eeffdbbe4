using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using Dapper;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IAskBook"/> over the questions, the gaps and the votes; each write lets go of what is kept long enough.</summary>
internal sealed class AskBook(Writer writer, Reader reader) : IAskBook
{
    public Task KeepAsync(KeptQuestion question, Asking asking, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.ForgetQuestions.Run(OldestKept(question.At));
                statements.ForgetAskers.Run(OldestAsking(asking.At));
                statements.SaveAsker.Run(
                    asking.Player.ToString(),
                    asking.Channel.ToString(),
                    asking.Subject,
                    Instant.ToColumn(asking.At)
                );
                return statements.SaveQuestion.Run(
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
        writer.Enqueue(statements => statements.ForgetAskers.Run(OldestAsking(now)), cancellationToken);

    public Task NoteAsync(Gap gap, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.SaveGap.Run(
                    gap.Answer.Value,
                    gap.Platform,
                    gap.Team,
                    gap.Question,
                    gap.Reason.ToString().ToLowerInvariant(),
                    Instant.ToColumn(gap.At)
                );
                return statements.ForgetGaps.Run(gap.Platform, gap.Team, Oldest(gap.At), IAskBook.MostGaps);
            },
            cancellationToken,
            hasSteps: true
        );

    public Task VoteAsync(AnswerVote vote, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
            {
                statements.SaveVote.Run(
                    vote.Answer.Value,
                    vote.Platform,
                    vote.Team,
                    vote.Path,
                    vote.Line,
                    vote.IsHelpful ? 1 : 0,
                    Instant.ToColumn(vote.At)
                );
                return statements.ForgetVotes.Run(
                    vote.Platform,
                    vote.Team,
                    Oldest(vote.At),
                    IAskBook.MostVotes
                );
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
