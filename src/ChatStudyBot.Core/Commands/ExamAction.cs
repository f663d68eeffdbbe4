namespace ChatStudyBot.Core.Commands;

/// <summary>The buttons of a mock exam that is being taken or was handed in.</summary>
public abstract record ExamAction
{
    private ExamAction() { }

    /// <param name="Round">The question to look at; null for the one that was being looked at.</param>
    public sealed record Show(int? Round) : ExamAction;

    /// <summary>To be looked at again, or no longer.</summary>
    public sealed record Flag(int Round, bool IsFlagged) : ExamAction;

    public sealed record Overview : ExamAction;

    /// <summary>Asks whether to.</summary>
    public sealed record HandIn : ExamAction;

    public sealed record ConfirmHandIn : ExamAction;

    public sealed record Report : ExamAction;

    /// <param name="Page">Of what was missed, from 1; 0 for the first one, beside the report.</param>
    public sealed record Missed(int Page) : ExamAction;

    public sealed record ReviewMissed : ExamAction;

    public sealed record Share : ExamAction;
}
