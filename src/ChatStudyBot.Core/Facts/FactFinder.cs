using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Facts;

/// <summary>Reads all facts out of one note: pure, and independent of every other note.</summary>
public static class FactFinder
{
    public static NoteFacts In(Note note, Glossary glossary)
    {
        var outline = Outline.Of(note);
        return new NoteFacts(
            note,
            outline,
            Topics.RootOf(note.Path, note.Title),
            [.. FamilyFinder.In(outline, glossary)],
            [.. AliasFinder.In(outline)]
        );
    }
}
