using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 2: a wrong choice of another kind than the key falls out at first sight.</summary>
public static class ImplausibleDistractor
{
    public static Finding? In(Item item)
    {
        if (item.Keys.IsEmpty || item.Question.Kind is QuestionKind.Table)
        {
            return null;
        }

        if (item.HasRivals && Filed(item) is { } filed)
        {
            return filed;
        }

        var key = item.Keys[0];
        var value = Quantity.Of(key);
        foreach (var at in item.Wrong)
        {
            if (
                value is { } right
                    ? Quantity.Of(item.TextOf(at)) is { } other && other.Dimension != right.Dimension
                    : item.Statement is not null && IsPhraseBesideName(item.TextOf(at), key)
            )
            {
                return new Finding(Flaw.ImplausibleDistractor, item.TextOf(at), at);
            }
        }

        return null;
    }

    /// <summary>A heading's number or an exam's weight is nobody's answer.</summary>
    private static Finding? Filed(Item item)
    {
        for (var at = 0; at < item.Question.Choices.Length; at++)
        {
            if (Quantity.Of(item.TextOf(at)) is null && Naming.IsFiling(item.TextOf(at)))
            {
                return new Finding(Flaw.ImplausibleDistractor, item.TextOf(at), at);
            }
        }

        return null;
    }

    private static bool IsPhraseBesideName(string wrong, string key) =>
        Item.IsName(key) && !Naming.IsPhrase(key) && Item.IsName(wrong) && Naming.IsPhrase(wrong);
}
