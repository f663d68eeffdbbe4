using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>The connection of the one that writes, to a file that is sound, safe on the disk, and of the newest schema.</summary>
internal static class WritingConnection
{
    /// <exception cref="ChatStudyBot.Core.Quizzes.StoreException" />
    public static void MakeFolder(DatabaseFile file)
    {
        try
        {
            Directory.CreateDirectory(file.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Sentences.Unwritable(file, e);
        }
    }

    /// <summary>Nothing writes to a file that is not sound; ours is kept aside, any other left where it is.</summary>
    /// <exception cref="ChatStudyBot.Core.Quizzes.StoreException" />
    public static SqliteConnection Open(DatabaseFile file, Schema schema, TimeProvider time)
    {
        try
        {
            if (!file.IsBlank)
            {
                Soundness.Require(file, schema.Newest);
            }

            return Connect(file, schema);
        }
        catch (DamagedException damage)
        {
            throw file.Origin == FileOrigin.ChatStudyBot
                ? new Quarantine(file, time).KeepAside(damage)
                : Sentences.DamagedUnsaid(file, damage);
        }
    }

    private static SqliteConnection Connect(DatabaseFile file, Schema schema)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = file.OpenWriting();
            connection.Execute(
                """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA fullfsync = ON;
                PRAGMA foreign_keys = ON;
                PRAGMA secure_delete = ON;
                PRAGMA wal_autocheckpoint = 4000;
                PRAGMA journal_size_limit = 67108864;
                PRAGMA cache_size = -32768;
                """
            );
            schema.BringUpToDate(connection);
            return connection;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw Sentences.For(file, e);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }
}
