using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>A whole database into a new file, by SQLite's own backup.</summary>
internal static class Copy
{
    /// <summary>The file gets its name only when it is whole. Throws <see cref="StoreException"/>.</summary>
    public static void Write(SqliteConnection source, string path)
    {
        var part = path + ".part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            File.Delete(part);
            Fill(source, part);
            File.Move(part, path, overwrite: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            TryDelete(part);
            throw new StoreException(
                $"The copy {path} could not be written ({e.Message.TrimEnd('.')}): make room, or name another place.",
                e
            );
        }
    }

    private static void Fill(SqliteConnection source, string part)
    {
        var target = new SqliteConnectionStringBuilder { DataSource = part, Pooling = false };
        using var copy = new SqliteConnection(target.ToString());
        copy.Open();
        source.BackupDatabase(copy);
    }

    private static void TryDelete(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left says by its name that it is not whole; the failure that matters is the first one.
        }
    }
}
