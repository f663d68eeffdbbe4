using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Brings a database up to date; each step is noted in <c>schema_version</c>.</summary>
internal sealed class Schema(DatabaseFile file, IReadOnlyList<Migration> migrations, TimeProvider time)
{
    public int Newest => migrations.Count == 0 ? 0 : migrations[^1].Version;

    /// <summary>0 for a database without tables.</summary>
    public static long VersionOf(SqliteConnection connection) =>
        connection.ExecuteScalar<long>(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'"
        ) == 0
            ? 0
            : connection.ExecuteScalar<long>("SELECT coalesce(max(version), 0) FROM schema_version");

    /// <summary>All steps that are missing take effect together or not at all.</summary>
    public void BringUpToDate(SqliteConnection connection)
    {
        var version = VersionOf(connection);
        var missing = migrations.Where(step => step.Version > version).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (version > 0)
        {
            Copy.Write(connection, file.FreeName($".version-{version}"));
        }

        using var transaction = connection.BeginTransaction();
        Prepare(connection, transaction);
        foreach (var step in missing)
        {
            connection.Execute(step.Sql, transaction: transaction);
            connection.Execute(
                "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @At)",
                new
                {
                    step.Version,
                    step.Name,
                    At = Instant.ToColumn(time.GetUtcNow()),
                },
                transaction
            );
        }

        transaction.Commit();
    }

    private static void Prepare(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.Execute(
            $"""
            PRAGMA application_id = {DatabaseFile.ApplicationId};
            CREATE TABLE IF NOT EXISTS schema_version (
                version    INTEGER NOT NULL PRIMARY KEY,
                name       TEXT    NOT NULL,
                applied_at INTEGER NOT NULL
            ) STRICT;
            """,
            transaction: transaction
        );
}
