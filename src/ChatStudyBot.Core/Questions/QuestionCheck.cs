using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions;

/// <summary>
/// Is a question well-formed? Pure, for every question wherever it came from. Whether it is a good one is for
/// <see cref="Review.ItemReview"/> to say.
/// </summary>
public static class QuestionCheck
{
    public static ImmutableArray<Defect> Defects(Question question) =>
        [.. Common(question), .. question.IsTyped ? Typed(question) : Chosen(question)];

    private static IEnumerable<Defect> Common(Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Stem))
        {
            yield return Defect.NoStem;
        }

        if (string.IsNullOrWhiteSpace(question.Explanation))
        {
            yield return Defect.NoExplanation;
        }

        if (question.Citation is not { Line: >= 1, Path.Length: > 0 })
        {
            yield return Defect.NoCitation;
        }
    }

    private static IEnumerable<Defect> Typed(Question question)
    {
        if (question.Accepted.IsEmpty || question.Accepted.Any(string.IsNullOrWhiteSpace))
        {
            yield return Defect.NoKey;
        }

        if (!question.Key.IsEmpty)
        {
            yield return Defect.KeyOutside;
        }
    }

    private static IEnumerable<Defect> Chosen(Question question)
    {
        if (question.Choices.Length < Fewest(question.Kind))
        {
            yield return Defect.TooFewChoices;
        }

        if (question.Key.Any(key => key < 0 || key >= question.Choices.Length))
        {
            yield return Defect.KeyOutside;
            yield break;
        }

        if (!IsNumberOfKeysRight(question))
        {
            yield return Defect.WrongNumberOfKeys;
        }
    }

    private static int Fewest(QuestionKind kind) => kind is QuestionKind.TrueFalse ? 2 : 3;

    private static bool IsNumberOfKeysRight(Question question) =>
        question.Kind switch
        {
            QuestionKind.Order or QuestionKind.Match => question.Key.Length == question.Choices.Length,
            QuestionKind.Multi => question.Key.Length >= 2 && question.Key.Length < question.Choices.Length,
            _ => question.Key.Length == 1,
        };
}
