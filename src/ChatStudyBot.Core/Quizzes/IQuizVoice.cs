using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Puts the public cards of quizzes, as they stand, into their channels.</summary>
public interface IQuizVoice
{
    /// <param name="key">One of <see cref="CardKeys"/>; that of the thread opens it.</param>
    Task<PutResult> PutAsync(Quiz quiz, string key, CancellationToken cancellationToken);

    /// <summary>See <see cref="IChat.CountEvery"/> and <see cref="IChat.CountQuiet"/>.</summary>
    (TimeSpan Every, TimeSpan Quiet) CountPace(Quiz quiz);
}
