using ChatStudyBot.Storage;
using ChatStudyBot.Storage.Sqlite;
using ChatStudyBot.Tests.Running;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Storage;

/// <summary>A database file of a test's own, and ways to treat it badly.</summary>
public abstract class SqliteFile : IAsyncLifetime
{
    protected static CancellationToken None => CancellationToken.None;

    protected string Path => Folder["bot.db"];

    private protected TempFolder Folder { get; } = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Folder.Dispose();
        return Task.CompletedTask;
    }

    protected IStore Open(string name = "bot.db") =>
        StoreFactory.Open("sqlite", $"Data Source={name}", Folder.Path, TimeProvider.System);

    protected IStoreUpkeep Upkeep(string name = "bot.db") =>
        StoreFactory.OpenUpkeep("sqlite", $"Data Source={name}", Folder.Path);

    /// <summary>As a person with a database shell would.</summary>
    protected void Tamper(string sql, string name = "bot.db")
    {
        using var connection = new SqliteConnection($"Data Source={Folder[name]};Pooling=False");
        connection.Execute(sql);
    }

    protected T Read<T>(string sql, string name = "bot.db")
    {
        using var connection = new SqliteConnection($"Data Source={Folder[name]};Pooling=False");
        return connection.QuerySingle<T>(sql);
    }

    /// <summary>A disk without room: the file may not grow any more. False makes room again.</summary>
    private protected static Task FillDisk(IStore store, bool isFull) =>
        ((SqliteStore)store).Writer.Enqueue(
            statements =>
                statements.Connection.Execute($"PRAGMA max_page_count = {(isFull ? 1 : int.MaxValue / 2)}"),
            CancellationToken.None
        );
}
