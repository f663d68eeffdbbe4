namespace ChatStudyBot.Core.Answers;

/// <summary>The index as the notes stand now; another one after each change of them.</summary>
public interface INoteIndexSource
{
    /// <summary>May take as long as reading the notes did, when they have just changed; no thread waits with whoever waits.</summary>
    Task<NoteIndex> IndexAsync();
}
