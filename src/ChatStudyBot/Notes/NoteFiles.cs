using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>Reads the files of a notes folder, several at a time.</summary>
internal sealed class NoteFiles(string folder)
{
    /// <summary>No note of people's is that long; a file that is would take the memory of all the others.</summary>
    private const int Longest = 32 * 1024 * 1024;

    /// <param name="read">Makes something of the bytes of a file.</param>
    /// <param name="fail">... or of the reason why they are not to be had.</param>
    /// <returns>One for each path, also when the file is gone or cannot be opened.</returns>
    public async Task<IReadOnlyCollection<T>> ReadAsync<T>(
        ImmutableArray<string> paths,
        Func<string, byte[], T> read,
        Func<string, NoteProblem, T> fail,
        CancellationToken cancellationToken
    )
    {
        var readings = new ConcurrentBag<T>();
        await Parallel.ForEachAsync(
            paths,
            cancellationToken,
            async (path, token) =>
                readings.Add(
                    await BytesAsync(path, token) switch
                    {
                        ({ } bytes, _) => read(path, bytes),
                        (_, var reason) => fail(path, new NoteProblem(1, ProblemSeverity.Error, reason)),
                    }
                )
        );
        return readings;
    }

    private async Task<(byte[]? Bytes, string Reason)> BytesAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return file.Length <= Longest
                ? (await File.ReadAllBytesAsync(file.FullName, cancellationToken), "")
                : (
                    null,
                    $"The file is longer than {Longest / 1024 / 1024} MB; "
                        + (AnkiPackage.Is(path) ? "export the deck without its media." : "split it.")
                );
        }
        catch (FileNotFoundException)
        {
            return (null, "The file is gone.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, "The file may not be read; give the bot's user the right to.");
        }
        catch (IOException exception)
        {
            return (null, $"The file cannot be read: {exception.Message}");
        }
    }
}
