using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions;

/// <summary>All that can be asked, built from the notes at one moment; swapped whole when a file changes.</summary>
public sealed class QuestionBank(
    ImmutableArray<Note> notes,
    ImmutableArray<Question> questions,
    TopicTree topics,
    ImmutableArray<NoteReport> reports
)
{
    private readonly Dictionary<QuestionId, Question> _byId = questions.ToDictionary(q => q.Id);

    public static QuestionBank Empty { get; } = new([], [], TopicTree.Empty, []);

    public ImmutableArray<Note> Notes { get; } = notes;

    public ImmutableArray<Question> Questions { get; } = questions;

    public TopicTree Topics { get; } = topics;

    /// <summary>One for each file, also for those that could not be read.</summary>
    public ImmutableArray<NoteReport> Reports { get; } = reports;

    public Question? Find(QuestionId id) => _byId.GetValueOrDefault(id);

    /// <summary>By line: the questions that were made of a note, are written in it or rest on it.</summary>
    public ILookup<int, Question> On(string path) =>
        Questions
            .SelectMany(question => PlacesOf(question).Select(place => (place, question)))
            .Where(pair => pair.place.Path == path)
            .ToLookup(pair => pair.place.Line, pair => pair.question);

    private static ImmutableArray<Citation> PlacesOf(Question question) =>
        question.Basis?.Place is { } place
        && (place.Path, place.Line) != (question.Citation.Path, question.Citation.Line)
            ? [question.Citation, place]
            : [question.Citation];
}
