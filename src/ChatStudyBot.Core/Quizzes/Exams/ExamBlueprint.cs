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

    private const string Folder = "exams/";

    /// <summary>Those that come with the product, whatever notes folder is read.</summary>
    public static ImmutableArray<ExamBlueprint> Shipped { get; } =
    [
        .. typeof(ExamBlueprint)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadShipped),
    ];

    /// <param name="text">The text of a blueprint file.</param>
    public static ExamBlueprintReading Read(string text) => ExamBlueprintReader.Read(text);

    /// <summary>By code; of two with the same one the first.</summary>
    public static ImmutableArray<ExamBlueprint> Ordered(IEnumerable<ExamBlueprint> exams) =>
        [
            .. exams
                .DistinctBy(exam => exam.Code, StringComparer.OrdinalIgnoreCase)
                .OrderBy(exam => exam.Code, StringComparer.Ordinal),
        ];

    private static ExamBlueprint ReadShipped(string resource)
    {
        using var stream =
            typeof(ExamBlueprint).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd()).Blueprint
            ?? throw new InvalidOperationException($"{resource} cannot be read.");
    }
}
