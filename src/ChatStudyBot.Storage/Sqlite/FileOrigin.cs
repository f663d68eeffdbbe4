namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Whose a file is, by its first bytes.</summary>
internal enum FileOrigin
{
    /// <summary>No SQLite file: perhaps somebody's document.</summary>
    NoDatabase,

    /// <summary>A database that names no program, such as one that was made a moment ago.</summary>
    Unsaid,
    AnotherProgram,
    ChatStudyBot,
}
