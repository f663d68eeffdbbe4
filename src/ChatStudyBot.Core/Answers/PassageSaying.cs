using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>What a passage that was found says of what was asked, when it says anything.</summary>
internal static class PassageSaying
{
    /// <summary>Characters.</summary>
    private const int LongestLabel = 40;

    /// <summary>
    /// From 0 to 1: how much of what is asked of the names is in the line, its headings and the bullets above; 1 when
    /// only names are asked for. A value says what it measures.
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
        return all == 0
            ? 1
            : others.Sum(unit =>
                unit.Weight * (match.HasValue && unit.IsMeasure ? 1 : Math.Min(1, unit.In(set)))
            ) / all;
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

    /// <summary>In a table the header says of the rows what they cost, and nothing by itself.</summary>
    public static string ToldBy(ImmutableArray<PassageLine> lines, int at) =>
        lines[at].Kind != PassageLineKind.Row || lines[0].Kind != PassageLineKind.Row ? lines[at].Text
        : lines[at].Depth > lines[0].Depth ? $"{lines[0].Text} | {lines[at].Text}"
        : lines.Length > 1 ? ""
        : lines[at].Text;

    /// <summary>「ドメインも買える」 says something, though the question may be no other words.</summary>
    private static bool IsSentence(string text) => text.Any(Script.IsHiragana) && !Naming.IsNoun(text);

    /// <summary>
    /// Whether a value in the line that answers is one of what the question names: that stands in the line, or above it as
    /// a heading or a label; a sentence further up may mention it in passing.
    /// </summary>
    public static bool IsOfNames(PassageMatch match, AskedQuestion question)
    {
        var names = question.Units.Where(unit => unit.Kind == UnitKind.Name && !unit.IsAttribute).ToArray();
        return names is [] || Held(match, question, names) > 0;
    }

    /// <summary>How many of the names of a subject stand in the line that answers, or above it as <see cref="IsOfNames"/> has it.</summary>
    public static int NamesHeld(PassageMatch match, AskedQuestion subject) =>
        Held(match, subject, subject.Units.Where(unit => !unit.IsOfThing));

    private static int Held(PassageMatch match, AskedQuestion question, IEnumerable<AskedUnit> names)
    {
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
        return names.Count(unit => unit.In(set) >= AskedUnit.Said);
    }

    /// <summary>A name and nothing that says it is the label of something.</summary>
    private static bool IsBareItem(PassageLine line) =>
        line.Kind == PassageLineKind.Item && Label.Parse(line.Text, []).Separator == Separator.None;
}
