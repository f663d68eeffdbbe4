using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>One part of an exam.</summary>
/// <param name="Weight">Its share of the questions in percent; the shares of an exam make 100.</param>
/// <param name="Topics">Names or paths (<c>a / b</c>) of the topics that its questions come from.</param>
public sealed record ExamDomain(ExamTitle Title, int Weight, ImmutableArray<string> Topics);
