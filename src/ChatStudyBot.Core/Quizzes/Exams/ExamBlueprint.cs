using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes.Exams;

/// <summary>How a mock exam is made up: <c>exams/*.yaml</c> of a notes folder.</summary>
/// <param name="Code">What the exam's owner calls it, such as <c>DVA-C02</c>.</param>
/// <param name="PassMark">Of <see cref="FullMarks"/>.</param>
public sealed record ExamBlueprint(
    string Code,
    ExamTitle Title,
    int Questions,
    int Minutes,
    int PassMark,
    ImmutableArray<ExamDomain> Domains
)
{
    public const int FullMarks = 1000;

    /// <param name="text">The text of a blueprint file.</param>
    public static ExamBlueprintReading Read(string text) => ExamBlueprintReader.Read(text);
}
