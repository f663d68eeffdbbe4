namespace ChatStudyBot.Core.Questions;

/// <summary>The bank as it stands now; another one after each change of the notes.</summary>
public interface IBankSource
{
    QuestionBank Current { get; }

    /// <summary>The notes are being read for the first time: <see cref="Current"/> is still empty.</summary>
    bool IsLoading { get; }
}
