using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage;

/// <summary>What an operator does to a database, also to one that a running bot is writing.</summary>
public interface IStoreUpkeep
{
    /// <summary>
    /// Copies the state of one moment into a new file, while writing goes on. The file appears only when it is
    /// whole. Throws <see cref="StoreException"/>; a file that is there already is never overwritten.
    /// </summary>
    Task BackupAsync(string file, CancellationToken cancellationToken);

    /// <summary>Reads everything; an empty list when all is well.</summary>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken);
}
