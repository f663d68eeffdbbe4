namespace ChatStudyBot.Core.Commands;

/// <summary>Which teams have been welcomed.</summary>
public interface IWelcomeBook
{
    /// <returns>False when the team was welcomed before, or had used the bot before there was a welcome.</returns>
    /// <exception cref="Quizzes.StoreException">It is not known.</exception>
    Task<bool> TryWelcomeAsync(
        string platform,
        string team,
        DateTimeOffset at,
        CancellationToken cancellationToken
    );
}
