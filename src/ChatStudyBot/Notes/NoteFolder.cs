using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatStudyBot.Notes;

/// <summary>What lies in a notes folder at one moment.</summary>
/// <param name="Files">The notes, by path with <c>/</c> relative to the folder, in ordinal order of it.</param>
/// <param name="Skipped">How many files are no notes, by their ending (with the dot, lower case).</param>
/// <param name="Closed">Folders that could not be listed, each with the reason.</param>
internal sealed record NoteFolder(
    ImmutableSortedDictionary<string, FileStamp> Files,
    ImmutableSortedDictionary<string, int> Skipped,
    ImmutableArray<(string Path, string Reason)> Closed
)
{
    private static readonly FrozenSet<string> NoteEndings = FrozenSet.ToFrozenSet(
        [".md", ".markdown", ".mdown", ".mkd", ".txt", ".text"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <exception cref="IOException">The folder itself cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder itself may not be listed.</exception>
    public static NoteFolder List(string root)
    {
        var walk = new Walk();
        walk.Enter(new DirectoryInfo(root), "");
        return new(
            walk.Files.ToImmutable(),
            walk.Skipped.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. walk.Closed]
        );
    }

    private sealed class Walk
    {
        private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, FileStamp>.Builder Files { get; } =
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
                if (entry.Name.StartsWith('.') || LeadsNowhere(entry))
                {
                    continue;
                }

                if (entry is DirectoryInfo below)
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
            if (IsNote(file.Name))
            {
                Files[path] = FileStamp.Of(file);
            }
            else
            {
                var ending = file.Extension.ToLowerInvariant();
                Skipped[ending] = Skipped.GetValueOrDefault(ending) + 1;
            }
        }

        private static bool LeadsNowhere(FileSystemInfo entry) =>
            entry.LinkTarget is not null
            && entry.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true };

        private static bool IsNote(string name) =>
            NoteEndings.Contains(Path.GetExtension(name))
            && !name.Split('.')[0].Equals("README", StringComparison.OrdinalIgnoreCase);
    }
}
