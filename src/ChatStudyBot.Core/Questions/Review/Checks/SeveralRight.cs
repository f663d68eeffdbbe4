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
        var names = item.Question.Choices.Select(choice => new Name(choice.Text)).ToArray();
        for (var at = 0; at < names.Length; at++)
        {
            for (var before = 0; before < at; before++)
            {
                if (
                    AreSame(names[before], names[at], item.Context.Glossary)
                    || item.Question.Key.Contains(at) != item.Question.Key.Contains(before)
                        && (IsMoreOf(names[at], names[before]) || IsMoreOf(names[before], names[at]))
                )
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
    private static bool AreSame(Name one, Name other, Glossary glossary) =>
        one.Key.Length > 0
            ? one.Key == other.Key
                || !one.HasBrackets && !other.HasBrackets && glossary.AreSame(one.Text, other.Text)
            : one.Text.Trim() == other.Text.Trim();

    /// <summary>「待ってから再試行する」 beside 「再試行する」: whoever does the one does the other.</summary>
    private static bool IsMoreOf(Name longer, Name shorter) =>
        shorter.Text.Any(Script.IsHiragana)
        && shorter.Key.Length > 0
        && longer.Text.Length > shorter.Text.Length
        && longer.Text.EndsWith(shorter.Text, StringComparison.Ordinal)
        && longer.Text[^(shorter.Text.Length + 1)] is var before
        && (Script.IsHiragana(before) || before is '、' or ' ');

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

    /// <summary>A choice, its key folded once however many it is held against.</summary>
    private sealed record Name(string Text)
    {
        public string Key { get; } = TextFold.Key(Text);

        public bool HasBrackets { get; } = Text.AsSpan().IndexOfAny('(', '（') >= 0;
    }
}
