using System.Collections.Immutable;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands;

/// <summary>Which mock exams somebody's words mean; width, case and kana do not count.</summary>
public static class ExamNames
{
    /// <summary>The one of that code, else all that fit; every one for no words.</summary>
    public static ImmutableArray<ExamBlueprint> Meant(IReadOnlyList<ExamBlueprint> exams, string? words)
    {
        var folded = Folded(words ?? "");
        var exact = exams.Where(exam => Folded(exam.Code) == folded).ToImmutableArray();
        return exact.IsEmpty ? Fitting(exams, words ?? "") : exact;
    }

    /// <summary>Those whose code begins with the words; when none does, those whose title holds them.</summary>
    public static ImmutableArray<ExamBlueprint> Fitting(IReadOnlyList<ExamBlueprint> exams, string typed)
    {
        var folded = Folded(typed);
        var byCode = exams
            .Where(exam => Folded(exam.Code).StartsWith(folded, StringComparison.Ordinal))
            .ToImmutableArray();
        return byCode.IsEmpty
            ?
            [
                .. exams.Where(exam =>
                    Folded(exam.Title.Japanese).Contains(folded, StringComparison.Ordinal)
                    || Folded(exam.Title.English).Contains(folded, StringComparison.Ordinal)
                ),
            ]
            : byCode;
    }

    private static string Folded(string words) => CommandWords.Folded(CommandWords.Normalized(words));
}
