using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A row of <c>review_log</c> as it is read.</summary>
internal sealed record ReviewRow(
    string Quiz,
    long Round,
    string Player,
    string Question,
    long Rating,
    string StudyDay,
    long? Elapsed,
    long WasDue,
    long IsAsked,
    long Wait,
    long Took,
    long At
)
{
    /// <summary>The reviews of one card, oldest first.</summary>
    public static IEnumerable<CardReview> LogOf(
        SqliteConnection connection,
        string player,
        string question
    ) =>
        connection
            .Query<ReviewRow>(
                """
                SELECT quiz, round, player, question, rating, study_day AS studyDay, elapsed, was_due AS wasDue,
                       is_asked AS isAsked, wait, took, at
                FROM review_log WHERE player = @player AND question = @question ORDER BY sequence
                """,
                new { player, question }
            )
            .Select(row => row.ToReview());

    private CardReview ToReview() =>
        new(
            QuizId.Parse(Quiz),
            (int)Round,
            PlayerId.Parse(Player),
            QuestionId.Parse(Question),
            Instant.FromColumn(At),
            TimeSpan.FromTicks(Took),
            IsAsked == 1,
            new ReviewLog(
                (Rating)Rating,
                Instant.DayFromColumn(StudyDay),
                (int?)Elapsed,
                WasDue == 1,
                TimeSpan.FromTicks(Wait)
            )
        );
}
