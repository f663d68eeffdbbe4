using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>A blueprint, or every mistake that keeps the file from being one.</summary>
/// <param name="Blueprint">Null exactly when there are problems.</param>
public sealed record ExamBlueprintReading(ExamBlueprint? Blueprint, ImmutableArray<NoteProblem> Problems);
