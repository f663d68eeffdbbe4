using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Notes;

/// <summary>One file of a notes folder, whichever program wrote it.</summary>
internal static class NoteFile
{
    public static NoteReading Read(string path, byte[] bytes) =>
        AnkiPackage.Is(path) ? AnkiPackage.Read(path, bytes) : NoteReader.Read(path, bytes);
}
