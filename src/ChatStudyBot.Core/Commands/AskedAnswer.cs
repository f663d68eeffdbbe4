using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands;

/// <summary>What the notes said to somebody's question.</summary>
internal sealed record AskedAnswer(AnswerId Id, PlayerId Asker, NoteAnswer Answer)
{
    /// <summary>To be settled before anything is answered; null when what is meant is plain.</summary>
    public Ambiguity? Ambiguity { get; init; }

    /// <summary>Whether it stands on the list of what the notes leave open.</summary>
    public bool IsGapNoted { get; init; }

    /// <summary>Made of the quotations once, for whoever asks first; null where no model is configured.</summary>
    public Lazy<Task<Summary>>? Summary { get; init; }

    /// <summary>With its subject, when only the question before has named that.</summary>
    public string WholeQuestion =>
        Answer is { KeptSubject: true, Subject: { } subject }
            ? $"{subject} {Answer.Question}"
            : Answer.Question;
}
