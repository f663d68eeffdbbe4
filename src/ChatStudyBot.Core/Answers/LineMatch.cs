using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>How well one line of a passage answers a question, with what stands around it.</summary>
/// <param name="Line">Index into the lines of the passage.</param>
/// <param name="HasValue">See <see cref="PassageMatch"/>.</param>
/// <param name="HasBound">See <see cref="PassageMatch"/>.</param>
internal readonly record struct LineMatch(int Line, double Score, bool HasValue, bool HasBound)
{
    private const double ParentLine = 0.92;
    private const double OwnWords = 0.13;
    private const double RightValue = 0.2;
    private const double NoValue = -0.1;

    /// <summary>For who asks for a thing's price or memory: the line that speaks of that, and not of something by it.</summary>
    private const double RightTopic = 0.1;

    /// <summary>For who asks when: the line that says it.</summary>
    private const double RightMoment = 0.12;
    private const double ByItsUnit = 0.8;

    /// <summary>Share of what the value is asked of that must stand around it: a question has a word too many now and then.</summary>
    private const double MostAspects = 0.5;

    /// <param name="told">The text as a value is looked for in it; see <see cref="PassageSaying.ToldBy"/>.</param>
    /// <param name="parents">What the lines have that this one hangs below.</param>
    /// <param name="beside">What the lines have that hang there with it.</param>
    /// <param name="context">Of each unit how much the headings and the bullets above have.</param>
    /// <param name="anywhere">Of each unit how much the passage has, wherever.</param>
    public static LineMatch Of(
        string text,
        string told,
        TermSet set,
        TermSet parents,
        TermSet beside,
        AskedQuestion question,
        ReadOnlySpan<double> context,
        ReadOnlySpan<double> anywhere
    )
    {
        var isValue = question.Asked.IsValue() && question.Asked.IsAnsweredBy(question.Scale, told);
        var (covered, own) = (0.0, 0.0);
        var hasBound = true;
        var (aspects, saidAspects) = (0.0, 0.0);
        for (var u = 0; u < question.Units.Length; u++)
        {
            var unit = question.Units[u];
            var here = unit.In(set);
            var near = Math.Max(Math.Max(here, ParentLine * unit.In(parents)), context[u]);
            near =
                isValue && (unit.IsMeasure || unit.IsUpperBound && AskedReader.SaysUpTo(text))
                    ? Math.Max(near, ByItsUnit)
                    : near;
            covered += unit.Weight * Math.Max(near, anywhere[u]);
            own += unit.Weight * here;
            hasBound &= !unit.IsBound || near >= AskedUnit.Said;
            if (unit.IsAspect)
            {
                aspects += unit.Weight;
                saidAspects +=
                    Math.Max(near, unit.In(set | parents | beside)) >= AskedUnit.Said ? unit.Weight : 0;
            }
        }

        var hasValue = isValue && saidAspects >= MostAspects * aspects;
        return new LineMatch(
            0,
            ((covered + (OwnWords * own)) / question.Weight)
                + (HasTopic(text, question) ? RightTopic : 0)
                + (
                    question.Asked.IsValue() ? OfValue(hasValue)
                    : question.Particular != Particular.None ? OfValue(question.Particular.IsIn(text))
                    : question.Asked == Asked.Moment && AskedReader.SaysWhen(text) ? RightMoment
                    : 0
                ),
            hasValue,
            hasBound
        );
    }

    private static double OfValue(bool isThere) => isThere ? RightValue : NoValue;

    private static bool HasTopic(string text, AskedQuestion question)
    {
        var topic = default(TermSet?);
        foreach (var unit in question.Units)
        {
            if (unit.IsAttribute || unit.IsMeasure)
            {
                topic ??= question.Terms.In(PassageName.TopicOf(text));
                if (unit.In(topic.Value) >= AskedUnit.Said)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the lines say that this one hangs below, and those that hang below the same one.</summary>
    public static (TermSet Parents, TermSet Beside) Around(
        ImmutableArray<PassageLine> lines,
        ReadOnlySpan<TermSet> sets,
        int line
    )
    {
        var (parents, beside) = (default(TermSet), default(TermSet));
        var depth = lines[line].Depth;
        for (var at = line - 1; at >= 0; at--)
        {
            if (lines[at].Depth < depth)
            {
                parents |= sets[at];
                depth = lines[at].Depth;
            }
            else if (lines[at].Depth == lines[line].Depth && depth == lines[line].Depth)
            {
                beside |= sets[at];
            }
        }

        for (var at = line + 1; at < lines.Length && lines[at].Depth >= lines[line].Depth; at++)
        {
            beside |= sets[at];
        }

        return (parents, beside);
    }
}
