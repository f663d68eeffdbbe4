using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>What lies in a notes folder at one moment.</summary>
/// <param name="Files">The notes, by path with <c>/</c> relative to the folder, in ordinal order of it.</param>
/// <param name="Companions">The glossary and the exam blueprints beside the notes, by path as the notes.</param>
/// <param name="Skipped">How many files are no notes, by their ending (with the dot, lower case).</param>
/// <param name="Closed">Folders that could not be listed, each with the reason.</param>
internal sealed record FolderListing(
    ImmutableSortedDictionary<string, FileStamp> Files,
    ImmutableSortedDictionary<string, FileStamp> Companions,
    ImmutableSortedDictionary<string, int> Skipped,
    ImmutableArray<(string Path, string Reason)> Closed
)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <exception cref="IOException">The folder itself cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself may not be listed.</exception>
    public static FolderListing Of(string root)
    {
        var walk = new Walk();
        walk.Enter(new DirectoryInfo(root), "");
        return new(
            walk.Files.ToImmutable(),
            walk.Companions.ToImmutable(),
            walk.Skipped.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. walk.Closed]
        );
    }

    private sealed class Walk
    {
        private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, FileStamp>.Builder Files { get; } =
            ImmutableSortedDictionary.CreateBuilder<string, FileStamp>(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, FileStamp>.Builder Companions { get; } =
            ImmutableSortedDictionary.CreateBuilder<string, FileStamp>(StringComparer.Ordinal);

        public Dictionary<string, int> Skipped { get; } = [];

        public List<(string Path, string Reason)> Closed { get; } = [];

        public void Enter(DirectoryInfo folder, string prefix)
        {
            // A link back to a folder above would never end.
            if (!_entered.Add((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName))
            {
                return;
            }

            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (LeadsNowhere(entry))
                {
                    continue;
                }

                if (
                    entry is DirectoryInfo below
                    && NoteFolder.Classify($"{prefix}{entry.Name}/x") == FileUse.Note
                )
                {
                    EnterBelow(below, $"{prefix}{entry.Name}/");
                }
                else if (entry is FileInfo file)
                {
                    Take(file, prefix + file.Name);
                }
            }
        }

        private void EnterBelow(DirectoryInfo folder, string prefix)
        {
            try
            {
                Enter(folder, prefix);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Closed.Add((prefix.TrimEnd('/'), exception.Message));
            }
        }

        private void Take(FileInfo file, string path)
        {
            switch (NoteFolder.Classify(path))
            {
                case FileUse.Note when file.Exists:
                    Files[path] = FileStamp.Of(file);
                    break;
                case FileUse.Glossary or FileUse.Blueprint when file.Exists:
                    Companions[path] = FileStamp.Of(file);
                    break;
                case FileUse.Skipped:
                    var ending = file.Extension.ToLowerInvariant();
                    Skipped[ending] = Skipped.GetValueOrDefault(ending) + 1;
                    break;
                default:
                    break;
            }
        }

        private static bool LeadsNowhere(FileSystemInfo entry) =>
            entry.LinkTarget is not null
            && entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };
    }
}
