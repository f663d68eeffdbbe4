using ChatStudyBot.Core.Quizzes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Looks at a database before anything may write to it, through a connection that cannot.</summary>
internal static class Soundness
{
    /// <summary>Throws <see cref="StoreException"/> for a file that is damaged, somebody else's or too new.</summary>
    public static void Require(DatabaseFile file, int newestVersion)
    {
        RequireOrigin(file);
        try
        {
            using var connection = file.OpenReadingOnce();
            var found = connection.ExecuteScalar<string>("PRAGMA quick_check(1)");
            if (found != "ok")
            {
                throw Sentences.Damaged(file, found ?? "it cannot be checked");
            }

            if (IsForeign(connection))
            {
                throw Sentences.AnotherPrograms(file);
            }

            var version = Schema.VersionOf(connection);
            if (version > newestVersion)
            {
                throw Sentences.Newer(file, version, newestVersion);
            }
        }
        catch (SqliteException e)
        {
            throw Sentences.For(file, e);
        }
    }

    private static void RequireOrigin(DatabaseFile file)
    {
        try
        {
            switch (file.Origin)
            {
                case FileOrigin.NoDatabase:
                    throw Sentences.NoDatabase(file);
                case FileOrigin.AnotherProgram:
                    throw Sentences.AnotherPrograms(file);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Sentences.Unwritable(file, e);
        }
    }

    private static bool IsForeign(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("PRAGMA application_id") != DatabaseFile.ApplicationId
        && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") > 0;
}
