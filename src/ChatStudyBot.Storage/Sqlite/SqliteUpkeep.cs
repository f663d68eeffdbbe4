using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Backup and check through connections of their own, so that they work beside a running bot.</summary>
internal sealed class SqliteUpkeep(DatabaseFile file) : IStoreUpkeep
{
    public static SqliteUpkeep Open(DatabaseFile file)
    {
        if (file.IsBlank)
        {
            throw Sentences.Missing(file);
        }

        return new SqliteUpkeep(file);
    }

    public Task BackupAsync(string target, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(target);
        if (File.Exists(path))
        {
            throw new StoreException($"The file {path} exists and was left as it is: name another one.");
        }

        return ReadAsync(
            connection =>
            {
                Copy.Write(connection, path);
                return true;
            },
            cancellationToken
        );
    }

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => new Check(connection).Findings(), cancellationToken);

    private Task<T> ReadAsync<T>(
        Func<Microsoft.Data.Sqlite.SqliteConnection, T> read,
        CancellationToken cancellationToken
    ) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var connection = file.OpenReadingOnce();
                    return read(connection);
                }
                catch (Microsoft.Data.Sqlite.SqliteException e)
                {
                    throw Sentences.For(file, e);
                }
            },
            cancellationToken
        );
}
