using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Notes;

/// <summary>What came of one file beside the notes.</summary>
/// <param name="Path">Relative to the notes folder, with <c>/</c>; it tells what the file is.</param>
/// <param name="Glossary">Null when it is none, or cannot be read at all.</param>
/// <param name="Exam">Null when it is none, or has a mistake.</param>
internal sealed record CompanionReading(
    string Path,
    Glossary? Glossary,
    ExamBlueprint? Exam,
    ImmutableArray<NoteProblem> Problems
)
{
    public static CompanionReading Of(string path, ReadOnlySpan<byte> content)
    {
        if (ShippedGlossary.Is(content))
        {
            return new CompanionReading(path, Core.Facts.Glossary.Shipped, null, []);
        }

        if (!NoteText.TryDecode(content, out var text, out var problem))
        {
            return Unreadable(path, problem);
        }

        if (NoteFolder.Classify(path) == FileUse.Blueprint)
        {
            var exam = ExamBlueprint.Read(text);
            return new CompanionReading(path, null, exam.Blueprint, exam.Problems);
        }

        var reading = Core.Facts.Glossary.Read(text);
        return new CompanionReading(path, reading.Glossary, null, reading.Problems);
    }

    public static CompanionReading Unreadable(string path, NoteProblem problem) =>
        new(path, null, null, [problem]);
}
