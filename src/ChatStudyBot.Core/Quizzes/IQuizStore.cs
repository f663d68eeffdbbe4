using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>
/// Where quizzes live. Every task ends when the change is on the disk, and changes are made in the order of the
/// calls. Throws <see cref="StoreException"/> when nothing was saved.
/// </summary>
public interface IQuizStore
{
    /// <summary>In one commit: the snapshot, what was marked, what was asked, what was reviewed.</summary>
    Task SaveAsync(QuizCommit commit, CancellationToken cancellationToken);

    /// <summary>Appends to the answer log. A delivery that is there already changes nothing.</summary>
    Task<bool> AppendAsync(AnswerEntry entry, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredQuiz>> RunningAsync(CancellationToken cancellationToken);

    Task<StoredQuiz?> FindAsync(QuizId quiz, CancellationToken cancellationToken);

    /// <summary>When each question was last put in this channel (in solo: to this player).</summary>
    Task<IReadOnlyDictionary<QuestionId, DateTimeOffset>> LastAskedAsync(
        string place,
        CancellationToken cancellationToken
    );

    /// <summary>Written every second; what lies between the last one and a start was downtime.</summary>
    Task RecordSignOfLifeAsync(DateTimeOffset at, CancellationToken cancellationToken);

    Task<DateTimeOffset?> LastSignOfLifeAsync(CancellationToken cancellationToken);
}

/// <param name="Asked">The questions just put, remembered under a channel id or a player id.</param>
public sealed record QuizCommit(Quiz Quiz, ImmutableArray<Mark> Marks, ImmutableArray<Asked> Asked)
{
    /// <summary>One that is there already for the same answer is replaced.</summary>
    public ImmutableArray<ReviewWrite> Reviews { get; init; } = [];

    /// <summary>The mock exam that this hands in; null when it hands in none.</summary>
    public ExamAttempt? Attempt { get; init; }
}

/// <param name="IsAlone">That the place is a player, who alone has seen it.</param>
public sealed record Asked(string Place, QuestionId Question, DateTimeOffset At, bool IsAlone = false);

/// <param name="Snapshot">Without answers and hints.</param>
/// <param name="Log">All of its entries, in the order they were committed.</param>
public sealed record StoredQuiz(Quiz Snapshot, ImmutableArray<AnswerEntry> Log);

/// <summary>One row of the append-only answer log.</summary>
/// <param name="Delivery">The platform's key: a second one with the same key is a redelivery.</param>
/// <param name="Given">See <see cref="Answer"/>; empty for a hint.</param>
public sealed record AnswerEntry(
    string Delivery,
    QuizId Quiz,
    int Round,
    QuestionId Question,
    PlayerId Player,
    string PlayerName,
    EntryKind Kind,
    string Given,
    DateTimeOffset At
);

public enum EntryKind
{
    Answer,
    Hint,
}
