namespace ChatStudyBot.Storage;

/// <summary>One thing that is wrong in a database.</summary>
/// <param name="Message">A sentence that names the rows.</param>
public sealed record Finding(FindingKind Kind, string Message);

public enum FindingKind
{
    /// <summary>The file itself is damaged.</summary>
    Damage,

    /// <summary>A row points to one that is not there.</summary>
    Orphan,

    /// <summary>A snapshot that cannot be read.</summary>
    Snapshot,

    /// <summary>A mark without an answer in the log.</summary>
    Baseless,

    /// <summary>One answer with two marks.</summary>
    ScoredTwice,

    /// <summary>An answer of a closed round without its mark.</summary>
    Unscored,

    /// <summary>A mark that differs from what log and snapshot say.</summary>
    Score,

    /// <summary>A sum that leaderboards are read from differs from the marks it is of.</summary>
    Total,

    /// <summary>A review card that differs from what its log says.</summary>
    Card,
}
