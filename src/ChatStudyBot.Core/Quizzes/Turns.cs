using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>What came of an attempt to start a quiz.</summary>
public abstract record StartOutcome
{
    private StartOutcome() { }

    public sealed record Started(Quiz Quiz) : StartOutcome;

    /// <summary>The same delivery came twice.</summary>
    public sealed record Again(Quiz Quiz) : StartOutcome;

    /// <summary>The channel has one, or the person.</summary>
    public sealed record Occupied : StartOutcome;

    /// <summary>The start card could not be posted; nothing has started.</summary>
    public sealed record Refused(Refusal Reason) : StartOutcome;
}

/// <param name="Previous">The player's answer before; on a redelivery the one that was saved.</param>
/// <param name="Quiz">After it; null when there is none.</param>
public sealed record AnswerTurn(AnswerVerdict Verdict, Answer? Previous, Quiz? Quiz);

public sealed record HintTurn(HintVerdict Verdict, Quiz? Quiz);
