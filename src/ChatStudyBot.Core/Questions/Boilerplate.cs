using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions;

/// <summary>Lines that stand word for word below one subject after the other: they say nothing of any of them.</summary>
public static class Boilerplate
{
    /// <summary>Of so many subjects, each in a note of its own, the same is said.</summary>
    public const int Fewest = 3;

    public static ImmutableArray<Question> Without(ImmutableArray<Question> questions)
    {
        var said = questions
            .Where(IsOfLine)
            .GroupBy(question => question.Explanation, StringComparer.Ordinal)
            .Where(same =>
                same.DistinctBy(question => question.Citation.Path).Skip(Fewest - 1).Any()
                && same.DistinctBy(question => question.Stem).Skip(Fewest - 1).Any()
            )
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return said.Count == 0
            ? questions
            : [.. questions.Where(question => !(IsOfLine(question) && said.Contains(question.Explanation)))];
    }

    private static bool IsOfLine(Question question) =>
        question.Kind == QuestionKind.Single && question.Explanation.Length > 0;
}
