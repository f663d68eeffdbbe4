using System.Collections.Immutable;
using System.Text;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Notes written in a test, read as files are.</summary>
internal static class Notes
{
    public static Note Read(string text, string path = "倉庫.md") =>
        NoteReader.Read(path, Encoding.UTF8.GetBytes(text)) is NoteReading.Readable readable
            ? readable.Note
            : throw new InvalidOperationException("The note of the test cannot be read.");

    /// <summary>Notes on what the team's own glossary names: their titles.</summary>
    public static QuestionBank Bank(params string[] texts) =>
        Bank([.. texts.Select((text, at) => Read(text, $"倉庫{at}.md"))]);

    /// <summary>As above.</summary>
    public static QuestionBank Bank(ImmutableArray<Note> notes) => Bank(Glossary.Shipped, notes);

    /// <summary>As above, beside another glossary.</summary>
    public static QuestionBank Bank(Glossary glossary, params ImmutableArray<Note> notes) =>
        new BankBuilder(glossary.With(new Glossary([.. notes.Select(TitleOf)], []))).Build(notes);

    private static GlossaryEntry TitleOf(Note note) =>
        new(note.Title, GlossaryKind.Term, "", "", [], [], "", "", [], [], [], 0);

    public static ImmutableArray<Question> Of(this QuestionBank bank, QuestionKind kind) =>
        [.. bank.Questions.Where(question => question.Kind == kind)];

    public static IEnumerable<string> Keys(this Question question) =>
        question.Key.Select(key => question.Choices[key].Text);
}
