using System.Globalization;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Storage;

namespace ChatStudyBot.Hosting;

/// <summary>The daily backups, one file for each day in UTC.</summary>
internal sealed class BackupFolder(string path)
{
    private const string Prefix = "chatstudybot-";
    private const string Ending = ".db";

    public string FileOf(DateTimeOffset day) =>
        Path.Combine(
            path,
            Prefix + day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Ending
        );

    public void RemoveAllBut(int newest)
    {
        foreach (var file in NewestFirst().Skip(newest))
        {
            File.Delete(file);
        }
    }

    /// <summary>A database may have been damaged long before that was seen, and its copies with it.</summary>
    public async Task<string?> NewestSoundAsync()
    {
        foreach (var file in Directory.Exists(path) ? NewestFirst() : [])
        {
            if (await IsSoundAsync(file))
            {
                return file;
            }
        }

        return null;
    }

    private static async Task<bool> IsSoundAsync(string file)
    {
        try
        {
            var backup = StoreFactory.OpenUpkeep(
                "sqlite",
                $"Data Source={file}",
                Environment.CurrentDirectory
            );
            return await backup.CheckAsync(CancellationToken.None) is [];
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private IEnumerable<string> NewestFirst() =>
        Directory.EnumerateFiles(path, $"{Prefix}????-??-??{Ending}").OrderDescending(StringComparer.Ordinal);
}
