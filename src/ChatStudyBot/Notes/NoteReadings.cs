using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>A notes folder read once, for what needs the notes and not their questions.</summary>
/// <param name="Glossary">The shipped one with the folder's own laid over it.</param>
internal sealed record NoteReadings(
    FolderListing Listing,
    ImmutableArray<Note> Notes,
    ImmutableArray<(string Path, NoteProblem Problem)> Unreadable,
    Glossary Glossary
)
{
    /// <summary>The lines of a note that say what does not hold, or no longer does.</summary>
    public ImmutableArray<StaleLine> StaleIn(string path) =>
        Notes.FirstOrDefault(note => note.Path == path) is { } note
            ? FactFinder.In(note, Glossary).StaleLines
            : [];

    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static async Task<NoteReadings> OfAsync(string folder, CancellationToken cancellationToken)
    {
        var listing = FolderListing.Of(folder);
        var files = new NoteFiles(folder);
        var beside = await Companions.None.LookAsync(
            listing.Companions,
            again: false,
            files,
            cancellationToken
        );
        var read = await files.ReadAsync(
            [.. listing.Files.Keys],
            NoteFile.Read,
            (path, problem) => new NoteReading.Unreadable(path, problem),
            cancellationToken
        );
        var inOrder = read.OrderBy(reading => reading.Path, StringComparer.Ordinal).ToArray();
        return new(
            listing,
            [.. inOrder.OfType<NoteReading.Readable>().Select(reading => reading.Note)],
            [.. inOrder.OfType<NoteReading.Unreadable>().Select(reading => (reading.Path, reading.Problem))],
            beside.Found.Glossary
        );
    }
}
