using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>A note beside the lines of its file.</summary>
/// <param name="Lines">Every one of the file, in order.</param>
public sealed record NoteSource(Note Note, ImmutableArray<SourceLine> Lines)
{
    /// <param name="path">Relative to the notes folder, with <c>/</c>.</param>
    /// <returns>Null when the file holds no text that can be read as a note.</returns>
    public static NoteSource? Of(string path, ReadOnlySpan<byte> content)
    {
        var decoded = NoteEncoding.Decode(content);
        if (decoded.Problem is not null)
        {
            return null;
        }

        var layers = NoteLayers.Of(path, decoded.Text);
        return
            NoteReader.ReadLayers(path, layers, decoded.Warnings) is NoteReading.Readable { Note: var note }
            ? new(note, SourceLines.Of(layers, note.Root))
            : null;
    }
}
