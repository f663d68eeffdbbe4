using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Reads beside the writer: each sees the state of one moment, with everything committed before.</summary>
internal sealed class Reader(DatabaseFile file)
{
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
            {
                try
                {
                    using var connection = file.OpenReading();
                    using var moment = connection.BeginTransaction(deferred: true);
                    return read(connection);
                }
                catch (SqliteException e)
                {
                    throw Sentences.For(file, e);
                }
            },
            cancellationToken
        );
}
