using System.Globalization;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>Keeps a damaged database aside, whole, under a name of its own, so that a backup can take its place.</summary>
internal sealed class Quarantine(DatabaseFile file, TimeProvider time)
{
    /// <summary>
    /// The write-ahead log, which belongs to the file, is copied before and deleted after it: whenever this is
    /// cut off, the file has its log beside it. A name that is taken is never used.
    /// </summary>
    /// <returns>What to tell.</returns>
    public DamagedException KeepAside(DamagedException damage)
    {
        try
        {
            var aside = file.FreeName(Ending(time.GetUtcNow()));
            if (File.Exists(file.WalPath))
            {
                File.Copy(file.WalPath, aside + "-wal", overwrite: false);
            }

            File.Move(file.Path, aside, overwrite: false);
            File.Delete(file.WalPath);
            File.Delete(file.SharedMemoryPath);
            return Sentences.KeptAside(file, aside, damage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Sentences.StillInPlace(file, damage, e);
        }
    }

    private static string Ending(DateTimeOffset at) =>
        at.ToString("'.corrupt-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
}
