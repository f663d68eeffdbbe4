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

        var key = item.Keys[0];
        foreach (var at in item.Wrong)
        {
            if (IsOfAnotherKind(item.TextOf(at), key, item.Statement is not null))
            {
                return new Finding(Flaw.ImplausibleDistractor, item.TextOf(at), at);
            }
        }

        return null;
    }

    private static bool IsOfAnotherKind(string wrong, string key, bool asksForName) =>
        Quantity.Of(key) is { } right
            ? Quantity.Of(wrong) is { } other && other.Dimension != right.Dimension
            : asksForName
                && Item.IsName(key)
                && !Naming.IsPhrase(key)
                && Item.IsName(wrong)
                && Naming.IsPhrase(wrong);
}
