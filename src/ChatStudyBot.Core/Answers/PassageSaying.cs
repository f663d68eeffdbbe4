using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>What a passage that was found says of what was asked, when it says anything.</summary>
internal static class PassageSaying
{
    /// <summary>Characters.</summary>
    private const int LongestLabel = 40;

    /// <summary>
    /// From 0 to 1: how much of what is asked of the names is in the line, its headings and the bullets above; 1 when
    /// only names are asked for.
    /// </summary>
    public static double OfNames(PassageMatch match, AskedQuestion question)
    {
        var passage = match.Passage;
        var set = passage
            .Heading.Concat(passage.Above.Select(line => line.Text))
            .Append(passage.Lines[match.Line].Text)
            .Aggregate(default(TermSet), (set, text) => set | question.Terms.In(text));
        var others = question.Units.Where(unit => unit.Kind != UnitKind.Name).ToArray();
        var all = others.Sum(unit => unit.Weight);
        return all == 0 ? 1 : others.Sum(unit => unit.Weight * Math.Min(1, unit.In(set))) / all;
    }

    /// <summary>
    /// Whether it names what was asked about and says nothing of it, as a label does with nothing below it, or a member
    /// of a list of names; below a heading of the same name another name says what that stands for.
    /// </summary>
    public static bool IsNothing(Passage passage, AskedQuestion question)
    {
        var text = passage.Lines[0].Text;
        if (passage.IsEmpty && !IsBareItem(passage.Lines[0]))
        {
            return true;
        }

        var own = question.Terms.In(text);
        if (
            !passage.IsEmpty && (passage.Lines.Length > 1 || question.SaysMore(text, own) || IsSentence(text))
        )
        {
            return false;
        }

        var around = passage
            .Heading.Concat(passage.Above.Select(line => line.Text))
            .Select(question.Terms.In)
            .ToArray();
        return !question.Units.Any(unit =>
            unit.Kind == UnitKind.Name
            && unit.In(own) >= AskedUnit.Said
            && Array.Exists(around, set => unit.In(set) >= AskedUnit.Named)
        );
    }

    /// <summary>「ドメインも買える」 says something, though the question may be no other words.</summary>
    private static bool IsSentence(string text) => text.Any(Script.IsHiragana) && !Naming.IsNoun(text);

    /// <summary>
    /// Whether a value in the line that answers is one of what the question names: that stands in the line, or above it as
    /// a heading or a label; a sentence further up may mention it in passing.
    /// </summary>
    public static bool IsOfNames(PassageMatch match, AskedQuestion question)
    {
        var names = question.Units.Where(unit => unit.Kind == UnitKind.Name && !unit.IsAttribute).ToArray();
        if (names is [])
        {
            return true;
        }

        var passage = match.Passage;
        var set = passage
            .Heading.Append(passage.Title)
            .Concat(passage.Above.Select(line => line.Text))
            .Concat(
                passage
                    .Lines.Take(match.Line)
                    .Select(line => line.Text)
                    .Where(text => text.Length <= LongestLabel)
            )
            .Append(passage.Lines[match.Line].Text)
            .Aggregate(default(TermSet), (set, text) => set | question.Terms.In(text));
        return Array.Exists(names, unit => unit.In(set) >= AskedUnit.Said);
    }

    /// <summary>A name and nothing that says it is the label of something.</summary>
    private static bool IsBareItem(PassageLine line) =>
        line.Kind == PassageLineKind.Item && Label.Parse(line.Text, []).Separator == Separator.None;
}
