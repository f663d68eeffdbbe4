namespace ChatStudyBot.Core.Questions.Export;

/// <summary>What each format cannot hold, question by question.</summary>
internal static class Losses
{
    public static IEnumerable<Loss> In(Question question, BankFormat format) =>
        Held(question).Where(loss => !Holds(format, loss)).Where(loss => !IsPairs(question, format, loss));

    /// <summary>The one kind that GIFT knows and that choices and key alone do not tell.</summary>
    private static bool IsPairs(Question question, BankFormat format, Loss loss) =>
        (question.Kind, format, loss) is (QuestionKind.Match, BankFormat.Gift, Loss.Kind);

    /// <summary>What of it could be lost at all.</summary>
    private static IEnumerable<Loss> Held(Question question)
    {
        yield return Loss.Id;
        yield return Loss.Citation;
        if (question.Explanation.Length > 0)
        {
            yield return Loss.Explanation;
        }

        if (question.Choices.Any(choice => choice.Why is not null))
        {
            yield return Loss.Whys;
        }

        if (question.Hint is not null)
        {
            yield return Loss.Hint;
        }

        if (question.Basis is not null)
        {
            yield return Loss.Basis;
        }

        if (question.KeepsOrder)
        {
            yield return Loss.FixedOrder;
        }

        if (!question.Topic.IsEmpty)
        {
            yield return Loss.Topic;
        }

        if (question.Kind != Kinds.Of(question.Stem, question.Choices.Length, question.Key.Length))
        {
            yield return Loss.Kind;
        }

        if (question.Stem.Contains('\n') || question.Choices.Any(choice => choice.Text.Contains('\n')))
        {
            yield return Loss.LineBreaks;
        }
    }

    private static bool Holds(BankFormat format, Loss loss) =>
        format switch
        {
            BankFormat.Jsonl or BankFormat.Csv => true,
            BankFormat.Anki => loss is not (Loss.Citation or Loss.Topic),
            BankFormat.Gift => loss is Loss.Id or Loss.Explanation or Loss.Whys or Loss.LineBreaks,
            BankFormat.Aiken => false,
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
