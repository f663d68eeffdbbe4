using ChatStudyBot.Core;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Notes;

namespace ChatStudyBot.CommandLine;

/// <summary>Reads a notes folder once, for the verbs that report or write out what is in it.</summary>
internal sealed class BankReading(VerbCall call)
{
    /// <param name="folder">Null for the configured one.</param>
    /// <exception cref="OperatorException">There is no such folder, it may not be read, or holds no note.</exception>
    public async Task<(QuestionBank Bank, FolderListing Listing)> ReadAsync(
        string? folder,
        CancellationToken cancellationToken
    )
    {
        var path = folder is null ? call.ReadOptions().Content.Path : Path.GetFullPath(folder);
        using var library = new NoteLibrary(path, call.Time);
        using var progress = new Progress(call.Shell, call.Time, Language.English);
        var look = await FirstLook.TakeAsync(library, path, progress, cancellationToken);
        return look.Listing.Files.IsEmpty
            ? throw new OperatorException(FirstLook.NothingToRead(path, look.Listing))
            : (library.Current, look.Listing);
    }
}
