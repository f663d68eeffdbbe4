using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <param name="Reason">key, many, unclear, old or other.</param>
public sealed record QuestionReport(
    QuestionId Question,
    PlayerId Player,
    string Reason,
    string Comment,
    DateTimeOffset At
);
