namespace ChatStudyBot.Core.Notes;

/// <summary>The files that the bank was made of, as they are now.</summary>
public interface INoteSources
{
    /// <param name="path">Of a note, relative to the notes folder, with <c>/</c>. Any other path finds nothing.</param>
    /// <returns>Null when there is no such note, when it is gone meanwhile, or when it has no lines to show.</returns>
    Task<NoteSource?> FindAsync(string path, CancellationToken cancellationToken);
}
