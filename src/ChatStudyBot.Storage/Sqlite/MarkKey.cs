namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Names a mark in a finding.</summary>
internal sealed record MarkKey(string Quiz, long Round, string Player)
{
    public override string ToString() => $"Quiz {Quiz}, round {Round}, player {Player}";
}
