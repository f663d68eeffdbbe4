namespace ChatStudyBot.Core.Questions.Export;

/// <summary>The names that kinds go by outside the program.</summary>
public static class KindNames
{
    public static string Of(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Single => "single",
            QuestionKind.TrueFalse => "true_false",
            QuestionKind.Multi => "multi",
            QuestionKind.Typed => "typed",
            QuestionKind.Order => "order",
            QuestionKind.Cloze => "cloze",
            QuestionKind.Table => "table",
            QuestionKind.Match => "match",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <returns>Null for a word that names no kind.</returns>
    public static QuestionKind? TryParse(string name)
    {
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            if (Of(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }
}
