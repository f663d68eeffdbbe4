using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>All that is settled before a quiz starts.</summary>
/// <param name="Pace">Time for a round; null for none, in solo only.</param>
/// <param name="Notices">See <see cref="Quiz.Notices"/>.</param>
public sealed record QuizPlan(
    QuizId Id,
    ChannelId Channel,
    QuizMode Mode,
    PlayerId Starter,
    string StarterName,
    Language Language,
    ImmutableArray<string> Topic,
    TimeSpan? Pace,
    int Seed,
    ImmutableArray<Question> Questions,
    ImmutableArray<string> Notices
)
{
    /// <summary>See <see cref="Quiz.Parent"/>.</summary>
    public ChannelId? Parent { get; init; }

    /// <summary>The rounds are to stand in a thread on the start card.</summary>
    public bool OpensThread { get; init; }

    /// <summary>See <see cref="Quiz.IsReview"/>.</summary>
    public bool IsReview { get; init; }

    /// <summary>See <see cref="Quiz.Renewed"/>.</summary>
    public ImmutableHashSet<QuestionId> Renewed { get; init; } = [];

    /// <summary>See <see cref="Quiz.Exam"/>.</summary>
    public ExamPaper? Exam { get; init; }

    /// <summary>See <see cref="Quiz.IsPractice"/>.</summary>
    public bool IsPractice { get; init; }

    /// <summary>See <see cref="Quiz.Daily"/>.</summary>
    public DailyRun? Daily { get; init; }
}
