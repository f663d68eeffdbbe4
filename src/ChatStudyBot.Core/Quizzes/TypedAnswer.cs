using System.Collections.Immutable;

namespace ChatStudyBot.Core.Quizzes;

/// <summary>Typed answers against the forms a question accepts.</summary>
public static class TypedAnswer
{
    /// <summary>Shorter names are all neighbours: SNS and SQS differ in one letter.</summary>
    private const int CloseFrom = 5;

    /// <returns>The accepted form it is a spelling of; null when it is none.</returns>
    public static string? Match(ImmutableArray<string> accepted, string given)
    {
        var folded = AnswerFold.Fold(given);
        return folded.Length == 0 ? null : accepted.FirstOrDefault(form => Fits(form, given, folded));
    }

    /// <summary>Not right, but a slip of the finger away from it.</summary>
    public static bool IsClose(ImmutableArray<string> accepted, string given)
    {
        var folded = AnswerFold.Fold(given);
        return folded.Length >= CloseFrom
            && Match(accepted, given) is null
            && accepted.Select(AnswerFold.Fold).Any(form => IsNear(form, folded));
    }

    /// <summary>Whether they differ at most in what nobody would call another spelling: width, case, spaces.</summary>
    public static bool IsSameSpelling(string form, string given) =>
        AnswerFold.Fold(form) == AnswerFold.Fold(given)
        || (NumberText.TryParse(form) is { } number && NumberText.TryParse(given)?.Value == number.Value);

    private static bool Fits(string form, string given, string folded)
    {
        if (NumberText.TryParse(form) is { } number)
            return NumberText.TryParse(given) is { } value && number.Accepts(value);
        var wanted = AnswerFold.Fold(form);
        return wanted == folded || AnswerFold.WithoutVendor(wanted) == AnswerFold.WithoutVendor(folded);
    }

    private static bool IsNear(string form, string folded) =>
        form.Length >= CloseFrom
        && Digits(form).SequenceEqual(Digits(folded))
        && Distance(form, folded) <= (form.Length < 9 ? 1 : 2);

    private static IEnumerable<char> Digits(string text) => text.Where(char.IsDigit);

    /// <summary>Levenshtein's.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost =
                    one[i - 1] == other[j - 1]
                        ? diagonal
                        : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[^1];
    }
}
