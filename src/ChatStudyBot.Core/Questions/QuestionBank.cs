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
}
