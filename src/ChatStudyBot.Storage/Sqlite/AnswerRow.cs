using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A row of <c>answer</c> as it is read.</summary>
internal sealed record AnswerRow(
    string Delivery,
    string Quiz,
    long Round,
    string Question,
    string Player,
    string PlayerName,
    string Kind,
    string Given,
    long At
)
{
    /// <summary>The log of one quiz, in the order of the commits.</summary>
    public static ImmutableArray<AnswerEntry> LogOf(SqliteConnection connection, string quiz) =>
        [
            .. connection
                .Query<AnswerRow>(
                    """
                    SELECT delivery, quiz, round, question, player, player_name AS playerName, kind, given, at
                    FROM answer WHERE quiz = @quiz ORDER BY sequence
                    """,
                    new { quiz }
                )
                .Select(row => row.ToEntry()),
        ];

    public static string KindColumn(EntryKind kind) =>
        kind switch
        {
            EntryKind.Answer => "answer",
            EntryKind.Hint => "hint",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private AnswerEntry ToEntry() =>
        new(
            Delivery,
            QuizId.Parse(Quiz),
            (int)Round,
            QuestionId.Parse(Question),
            PlayerId.Parse(Player),
            PlayerName,
            Kind == "hint" ? EntryKind.Hint : EntryKind.Answer,
            Given,
            Instant.FromColumn(At)
        );
}
