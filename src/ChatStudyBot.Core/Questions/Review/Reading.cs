namespace ChatStudyBot.Core.Questions.Review;

/// <summary>A question as the bank review read it; the same for as long as the question is.</summary>
internal sealed class Reading(Question question, Assertion assertion)
{
    public Question Question { get; } = question;

    public Assertion Assertion { get; } = assertion;

    /// <summary>Those that it gives away; null until that was looked for.</summary>
    public Reading[]? GivesAway { get; set; }
}
