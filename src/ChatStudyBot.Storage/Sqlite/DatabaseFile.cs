using System.Buffers.Binary;
using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Where the database lies, and the connections to it.</summary>
internal sealed record DatabaseFile(string Path)
{
    /// <summary>Marks a file as ours, so that no other program's database is taken for one: "CSBt".</summary>
    public const int ApplicationId = 0x43534274;

    /// <summary>https://sqlite.org/fileformat.html#the_database_header</summary>
    private const int HeaderLength = 100;
    private const int ApplicationIdAt = 68;

    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    public string LockPath => Path + ".lock";

    public string OwnerPath => Path + ".owner";

    public string WalPath => Path + "-wal";

    public string SharedMemoryPath => Path + "-shm";

    /// <summary>Nothing was ever written: not there, or made empty by somebody.</summary>
    public bool IsBlank => new FileInfo(Path) is not { Exists: true, Length: > 0 };

    /// <summary>What the first bytes say it is, which needs no sound database.</summary>
    public FileOrigin Origin
    {
        get
        {
            Span<byte> header = stackalloc byte[HeaderLength];
            using var file = new FileStream(
                Path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            {
                return FileOrigin.NoDatabase;
            }

            return !header.StartsWith("SQLite format 3\0"u8)
                ? FileOrigin.NoDatabase
                : BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdAt..]) switch
                {
                    ApplicationId => FileOrigin.ChatStudyBot,
                    0 => FileOrigin.Unsaid,
                    _ => FileOrigin.AnotherProgram,
                };
        }
    }

    /// <summary>A name beside the file that nothing has yet: nothing is ever overwritten.</summary>
    public string FreeName(string ending)
    {
        var path = Path + ending;
        for (var i = 2; File.Exists(path); i++)
        {
            path = $"{Path}{ending}-{i}";
        }

        return path;
    }

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
