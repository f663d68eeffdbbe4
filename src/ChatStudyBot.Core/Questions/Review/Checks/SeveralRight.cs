using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Review.Checks;

/// <summary>Flaw 18: two choices are the same thing, or the notes say of a wrong one what the stem says.</summary>
public static class SeveralRight
{
    /// <summary>
    /// The share of its words from which a statement is the same; one that differs in one word may well say
    /// another thing.
    /// </summary>
    private const double SameStatement = 0.9;

    public static Finding? In(Item item) => Twins(item) ?? TrueOfOthers(item);

    private static Finding? Twins(Item item)
    {
        for (var at = 0; at < item.Question.Choices.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                if (AreSame(item.TextOf(before), item.TextOf(at), item.Context.Glossary))
                {
                    return new Finding(
                        Flaw.SeveralRight,
                        item.TextOf(at),
                        item.Question.Key.Contains(at) ? before : at
                    );
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Signs tell formulas and versions apart, letters and digits alone do not; and what stands in brackets may be
    /// all the difference.
    /// </summary>
    private static bool AreSame(string one, string other, Glossary glossary) =>
        TextFold.Key(one) is { Length: > 0 } key
            ? key == TextFold.Key(other)
                || !HasBrackets(one) && !HasBrackets(other) && glossary.AreSame(one, other)
            : one.Trim() == other.Trim();

    private static bool HasBrackets(string name) => name.AsSpan().IndexOfAny('(', '（') >= 0;

    private static Finding? TrueOfOthers(Item item)
    {
        if (item.Statement is not { } text || item.Question.Kind is QuestionKind.Cloze or QuestionKind.Table)
        {
            return null;
        }

        var statement = new Statement(text, text, item.Question.Citation.Line, IsFirst: true);
        foreach (var at in item.Wrong)
        {
            if (
                item.Context.Knowledge.Says(
                    item.Context.Glossary.Identity(item.TextOf(at)),
                    statement,
                    SameStatement
                )
            )
            {
                return new Finding(Flaw.SeveralRight, item.TextOf(at), at);
            }
        }

        return null;
    }
}
