using ChatStudyBot.CommandLine;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Notes;

/// <summary>The look at a notes folder that must succeed before anything else can be done.</summary>
internal static class FirstLook
{
    /// <exception cref="OperatorException">There is no such folder, or it may not be read.</exception>
    public static Task<FolderLook> TakeAsync(
        NoteLibrary library,
        string folder,
        IProgress<BankProgress>? progress,
        CancellationToken cancellationToken
    ) => TakeAsync(folder, () => library.LookAsync(progress, cancellationToken));

    /// <exception cref="OperatorException">There is no such folder, or it may not be read.</exception>
    public static async Task<T> TakeAsync<T>(string folder, Func<Task<T>> look)
    {
        try
        {
            return await look();
        }
        catch (IOException exception) when (File.Exists(folder))
        {
            throw new OperatorException(
                $"Content:Path: {folder} is a file. Name the folder it is in.",
                exception
            );
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new OperatorException(
                $"Content:Path: there is no folder {folder}. Make it, or name the one your notes are in.",
                exception
            );
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new OperatorException(
                $"Content:Path: the folder {folder} may not be read. Give this user the right to.",
                exception
            );
        }
        catch (IOException exception)
        {
            throw new OperatorException(
                $"Content:Path: {folder} cannot be read as a folder: {exception.Message}",
                exception
            );
        }
    }

    /// <summary>Says why a folder without notes is one.</summary>
    public static string NothingToRead(string folder, FolderListing listing) =>
        $"Content:Path: the folder {folder} holds no notes. Put .md or .txt files there"
        + listing.Skipped.Values.Sum() switch
        {
            0 => ".",
            1 => " (1 other file was skipped).",
            var skipped => $" ({skipped} other files were skipped).",
        };
}
