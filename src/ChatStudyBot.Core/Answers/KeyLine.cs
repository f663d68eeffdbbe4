using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Which line of a passage is shown as the one that answers. That by which the passage was found has most of the
/// question's words, and is often the label or the neighbour of the one that says what was asked.
/// </summary>
internal static class KeyLine
{
    /// <returns>Index into the lines of the passage.</returns>
    public static int Of(PassageMatch match, AskedQuestion question) =>
        question.Sides.IsEmpty
            ? Opening(match.Passage, question) ?? WithValuesOf(match, question) ?? OnlyBelow(match)
            : match.Line;

    /// <summary>What a section with the name that is asked about begins with says what that is.</summary>
    private static int? Opening(Passage passage, AskedQuestion question) =>
        question.WantsDefinition
        && PassageName.Opening(passage, question, TermsOver(passage, question)) >= AskedUnit.Named
        && PassageName.SpeaksOfItself(passage, question)
        && !IsLabel(passage, 0)
        && question.SaysMore(passage.Lines[0].Text, question.Terms.In(passage.Lines[0].Text))
            ? 0
            : null;

    /// <summary>Who asks how often in a second is told by the line that has the second too, and a value besides.</summary>
    private static int? WithValuesOf(PassageMatch match, AskedQuestion question)
    {
        if (!question.Asked.IsValue() || ValueText.In(question.Text) is not { IsEmpty: false } given)
        {
            return null;
        }

        foreach (var at in Beside(match.Passage, match.Line).Prepend(match.Line))
        {
            var text = match.Passage.Lines[at].Text;
            var said = ValueText.In(text);
            if (
                said.Length > given.Length
                && given.All(value => said.Any(other => ValueText.AreSame(value, other)))
                && question.Asked.IsAnsweredBy(question.Scale, text)
            )
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>A label says nothing that the one line below it does not say better.</summary>
    private static int OnlyBelow(PassageMatch match)
    {
        var lines = match.Passage.Lines;
        var below = match.Line + 1;
        return
            IsLabel(match.Passage, match.Line)
            && (below + 1 == lines.Length || lines[below + 1].Depth <= lines[match.Line].Depth)
            ? below
            : match.Line;
    }

    /// <summary>Whether the line is but a name for what hangs below it.</summary>
    private static bool IsLabel(Passage passage, int line) =>
        line + 1 < passage.Lines.Length
        && passage.Lines[line + 1].Depth > passage.Lines[line].Depth
        && Label.Parse(passage.Lines[line].Text, []) is { HasRest: false } label
        && Naming.IsNoun(label.Name);

    /// <summary>The lines that hang below the same one, as they stand.</summary>
    private static IEnumerable<int> Beside(Passage passage, int line)
    {
        var depth = passage.Lines[line].Depth;
        var (first, last) = (line, line);
        while (first > 0 && passage.Lines[first - 1].Depth >= depth)
        {
            first--;
        }

        while (last < passage.Lines.Length - 1 && passage.Lines[last + 1].Depth >= depth)
        {
            last++;
        }

        return Enumerable.Range(first, last - first + 1).Where(at => passage.Lines[at].Depth == depth);
    }

    private static TermSet TermsOver(Passage passage, AskedQuestion question) =>
        passage
            .Heading.Append(passage.Title)
            .Aggregate(default(TermSet), (set, text) => set | question.Terms.In(text));
}
