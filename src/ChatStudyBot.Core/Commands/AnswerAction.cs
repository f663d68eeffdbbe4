namespace ChatStudyBot.Core.Commands;

/// <summary>The buttons below an answer from the notes.</summary>
public abstract record AnswerAction
{
    private AnswerAction() { }

    public sealed record Share : AnswerAction;

    public sealed record Helpful : AnswerAction;

    /// <summary>That was not what was meant.</summary>
    /// <param name="From">The first of the passages to show instead, from 0.</param>
    public sealed record Others(int From) : AnswerAction;

    /// <summary>What stands around a passage in the note.</summary>
    /// <param name="Passage">From 0.</param>
    public sealed record Around(int Passage) : AnswerAction;

    /// <summary>Which of the things was meant that go by one name.</summary>
    /// <param name="Meaning">From 0.</param>
    public sealed record Mean(int Meaning) : AnswerAction;
}
