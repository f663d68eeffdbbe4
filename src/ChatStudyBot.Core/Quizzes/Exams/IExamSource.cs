using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>The mock exams that can be taken now; others after a change of their files.</summary>
public interface IExamSource
{
    /// <summary>By code, each code once: a blueprint of the team's own stands in place of the shipped one.</summary>
    ImmutableArray<ExamBlueprint> Exams { get; }
}
