using System.Globalization;
using ChatStudyBot.Core.Quizzes;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// Held while a process writes a database. The operating system's lock counts, not the file, so that it ends
/// with the process however that ends; the text in the file only names the holder.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    public static DatabaseLock Take(DatabaseFile database)
    {
        FileStream file;
        try
        {
            // On Windows others may read who holds it; elsewhere only "None" is an exclusive lock, and readers pass it.
            var share = OperatingSystem.IsWindows() ? FileShare.Read : FileShare.None;
            file = new FileStream(database.LockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, share, 1);
        }
        catch (IOException e) when (File.Exists(database.LockPath))
        {
            throw new StoreException(
                $"The database {database.Path} is in use by another ChatStudyBot ({Holder(database)}): "
                    + "stop that one first, or name another file in Storage:ConnectionString.",
                e
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Sentences.Unwritable(database, e);
        }

        return Sign(database, file);
    }

    public void Dispose() => _file.Dispose();

    private static DatabaseLock Sign(DatabaseFile database, FileStream file)
    {
        try
        {
            file.SetLength(0);
            file.Write(
                System.Text.Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"process {Environment.ProcessId} on {Environment.MachineName}\n"
                    )
                )
            );
            file.Flush();
            return new DatabaseLock(file);
        }
        catch (IOException e)
        {
            file.Dispose();
            throw Sentences.Unwritable(database, e);
        }
    }

    private static string Holder(DatabaseFile database)
    {
        try
        {
            using var file = new FileStream(
                database.LockPath,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var reader = new StreamReader(file);
            return reader.ReadLine() ?? "it has not said which";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "its name cannot be read";
        }
    }
}
