using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>How well one passage answers a question, seen from the line of it that answers best.</summary>
/// <param name="Line">Index into the lines of the passage.</param>
/// <param name="Evidence">The score without what only puts equals in order: a passage in another language answers as well.</param>
/// <param name="MissingName">
/// Weight of the heaviest name in Latin letters that the passage has nowhere, headings included; 0 when it has all.
/// </param>
/// <param name="MissingWord">As <paramref name="MissingName"/>, of loanwords and what else is written in Japanese.</param>
/// <param name="HasValue">Whether what was asked for stands there, when it is a value.</param>
/// <param name="HasBound">Whether it is the maximum, the default or whatever else the question wants of its values.</param>
internal sealed record PassageMatch(
    Passage Passage,
    int Line,
    double Score,
    double Evidence,
    double MissingName,
    double MissingWord,
    bool HasValue,
    bool HasBound
)
{
    /// <summary>Whether its line says which of the values it gives, the default for one.</summary>
    public bool SaysBound => ValueWords.BoundsIn(Passage.Lines[Line].Text).Count > 0;

    private const double ParentLine = 0.92;
    private const double LineAbove = 0.88;
    private const double NearestHeading = 0.95;
    private const double FurtherHeading = 0.8;
    private const double Title = 0.5;
    private const double Gloss = 0.5;
    private const double Neighbour = 0.75;
    private const double Anywhere = 0.7;

    private const double OwnWords = 0.13;
    private const double RightValue = 0.2;
    private const double NoValue = -0.1;
    private const double OnlyTheQuestion = -0.25;
    private const double NamesIt = 0.25;
    private const double InnerName = 0.95;
    private const double FirstOfHeading = 0.05;
    private const double NothingThere = -0.3;

    /// <summary>Whoever names a thing asks about that: in a long question a name is a small part of the words.</summary>
    private const double NameAway = -0.1;
    private const double OtherLanguage = -0.1;

    /// <summary>See <see cref="Description"/>.</summary>
    private const double Described = 0.5;

    /// <summary>For who asks what a thing is: the passage that has just its name for a label.</summary>
    private const double Definition = 0.15;

    /// <summary>As <see cref="Definition"/>, the passage that opens its own section: a label may stand in a list of another's.</summary>
    private const double OwnSection = 0.35;

    /// <summary>For who compares two things: the passage that is called so.</summary>
    private const double Compares = 0.3;

    /// <summary>For who asks for a thing's price or memory: the line that speaks of that, and not of something by it.</summary>
    private const double RightTopic = 0.1;

    /// <summary>For who asks when: the line that says it.</summary>
    private const double RightMoment = 0.12;

    /// <summary>The longer a passage is, the more of any question stands in it by chance.</summary>
    private const double TooLong = -0.05;

    /// <summary>Characters.</summary>
    private const double ShortText = 100;

    private const double ByItsUnit = 0.8;
    private const double Said = 0.5;

    /// <summary>Share of what the value is asked of that must stand around it: a question has a word too many now and then.</summary>
    private const double MostAspects = 0.5;

    private const double SameName = 0.9;

    /// <param name="gloss">See <see cref="Glosses"/>.</param>
    public static PassageMatch Of(Passage passage, string gloss, AskedQuestion question)
    {
        var units = question.Units;
        var terms = question.Terms;
        Span<double> context = stackalloc double[units.Length];
        var around = Context(passage, gloss, question, context);

        var lines = passage.Lines;
        Span<TermSet> sets =
            lines.Length <= 64 ? stackalloc TermSet[lines.Length] : new TermSet[lines.Length];
        var all = around;
        for (var at = 0; at < lines.Length; at++)
        {
            sets[at] = terms.In(lines[at].Text);
            all |= sets[at];
        }

        Span<double> anywhere = stackalloc double[units.Length];
        for (var at = 0; at < units.Length; at++)
        {
            anywhere[at] = Math.Max(context[at], Anywhere * units[at].In(all));
            foreach (var set in sets)
            {
                anywhere[at] = Math.Max(anywhere[at], Neighbour * units[at].In(set));
            }
        }

        var best = default(LineMatch);
        for (var at = 0; at < lines.Length; at++)
        {
            var (parents, beside) = Around(lines, sets, at);
            var match = Of(lines[at].Text, sets[at], parents, beside, question, context, anywhere) with
            {
                Line = at,
            };
            var isBetter = at == 0 || match.Score > best.Score;
            if (isBetter && lines.Length > 1 && !question.SaysMore(lines[at].Text, sets[at]))
            {
                match = match with { Score = match.Score + OnlyTheQuestion };
                isBetter = at == 0 || match.Score > best.Score;
            }

            best = isBetter ? match : best;
        }

        var opens = PassageName.Opening(passage, question, around);
        var named = Math.Max(
            Math.Max(opens, PassageName.Outer(passage, question, around)),
            InnerName * PassageName.Inner(passage, sets, question, around)
        );
        var evidence =
            best.Score
            + (Described * Description.Of(gloss, question))
            + (NamesIt * named)
            + (TooLong * Math.Log(1 + (lines.Sum(line => line.Text.Length) / ShortText)))
            + (passage.IsEmpty ? NothingThere : 0)
            + (passage.Order == 0 ? FirstOfHeading * named : 0)
            + (LacksName(question, all) ? NameAway : 0);
        return new(
            passage,
            best.Line,
            evidence
                + (passage.Language == question.Language ? 0 : OtherLanguage)
                + (
                    !question.WantsDefinition ? 0
                    : opens >= SameName && question.Asked != Asked.Difference ? OwnSection
                    : named >= SameName ? Definition
                    : 0
                )
                + (PassageName.IsComparison(passage, question) ? Compares : 0),
            evidence,
            Heaviest(question, IsLatinName, all, best.HasValue),
            Heaviest(question, IsJapaneseName, all, best.HasValue),
            best.HasValue,
            best.HasBound
        );
    }

    /// <param name="parents">What the lines have that this one hangs below.</param>
    /// <param name="beside">What the lines have that hang there with it.</param>
    /// <param name="context">Of each unit how much the headings and the bullets above have.</param>
    /// <param name="anywhere">Of each unit how much the passage has, wherever.</param>
    private static LineMatch Of(
        string text,
        TermSet set,
        TermSet parents,
        TermSet beside,
        AskedQuestion question,
        ReadOnlySpan<double> context,
        ReadOnlySpan<double> anywhere
    )
    {
        var isValue = question.Asked.IsValue() && question.Asked.IsAnsweredBy(question.Scale, text);
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
            hasBound &= !unit.IsBound || near >= Said;
            if (unit.IsAspect)
            {
                aspects += unit.Weight;
                saidAspects += Math.Max(near, unit.In(set | parents | beside)) >= Said ? unit.Weight : 0;
            }
        }

        var hasValue = isValue && saidAspects >= MostAspects * aspects;
        return new LineMatch(
            0,
            ((covered + (OwnWords * own)) / question.Weight)
                + (HasTopic(text, question) ? RightTopic : 0)
                + (
                    !question.Asked.IsValue()
                        ? question.Asked == Asked.Moment && AskedReader.SaysWhen(text)
                            ? RightMoment
                            : 0
                        : hasValue
                            ? RightValue
                            : NoValue
                ),
            hasValue,
            hasBound
        );
    }

    private static bool HasTopic(string text, AskedQuestion question)
    {
        var topic = default(TermSet?);
        foreach (var unit in question.Units)
        {
            if (unit.IsAttribute || unit.IsMeasure)
            {
                topic ??= question.Terms.In(PassageName.TopicOf(text));
                if (unit.In(topic.Value) >= Said)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the headings, the title, the bullets above and the glossary have of each unit.</summary>
    private static TermSet Context(
        Passage passage,
        string gloss,
        AskedQuestion question,
        Span<double> context
    )
    {
        var (units, terms) = (question.Units, question.Terms);
        var all = default(TermSet);
        for (var at = 0; at < passage.Heading.Length; at++)
        {
            var isNearest = at == passage.Heading.Length - 1;
            all |= Raise(terms.In(passage.Heading[at]), isNearest ? NearestHeading : FurtherHeading, context);
        }

        all |= Raise(terms.In(passage.Title), Title, context);
        if (gloss.Length > 0)
        {
            RaiseByGloss(terms.In(gloss), context);
        }

        foreach (var line in passage.Above)
        {
            all |= Raise(terms.In(line.Text), LineAbove, context);
        }

        return all;

        TermSet Raise(TermSet set, double trust, Span<double> context)
        {
            for (var u = 0; u < units.Length; u++)
            {
                context[u] = Math.Max(context[u], trust * units[u].In(set));
            }

            return set;
        }

        // A gloss that speaks of another thing is not about it.
        void RaiseByGloss(TermSet set, Span<double> context)
        {
            for (var u = 0; u < units.Length; u++)
            {
                if (units[u].Kind != UnitKind.Name)
                {
                    context[u] = Math.Max(context[u], Gloss * units[u].In(set));
                }
            }
        }
    }

    private static bool LacksName(AskedQuestion question, TermSet all)
    {
        foreach (var unit in question.Units)
        {
            if (unit.IsKnown && IsLatinName(unit) && unit.In(all) < Said)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLatinName(AskedUnit unit) =>
        unit.Kind == UnitKind.Name && unit.Text.Any(char.IsAsciiLetter);

    /// <summary>Names in Japanese are words as well, that a note may have others for: 「バケット」.</summary>
    private static bool IsJapaneseName(AskedUnit unit) =>
        unit.Kind is UnitKind.Name or UnitKind.Loanword && !IsLatinName(unit);

    /// <summary>Of those units that are nowhere, but for a measure whose value is there.</summary>
    private static double Heaviest(
        AskedQuestion question,
        Func<AskedUnit, bool> isIt,
        TermSet all,
        bool hasValue
    ) =>
        question
            .Units.Where(unit => isIt(unit) && unit.In(all) < Said && !(hasValue && unit.IsMeasure))
            .Select(unit => unit.Weight)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>What the lines say that this one hangs below, and those that hang below the same one.</summary>
    private static (TermSet Parents, TermSet Beside) Around(
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

    private readonly record struct LineMatch(int Line, double Score, bool HasValue, bool HasBound);
}
