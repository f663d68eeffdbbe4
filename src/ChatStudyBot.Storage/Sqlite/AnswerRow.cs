using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;

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
    public const string Columns =
        "delivery, quiz, round, question, player, player_name AS playerName, kind, given, at";

    public static string KindColumn(EntryKind kind) =>
        kind switch
        {
            EntryKind.Answer => "answer",
            EntryKind.Hint => "hint",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public AnswerEntry ToEntry() =>
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
