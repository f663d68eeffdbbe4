namespace ChatStudyBot.Storage;

/// <summary>Since the store was opened.</summary>
/// <param name="Commits">Each is one flush to the disk.</param>
/// <param name="Writes">Requests that were committed.</param>
/// <param name="Answers">Entries that the answer log grew by.</param>
public readonly record struct WriteCounts(long Commits, long Writes, long Answers);
