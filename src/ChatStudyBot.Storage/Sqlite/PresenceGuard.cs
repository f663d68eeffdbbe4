using System.Runtime.InteropServices;
using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>
/// An open file can be written after it was deleted or replaced, and every commit would be lost with the process.
/// So each commit is followed by a look whether the name still leads to what is written; when it does not, what
/// was saved so far is copied beside it while it can still be read.
/// </summary>
internal sealed partial class PresenceGuard(DatabaseFile file, SqliteConnection connection)
{
    /// <summary>https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html#sqlitefcntlhasmoved</summary>
    private const int HasMoved = 20;

    private string? _rescued;

    /// <returns>What to tell when the file is gone or another one stands in its place; else null.</returns>
    public StoreException? Find()
    {
        if (IsInPlace)
        {
            return null;
        }

        _rescued ??= Rescue();
        return Sentences.Lost(file, _rescued);
    }

    private bool IsInPlace
    {
        get
        {
            var main = sqlite3_file_control(
                connection.Handle!.DangerousGetHandle(),
                "main",
                HasMoved,
                out var moved
            );
            return (main != 0 || moved == 0) && File.Exists(file.WalPath);
        }
    }

    private string? Rescue()
    {
        var path = file.FreeName(".rescued");
        try
        {
            Copy.Write(connection, path);
            return path;
        }
        catch (StoreException)
        {
            return null;
        }
    }

    [LibraryImport("e_sqlite3", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int sqlite3_file_control(
        nint database,
        string schema,
        int operation,
        out int result
    );
}
