using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Web.Notes;

/// <summary>A folder of the notes; the outermost one has no name.</summary>
/// <param name="Questions">Of all that is in it.</param>
public sealed record NoteTree(
    string Name,
    ImmutableArray<NoteTree> Folders,
    ImmutableArray<NoteLeaf> Notes,
    int Questions
)
{
    public static NoteTree Of(IEnumerable<NoteReport> reports) => Of("", "", reports);

    /// <summary>Whether a note lies in it, however deep.</summary>
    public bool Holds(string? path) =>
        path is not null
        && (Notes.Any(note => note.Path == path) || Folders.Any(folder => folder.Holds(path)));

    private static NoteTree Of(string name, string prefix, IEnumerable<NoteReport> reports)
    {
        var entries = reports.ToLookup(report => FolderIn(report.Path, prefix));
        ImmutableArray<NoteTree> folders =
        [
            .. entries
                .Where(entry => entry.Key is not null)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => Of(entry.Key!, $"{prefix}{entry.Key}/", entry)),
        ];
        ImmutableArray<NoteLeaf> notes =
        [
            .. entries[null]
                .OrderBy(report => report.Path, StringComparer.Ordinal)
                .Select(report => new NoteLeaf(
                    report.Path[prefix.Length..],
                    report.Path,
                    report.Questions.Values.Sum(),
                    !report.Problems.IsEmpty
                )),
        ];
        return new(
            name,
            folders,
            notes,
            folders.Sum(folder => folder.Questions) + notes.Sum(note => note.Questions)
        );
    }

    /// <returns>Null for a note that lies in the folder itself.</returns>
    private static string? FolderIn(string path, string prefix)
    {
        var end = path.IndexOf('/', prefix.Length);
        return end < 0 ? null : path[prefix.Length..end];
    }
}

/// <param name="Path">Relative to the notes folder, with <c>/</c>.</param>
public sealed record NoteLeaf(string Name, string Path, int Questions, bool HasProblems);
