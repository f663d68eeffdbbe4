using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage.Sqlite;

namespace ChatStudyBot.Storage;

/// <summary>From the two configuration keys to a store. Everything wrong is a <see cref="StoreException"/>.</summary>
public static class StoreFactory
{
    /// <summary>Opens for writing: makes the database or brings it up to date; one process at a time.</summary>
    /// <param name="workingDirectory">What a relative path in the connection string is relative to.</param>
    public static IStore Open(
        string provider,
        string connectionString,
        string workingDirectory,
        TimeProvider time
    ) => SqliteStore.Open(Locate(provider, connectionString, workingDirectory), time);

    /// <summary>Opens for reading, whether or not a bot is running on it.</summary>
    public static IStoreUpkeep OpenUpkeep(
        string provider,
        string connectionString,
        string workingDirectory
    ) => SqliteUpkeep.Open(Locate(provider, connectionString, workingDirectory));

    private static DatabaseFile Locate(string provider, string connectionString, string workingDirectory) =>
        provider.ToLowerInvariant() switch
        {
            "sqlite" => DatabaseFile.Parse(connectionString, workingDirectory),
            "postgres" => throw new StoreException(
                "Storage:Provider 'postgres' is not there yet: set it to 'sqlite'."
            ),
            _ => throw new StoreException($"Storage:Provider '{provider}' is not known: set it to 'sqlite'."),
        };
}
