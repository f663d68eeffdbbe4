namespace ChatStudyBot.Configuration;

/// <param name="Folder">Where the daily backups go, absolute; null for none.</param>
/// <param name="Keep">How many of the newest stay.</param>
internal sealed record BackupOptions(string? Folder, int Keep)
{
    public static BackupOptions Read(KeyReader keys) =>
        new(
            keys.Text("Backup:Folder") is { } folder ? Path.GetFullPath(folder) : null,
            keys.Whole("Backup:Keep", fallback: 14, least: 1, most: 3650)
        );
}
