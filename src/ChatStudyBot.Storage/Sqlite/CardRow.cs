using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Reviews;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A row of <c>review_card</c> as it is read.</summary>
internal sealed record CardRow(
    string Player,
    string Question,
    string State,
    double Stability,
    double Difficulty,
    string LastReviewed,
    long Wait,
    long Step,
    long Reps,
    long Lapses,
    long IsRetired
)
{
    /// <param name="scope">Fixed text: the values are in <paramref name="values"/>.</param>
    public static IEnumerable<CardRow> Of(SqliteConnection connection, string scope, object? values) =>
        connection.Query<CardRow>(
            $"""
            SELECT player, question, state, stability, difficulty, last_reviewed AS lastReviewed, wait, step,
                   reps, lapses, is_retired AS isRetired
            FROM review_card WHERE {scope} ORDER BY player, question
            """,
            values
        );

    public static string StateColumn(CardState state) =>
        state switch
        {
            CardState.Learning => "learning",
            CardState.Review => "review",
            CardState.Relearning => "relearning",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public ReviewCard ToCard() =>
        new()
        {
            State = Enum.Parse<CardState>(State, ignoreCase: true),
            Stability = Stability,
            Difficulty = Difficulty,
            LastReviewed = Instant.DayFromColumn(LastReviewed),
            Wait = TimeSpan.FromTicks(Wait),
            Step = (int)Step,
            Reps = (int)Reps,
            Lapses = (int)Lapses,
        };

    public HeldCard ToHeld() => new(QuestionId.Parse(Question), ToCard(), IsRetired == 1);
}
