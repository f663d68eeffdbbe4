namespace ChatStudyBot.Core.Notes;

/// <summary>What came of one file: a note, or the one reason why there is none.</summary>
public abstract record NoteReading(string Path)
{
    public sealed record Readable(Note Note) : NoteReading(Note.Path);

    public sealed record Unreadable(string Path, NoteProblem Problem) : NoteReading(Path);
}
