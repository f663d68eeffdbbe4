namespace ChatStudyBot.Core.Questions.Authored;

/// <summary>What keeps a row from being asked, or makes one wonder: each a sentence that says what to do.</summary>
internal static class RowCheck
{
    /// <summary>The letters on a card run to J.</summary>
    private const int MostChoices = 10;

    /// <returns>Null for a row that can be asked.</returns>
    public static string? Mistake(AuthoredRow row) =>
        row.Stem.Length == 0 ? "The question has no text: write what is asked."
        : row.Choices.IsEmpty ? MistakeTyped(row)
        : MistakeIn(row);

    private static string? MistakeTyped(AuthoredRow row) =>
        row.Accepted.IsEmpty ? "The question has no answer: write one below it."
        : row.Kind is { } kind && kind is not (QuestionKind.Typed or QuestionKind.Cloze or QuestionKind.Table)
            ? $"A question of the kind {Export.KindNames.Of(kind)} needs choices: write them."
        : null;

    private static string? MistakeIn(AuthoredRow row)
    {
        var count = row.Choices.Length;
        return count < 2 ? "There is one choice only: write at least two."
            : count > MostChoices
                ? $"There are {count} choices and {MostChoices} can be shown (A to J): take some out."
            : Empty(row) is { } empty ? $"Choice {empty} has no text: write it or take it out."
            : Twin(row) is { } twin ? $"Choices {twin.One} and {twin.Other} are the same: change one of them."
            : row.Key.Any(key => key < 0 || key >= count)
                ? $"The answer names a choice that is not there: there are {count}."
            : MistakeInKey(row);
    }

    private static string? MistakeInKey(AuthoredRow row) =>
        row.Kind switch
        {
            QuestionKind.Order or QuestionKind.Match => row.Key.Length == row.Choices.Length
                ? null
                : "The answer must name every choice once: name those that are missing.",
            _ when row.Key.IsEmpty => "No choice is marked as right: mark the right one.",
            _ when row.Key.Length == row.Choices.Length =>
                "Every choice is marked as right: add one that is wrong, or take a mark away.",
            QuestionKind.Single or QuestionKind.TrueFalse when row.Key.Length > 1 =>
                "Several choices are marked as right and one is asked for: leave one mark.",
            QuestionKind.TrueFalse when row.Choices.Length != 2 =>
                "A true or false question has two choices: leave two.",
            _ => null,
        };

    private static string? Empty(AuthoredRow row)
    {
        var at = row.Choices.ToList().FindIndex(choice => choice.Text.Length == 0);
        return at < 0 ? null : Letter(at);
    }

    private static (string One, string Other)? Twin(AuthoredRow row)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < row.Choices.Length; at++)
        {
            if (!seen.TryAdd(row.Choices[at].Text, at))
            {
                return (Letter(seen[row.Choices[at].Text]), Letter(at));
            }
        }

        return null;
    }

    private static string Letter(int at) => ((char)('A' + at)).ToString();

    /// <returns>Null for a row that nothing is odd about.</returns>
    public static string? Doubt(AuthoredRow row) =>
        row.Choices.Length > 0 && AskedCount.Of(row.Stem) is { } wanted && wanted != row.Key.Length
            ? $"The text asks for {wanted} and {row.Key.Length} are marked as right: make them agree."
            : null;
}
