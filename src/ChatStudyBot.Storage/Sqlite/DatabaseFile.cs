using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Where the database lies, and the connections to it.</summary>
internal sealed record DatabaseFile(string Path)
{
    /// <summary>Marks a file as ours, so that no other program's database is taken for one: "CSBt".</summary>
    public const long ApplicationId = 0x43534274;

    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    public string LockPath => Path + ".lock";

    public string OwnerPath => Path + ".owner";

    public string WalPath => Path + "-wal";

    /// <summary>Nothing was ever written: not there, or made empty by somebody.</summary>
    public bool IsBlank => new FileInfo(Path) is not { Exists: true, Length: > 0 };

    public static DatabaseFile Parse(string connectionString, string workingDirectory)
    {
        SqliteConnectionStringBuilder parts;
        try
        {
            parts = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new StoreException(
                $"Storage:ConnectionString is wrong ({e.Message}): write it as 'Data Source=data/chatstudybot.db'.",
                e
            );
        }

        var stray = new SqliteConnectionStringBuilder { DataSource = parts.DataSource };
        if (parts.DataSource.Length == 0 || parts.DataSource.StartsWith(':') || !parts.EquivalentTo(stray))
        {
            throw new StoreException(
                "Storage:ConnectionString names a file and nothing else: write it as 'Data Source=data/chatstudybot.db'."
            );
        }

        return new DatabaseFile(System.IO.Path.GetFullPath(parts.DataSource, workingDirectory));
    }

    /// <summary>The one that writes; it belongs to one thread.</summary>
    public SqliteConnection OpenWriting() => Open(SqliteOpenMode.ReadWriteCreate, pooling: false);

    public SqliteConnection OpenReading() => Open(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>Closed for good when disposed, and unable to change the file.</summary>
    public SqliteConnection OpenReadingOnce() => Open(SqliteOpenMode.ReadOnly, pooling: false);

    public void CloseReaders()
    {
        using var pooled = new SqliteConnection(ConnectionString(SqliteOpenMode.ReadOnly, pooling: true));
        SqliteConnection.ClearPool(pooled);
    }

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = pooling,
            DefaultTimeout = 5,
        }.ToString();
}
