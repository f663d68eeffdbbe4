using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Questions;

/// <summary>Is a question well-formed? Pure, for every question wherever it came from.</summary>
public static class QuestionCheck
{
    public static ImmutableArray<Flaw> Flaws(Question question) =>
        [.. Common(question), .. question.IsTyped ? Typed(question) : Chosen(question)];

    private static IEnumerable<Flaw> Common(Question question)
    {
        if (string.IsNullOrWhiteSpace(question.Stem))
        {
            yield return Flaw.NoStem;
        }

        if (string.IsNullOrWhiteSpace(question.Explanation))
        {
            yield return Flaw.NoExplanation;
        }

        if (question.Citation is not { Line: >= 1, Path.Length: > 0 })
        {
            yield return Flaw.NoCitation;
        }

        if (
            question is { Kind: QuestionKind.Cloze, Source: QuestionSource.Generated }
            && question.Stem.Split(ValueWriter.Gap).Length != 2
        )
        {
            yield return Flaw.NotOneGap;
        }
    }

    private static IEnumerable<Flaw> Typed(Question question)
    {
        if (question.Accepted.IsEmpty || question.Accepted.Any(string.IsNullOrWhiteSpace))
        {
            yield return Flaw.NoKey;
        }
        else if (question.Accepted.Any(form => form.Length > 1 && Masking.Names(question.Stem, form)))
        {
            yield return Flaw.KeyInStem;
        }

        if (!question.Key.IsEmpty)
        {
            yield return Flaw.KeyOutside;
        }
    }

    private static IEnumerable<Flaw> Chosen(Question question)
    {
        if (question.Choices.Length < Fewest(question.Kind))
        {
            yield return Flaw.TooFewChoices;
        }

        if (question.Key.Any(key => key < 0 || key >= question.Choices.Length))
        {
            yield return Flaw.KeyOutside;
            yield break;
        }

        if (!IsNumberOfKeysRight(question))
        {
            yield return Flaw.WrongNumberOfKeys;
        }

        if (question.Choices.DistinctBy(choice => SameAs(choice.Text)).Count() < question.Choices.Length)
        {
            yield return Flaw.SameChoices;
        }

        if (
            question.Kind is not (QuestionKind.Order or QuestionKind.Match or QuestionKind.TrueFalse)
            && ShowsKey(question)
        )
        {
            yield return Flaw.KeyInStem;
        }

        if (question.KeepsOrder && !IsAscending(question))
        {
            yield return Flaw.NotAscending;
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

    /// <summary>Signs tell formulas and versions apart; letters and digits alone do not.</summary>
    private static string SameAs(string text) =>
        TextFold.Key(text) is { Length: > 0 } key ? key : text.Trim();

    /// <summary>The key stands in the stem, and not most of the other choices with it.</summary>
    private static bool ShowsKey(Question question)
    {
        var shown = question.Choices.Select(choice => Masking.Names(question.Stem, choice.Text)).ToList();
        return question.Key.Any(key => shown[key])
            && shown.Count(isShown => isShown) * 2 <= question.Choices.Length;
    }

    private static bool IsAscending(Question question)
    {
        var numbers = question.Choices.Select(choice => Number(choice.Text)).ToList();
        return numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static decimal Number(string text) =>
        decimal.TryParse(
            string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '.')),
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : decimal.MinValue;
}
