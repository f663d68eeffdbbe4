using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Review;

/// <summary>A question after its review: as it may be put, or with what stands against it.</summary>
/// <param name="Findings">What could not be mended; empty when the question passes.</param>
public sealed record Revision(Question Question, ImmutableArray<Finding> Findings);

/// <summary>Mends what can be mended without writing anew.</summary>
public static class Repair
{
    private const int FewestChoices = 3;
    private const int FewestWrong = 2;

    /// <summary>Values are put in their order; a wrong choice at fault is left out while enough are left.</summary>
    public static Revision Of(Question question, ReviewContext context)
    {
        var mended = InSequence(question);
        var findings = ItemReview.Of(mended, context);
        while (findings.Length > 0 && WithoutFault(mended, findings) is { } next)
        {
            mended = next;
            findings = ItemReview.Of(mended, context);
        }

        return findings.IsEmpty ? new Revision(mended, []) : new Revision(question, findings);
    }

    /// <summary>Choices that are values stand from the lowest to the highest and are not shuffled.</summary>
    public static Question InSequence(Question question)
    {
        if (question.KeepsOrder || question.Kind is QuestionKind.Order or QuestionKind.Match)
        {
            return question;
        }

        var values = Quantity.OfAll(question.Choices);
        if (values.IsEmpty)
        {
            return question;
        }

        int[] order =
        [
            .. Enumerable.Range(0, values.Length).OrderBy(at => values[at].Low).ThenBy(at => values[at].High),
        ];
        return question with
        {
            Choices = [.. order.Select(at => question.Choices[at])],
            Key = [.. question.Key.Select(key => Array.IndexOf(order, key)).Order()],
            KeepsOrder = true,
        };
    }

    private static Question? WithoutFault(Question question, ImmutableArray<Finding> findings)
    {
        var fault = findings.FirstOrDefault(finding =>
            finding.Choice is { } choice && !question.Key.Contains(choice)
        );
        return
            fault?.Choice is { } at
            && question.Choices.Length > FewestChoices
            && question.Choices.Length - question.Key.Length > FewestWrong
            ? Without(question, at)
            : null;
    }

    private static Question Without(Question question, int choice) =>
        question with
        {
            Choices = question.Choices.RemoveAt(choice),
            Key = [.. question.Key.Select(key => key > choice ? key - 1 : key)],
        };
}
