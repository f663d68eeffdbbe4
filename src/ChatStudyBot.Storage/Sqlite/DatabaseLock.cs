using System.Globalization;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// Held while a process writes a database. The operating system's lock counts, not the file, so that it ends
/// with the process however that ends. A locked file cannot be read, so a second one names the holder.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly DatabaseFile _database;
    private readonly FileStream _file;

    private DatabaseLock(DatabaseFile database, FileStream file)
    {
        _database = database;
        _file = file;
    }

    public static DatabaseLock Take(DatabaseFile database)
    {
        FileStream? file = null;
        try
        {
            file = new FileStream(
                database.LockPath,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            File.WriteAllText(
                database.OwnerPath,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"process {Environment.ProcessId} on {Environment.MachineName}\n"
                )
            );
            return new DatabaseLock(database, file);
        }
        catch (IOException e) when (file is null && File.Exists(database.LockPath))
        {
            throw new StoreException(
                $"The database {database.Path} is in use by another ChatStudyBot ({Owner(database)}): "
                    + "stop that one first, or name another file in Storage:ConnectionString.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw Sentences.Unwritable(database, e);
        }
    }

    /// <summary>The lock file stays: taking it away would let two in that open it at that moment.</summary>
    public void Dispose()
    {
        if (_file.CanWrite)
        {
            File.Delete(_database.OwnerPath);
            _file.Dispose();
        }
    }

    private static string Owner(DatabaseFile database)
    {
        try
        {
            return File.ReadAllText(database.OwnerPath).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "it has not said which";
        }
    }
}
