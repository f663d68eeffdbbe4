using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary><see cref="IQuestionBook"/> over the marks, the reports and the decisions.</summary>
internal sealed class QuestionBook(Writer writer, Reader reader) : IQuestionBook
{
    private static readonly Sql SaveReport = new(
        """
        INSERT INTO report (question, player, reason, comment, at) VALUES (@0, @1, @2, @3, @4)
        ON CONFLICT (question, player) DO NOTHING
        """
    );

    private static readonly Sql SaveDecision = new(
        "INSERT INTO decision (question, what, player, at) VALUES (@0, @1, @2, @3)"
    );

    public Task<IReadOnlyList<QuestionTally>> TalliesAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<QuestionTally>>(
            connection =>
            {
                var tallies = new TallySheet(FirstGoes(connection));
                foreach (var mark in FirstGoes(connection))
                {
                    tallies.Add(mark);
                }

                return tallies.ToList();
            },
            cancellationToken
        );

    public Task<IReadOnlyDictionary<QuestionId, AnswerCount>> CountsAsync(
        IReadOnlyCollection<QuestionId> questions,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<QuestionId, AnswerCount>>(
            connection =>
                connection
                    .Query<(string Question, long Answers, long Players, long Right)>(
                        """
                        SELECT question, count(*), count(DISTINCT player), sum(is_right) FROM mark
                        WHERE question IN (SELECT value FROM json_each(@ids)) AND is_rated = 1 AND is_hinted = 0
                        GROUP BY question
                        """,
                        new { ids = JsonSerializer.Serialize(questions.Select(id => id.Value)) }
                    )
                    .ToDictionary(
                        row => QuestionId.Parse(row.Question),
                        row => new AnswerCount((int)row.Answers, (int)row.Players, (int)row.Right)
                    ),
            cancellationToken
        );

    public Task<IReadOnlyList<QuestionReport>> ReportsAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<QuestionReport>>(
            connection =>
                [
                    .. connection
                        .Query<(string Question, string Player, string Reason, string Comment, long At)>(
                            "SELECT question, player, reason, comment, at FROM report ORDER BY at, question, player"
                        )
                        .Select(row => new QuestionReport(
                            QuestionId.Parse(row.Question),
                            PlayerId.Parse(row.Player),
                            row.Reason,
                            row.Comment,
                            Instant.FromColumn(row.At)
                        )),
                ],
            cancellationToken
        );

    public Task<bool> ReportAsync(QuestionReport report, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
                statements.Run(
                    SaveReport,
                    report.Question.Value,
                    report.Player.ToString(),
                    report.Reason,
                    report.Comment,
                    Instant.ToColumn(report.At)
                ) > 0,
            cancellationToken
        );

    public Task<IReadOnlyDictionary<QuestionId, QuestionDecision>> DecisionsAsync(
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyDictionary<QuestionId, QuestionDecision>>(
            connection =>
                connection
                    .Query<(string Question, string What, string Player, long At)>(
                        """
                        SELECT question, what, player, at FROM decision
                        WHERE sequence IN (SELECT max(sequence) FROM decision GROUP BY question)
                        """
                    )
                    .Select(row => new QuestionDecision(
                        QuestionId.Parse(row.Question),
                        Enum.Parse<Decision>(row.What, ignoreCase: true),
                        PlayerId.Parse(row.Player),
                        Instant.FromColumn(row.At)
                    ))
                    .ToDictionary(decision => decision.Question),
            cancellationToken
        );

    public Task DecideAsync(QuestionDecision decision, CancellationToken cancellationToken) =>
        writer.Enqueue(
            statements =>
                statements.Run(
                    SaveDecision,
                    decision.Question.Value,
                    decision.What.ToString().ToLowerInvariant(),
                    decision.By.ToString(),
                    Instant.ToColumn(decision.At)
                ),
            cancellationToken
        );

    private static IEnumerable<FirstGo> FirstGoes(SqliteConnection connection) =>
        connection.Query<FirstGo>(
            """
            SELECT question, player, is_right AS isRight, chosen FROM mark
            WHERE is_rated = 1 AND is_hinted = 0
            """,
            buffered: false
        );
}
