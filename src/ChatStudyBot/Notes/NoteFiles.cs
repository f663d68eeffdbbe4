using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>Reads the files of a notes folder, several at a time.</summary>
internal sealed class NoteFiles(string folder)
{
    /// <summary>No note of people's is that long; a file that is would take the memory of all the others.</summary>
    private const int Longest = 32 * 1024 * 1024;

    /// <returns>One for each path, also when the file is gone or cannot be opened.</returns>
    public async Task<IReadOnlyCollection<NoteReading>> ReadAsync(
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        var readings = new ConcurrentBag<NoteReading>();
        await Parallel.ForEachAsync(
            paths,
            cancellationToken,
            async (path, token) => readings.Add(await ReadOneAsync(path, token))
        );
        return readings;
    }

    private async Task<NoteReading> ReadOneAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return file.Length <= Longest
                ? NoteReader.Read(path, await File.ReadAllBytesAsync(file.FullName, cancellationToken))
                : Unreadable(path, $"The file is longer than {Longest / 1024 / 1024} MB; split it.");
        }
        catch (FileNotFoundException)
        {
            return Unreadable(path, "The file is gone.");
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable(path, "The file may not be read; give the bot's user the right to.");
        }
        catch (IOException exception)
        {
            return Unreadable(path, $"The file cannot be read: {exception.Message}");
        }
    }

    private static NoteReading.Unreadable Unreadable(string path, string message) =>
        new(path, new NoteProblem(1, ProblemSeverity.Error, message));
}
