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
/// <param name="Likeness">From -1 to 1, how near what it is about is to what the question is about; see <see cref="MeaningSpace"/>.</param>
internal sealed record PassageMatch(
    Passage Passage,
    int Line,
    double Score,
    double Evidence,
    double MissingName,
    double MissingWord,
    bool HasValue,
    bool HasBound,
    double Likeness
)
{
    /// <summary>Whether the date, the maker or the price that the question wants stands there, if it wants one.</summary>
    public required bool HasParticular { get; init; }

    /// <summary>Whether its line says which of the values it gives, the default for one.</summary>
    public bool SaysBound => ValueWords.BoundsIn(Passage.Lines[Line].Text).Count > 0;

    private const double Neighbour = 0.75;
    private const double Anywhere = 0.7;

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

    /// <summary>As <see cref="Definition"/>, the passage that opens its own section, or says of just that what it is.</summary>
    private const double OwnSection = 0.35;

    /// <summary>With <see cref="OwnSection"/>, of what ends in what sort of thing it is: 「…するサービス」.</summary>
    private const double SortOfOwn = 0.15;

    private const double SortOfLabel = 0.05;

    /// <summary>For who compares two things: the passage that is called so.</summary>
    private const double Compares = 0.3;

    /// <summary>
    /// Of what is about the same, in whatever words. It puts passages in order, and as evidence that one of them answers
    /// it has a weight of its own in <see cref="Judgement"/>.
    /// </summary>
    private const double Alike = 0.4;

    /// <summary>The longer a passage is, the more of any question stands in it by chance.</summary>
    private const double TooLong = -0.05;

    /// <summary>Characters.</summary>
    private const double ShortText = 100;

    public static PassageMatch Of(IndexedPassage indexed, AskedQuestion question, Glossary glossary)
    {
        var (passage, gloss, likeness) = (indexed.Passage, indexed.Gloss, indexed.LikenessTo(question));
        var units = question.Units;
        var terms = question.Terms;
        Span<double> context = stackalloc double[units.Length];
        var around = PassageContext.Of(passage, gloss, question, context);

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
            var (parents, beside) = LineMatch.Around(lines, sets, at);
            var match = LineMatch.Of(
                lines[at].Text,
                question.Asked == Asked.Price ? PassageSaying.ToldBy(lines, at) : lines[at].Text,
                sets[at],
                parents,
                beside,
                question,
                context,
                anywhere
            ) with
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
        var defines = question.WantsDefinition && PassageName.IsDefinition(passage, question, glossary);
        var named = Math.Max(
            Math.Max(defines ? 1 : opens, PassageName.Outer(passage, question, around)),
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
                    question.WantsDefinition
                        ? DefinitionBy(passage, question, around, opens, named, defines)
                        : 0
                )
                + (PassageName.IsComparison(passage, question, glossary) ? Compares : 0)
                + (Alike * likeness),
            evidence,
            Heaviest(question, IsLatinName, all, best.HasValue),
            Heaviest(question, IsJapaneseName, all, best.HasValue),
            best.HasValue,
            best.HasBound,
            likeness
        )
        {
            HasParticular = question.Particular.IsIn(passage, best.Line),
        };
    }

    /// <summary>For who asks what a thing is.</summary>
    /// <param name="opens">See <see cref="PassageName.Opening"/>.</param>
    /// <param name="defines">See <see cref="PassageName.IsDefinition"/>.</param>
    private static double DefinitionBy(
        Passage passage,
        AskedQuestion question,
        TermSet under,
        double opens,
        double named,
        bool defines
    )
    {
        var begins =
            opens >= AskedUnit.Named
            && question.Sides.IsEmpty
            && PassageName.SpeaksOfItself(passage, question);
        return defines || begins
                ? OwnSection
                    + (
                        passage.Language != question.Language || !PassageName.SaysSort(passage) ? 0
                        : begins ? SortOfOwn
                        : SortOfLabel
                    )
            : named >= AskedUnit.Named && !PassageName.IsTableOf(passage, question, opens, under) ? Definition
            : 0;
    }

    private static bool LacksName(AskedQuestion question, TermSet all)
    {
        foreach (var unit in question.Units)
        {
            if (unit.IsKnown && IsLatinName(unit) && unit.In(all) < AskedUnit.Said)
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
            .Units.Where(unit => isIt(unit) && unit.In(all) < AskedUnit.Said && !(hasValue && unit.IsMeasure))
            .Select(unit => unit.Weight)
            .DefaultIfEmpty(0)
            .Max();
}
