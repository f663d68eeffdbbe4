using ChatStudyBot.Core.Quizzes;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Failures of the engine as sentences that say what to do.</summary>
internal static class Sentences
{
    /// <summary>Result codes: https://sqlite.org/rescode.html</summary>
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;

    public static StoreException For(DatabaseFile file, SqliteException e) =>
        e.SqliteErrorCode switch
        {
            Full => new StoreException(
                $"The disk is full, so nothing was saved in {file.Path}: make room, the bot then goes on by itself.",
                e
            ),
            Busy or Locked => new StoreException(
                $"Another program keeps {file.Path} locked, so nothing was saved: close that program.",
                e
            ),
            ReadOnly or CannotOpen => Unwritable(file, e),
            InputOutput => new StoreException(
                $"The disk failed while {file.Path} was used ({e.Message}): check the disk, then start the bot again.",
                e
            ),
            NotADatabase when file.Origin == FileOrigin.NoDatabase => NoDatabase(file),
            Corrupt or NotADatabase => Damaged(file, e.Message, e),
            Constraint => new StoreException($"The database refused to save this: {e.Message}.", e),
            _ => new StoreException($"The database {file.Path} failed: {e.Message}.", e),
        };

    public static StoreException Unwritable(DatabaseFile file, Exception e) =>
        new(
            $"The database {file.Path} cannot be written ({e.Message.TrimEnd('.')}): give the bot the right to write "
                + "in that folder, or name another file in Storage:ConnectionString.",
            e
        );

    /// <summary>Found while it is used, or by who may not move it.</summary>
    public static DamagedException Damaged(DatabaseFile file, string what, Exception? e = null) =>
        new(
            $"The database {file.Path} is damaged ({what.TrimEnd('.')}), so nothing was saved: stop the bot and start it "
                + "again, it then keeps the file aside and tells how to go on from a backup.",
            file.Path,
            what,
            keptAs: null,
            e
        );

    public static DamagedException KeptAside(DatabaseFile file, string aside, DamagedException damage) =>
        new(
            $"The database {file.Path} is damaged ({damage.What}) and is kept aside, whole, as {aside}.",
            file.Path,
            damage.What,
            aside,
            damage
        );

    public static DamagedException StillInPlace(DatabaseFile file, DamagedException damage, Exception e) =>
        new(
            $"The database {file.Path} is damaged ({damage.What}) and could not be moved aside "
                + $"({e.Message.TrimEnd('.')}): move it and {file.WalPath} away, put a backup in its place and start again.",
            file.Path,
            damage.What,
            keptAs: null,
            damage
        );

    /// <summary>Damaged, and whose it is cannot be told: it is not ours to move.</summary>
    public static StoreException DamagedUnsaid(DatabaseFile file, DamagedException damage) =>
        new(
            $"The file {file.Path} is a damaged database ({damage.What}) that does not say whose it is, and was left as "
                + "it is: move it away and put a backup in its place, or name another file in Storage:ConnectionString.",
            damage
        );

    public static StoreException NoDatabase(DatabaseFile file) =>
        new(
            $"The file {file.Path} is no database and was left as it is: name another file in Storage:ConnectionString, or, "
                + "if it should be the bot's, move it away and put a backup in its place."
        );

    public static StoreException AnotherPrograms(DatabaseFile file) =>
        new(
            $"The database {file.Path} belongs to another program and was left as it is: name another file in "
                + "Storage:ConnectionString."
        );

    public static StoreException Newer(DatabaseFile file, long version, int known) =>
        new(
            $"The database {file.Path} is of version {version} and this ChatStudyBot knows versions up to {known}: "
                + "start the newer ChatStudyBot that wrote it, or name another file in Storage:ConnectionString."
        );

    public static StoreException Missing(DatabaseFile file) =>
        new($"There is no database at {file.Path}: check Storage:ConnectionString, or start the bot once.");

    public static StoreException Lost(DatabaseFile file, string? rescued) =>
        new(
            rescued is null
                ? $"The database file {file.Path} is gone, so nothing was saved: put it or a backup back and start the bot again."
                : $"The database file {file.Path} is gone, so nothing was saved: stop the bot, rename {rescued}, which has "
                    + "every answer saved before, to that name, and start it again."
        );
}
