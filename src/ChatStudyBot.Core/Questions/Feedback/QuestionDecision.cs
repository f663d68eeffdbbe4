using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>What a manager decided on a question. It answers every report that was made before.</summary>
public sealed record QuestionDecision(QuestionId Question, Decision What, PlayerId By, DateTimeOffset At);

public enum Decision
{
    /// <summary>Not asked any more, until it is restored.</summary>
    Suspend,

    /// <summary>Asked again.</summary>
    Restore,

    /// <summary>Nothing is wrong with it: it leaves the list until it is reported anew.</summary>
    Keep,
}
