using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>How far a question is about what a passage is called, rather than about what it says.</summary>
internal static class PassageName
{
    /// <summary>From 0 to 1: is what is asked about what the passage, or the heading it opens, is called?</summary>
    public static double Outer(Passage passage, AskedQuestion question)
    {
        var first = passage.Lines[0];
        var label = Label.Parse(first.Text, []);
        var isCalled =
            label.Separator != Separator.None
            || first.Kind != PassageLineKind.Text && (passage.Lines.Length > 1 || passage.IsEmpty);
        var named = isCalled ? question.IsSaidBy($"{label.Name} {label.Gloss}") : 0;
        return passage.Heading is [.., var heading] && first.Depth == 0 && passage.Order == 0
            ? Math.Max(named, question.IsSaidBy(heading))
            : named;
    }

    /// <summary>As <see cref="Outer"/>, of what stands further down with something below it.</summary>
    public static double Inner(Passage passage, ReadOnlySpan<TermSet> sets, AskedQuestion question)
    {
        var (lines, named) = (passage.Lines, 0.0);
        for (var at = 1; at + 1 < lines.Length; at++)
        {
            if (lines[at + 1].Depth > lines[at].Depth && !sets[at].IsEmpty)
            {
                named = Math.Max(named, question.IsSaidBy(lines[at].Text));
            }
        }

        return named;
    }
}
