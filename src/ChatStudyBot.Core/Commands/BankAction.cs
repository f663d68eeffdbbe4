using ChatStudyBot.Core.Questions.Feedback;

namespace ChatStudyBot.Core.Commands;

/// <summary>What managers do with the bank.</summary>
public abstract record BankAction
{
    private BankAction() { }

    public sealed record Status : BankAction;

    public sealed record Reload : BankAction;

    /// <param name="Page">From 1.</param>
    public sealed record Reports(int Page) : BankAction;

    /// <summary>What the notes leave open.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record Gaps(int Page) : BankAction;

    /// <param name="Question">Its id in the person's words.</param>
    public sealed record Decide(string? Question, Decision What) : BankAction;
}
