using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Configuration;

/// <param name="ConnectionString">For SQLite, with the file as it was written: relative to the working directory.</param>
internal sealed record StorageOptions(string ConnectionString)
{
    private const string Default = "Data Source=data/chatstudybot.db";

    public static StorageOptions Read(KeyReader keys)
    {
        switch (keys.Text("Storage:Provider")?.ToLowerInvariant())
        {
            case null or "sqlite":
                break;
            case "postgres":
                keys.Refuse(
                    "Storage:Provider",
                    "postgres is not in this version yet; leave it out or write sqlite."
                );
                break;
            case var other:
                keys.Refuse("Storage:Provider", other, "sqlite");
                break;
        }

        var connection = keys.Text("Storage:ConnectionString") ?? Default;
        if (!IsFile(connection))
        {
            keys.Refuse("Storage:ConnectionString", connection, "of the form Data Source=FILE");
        }

        return new(connection);
    }

    private static bool IsFile(string connection)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connection) is { DataSource: { Length: > 0 } file }
                && !file.StartsWith(':');
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
