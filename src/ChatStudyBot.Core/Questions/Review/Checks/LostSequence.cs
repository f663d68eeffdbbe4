namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 16: values out of their order, or ranges that overlap.</summary>
public static class LostSequence
{
    public static Finding? In(Item item)
    {
        if (!item.HasRivals || Quantity.OfAll(item.Question.Choices) is not [_, _, ..] values)
        {
            return null;
        }

        for (var at = 1; at < values.Length; at++)
        {
            if (!values[at - 1].Precedes(values[at]))
            {
                return new Finding(Flaw.LostSequence, item.TextOf(at), at);
            }
        }

        return item.Question.KeepsOrder ? null : new Finding(Flaw.LostSequence, item.TextOf(0));
    }
}
