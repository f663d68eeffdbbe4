using System.Collections.Immutable;

namespace ChatStudyBot.Core.Answers;

/// <summary>A question as it was understood.</summary>
/// <param name="AsksHow">Whether it asks how something is done, which notes that name it mostly leave open.</param>
/// <param name="Scale">See <see cref="AskedReader.ScaleOf"/>.</param>
/// <param name="Sides">What is compared with what; empty when nothing is.</param>
internal sealed record AskedQuestion(
    Asked Asked,
    bool AsksHow,
    int Scale,
    Language Language,
    ImmutableArray<AskedUnit> Units,
    QuestionTerms Terms,
    ImmutableArray<AskedQuestion> Sides
)
{
    private const double Said = 0.5;

    /// <summary>Share of a text's terms that makes it the question over again.</summary>
    private const double Repeated = 0.75;

    private readonly Wording[] _wordings = [.. Units.SelectMany(unit => unit.Wordings)];

    /// <summary>The names it speaks of, or else the loanwords, as they stand in it; null when there is none.</summary>
    public string? Subject { get; } =
        new[] { UnitKind.Name, UnitKind.Loanword }
            .Select(kind =>
                string.Join(
                    ' ',
                    Units
                        .Where(unit => unit.Kind == kind && !unit.IsMeasure && !unit.IsBound)
                        .Select(unit => unit.Text)
                )
            )
            .FirstOrDefault(names => names.Length > 0);

    /// <summary>Whether it asks what a thing is: in as many words, or by nothing but its name.</summary>
    public bool WantsDefinition =>
        Asked == Asked.Meaning
        || Asked is Asked.Anything or Asked.Difference
            && Units.All(unit => unit.Kind is UnitKind.Name or UnitKind.Loanword);

    /// <summary>Names it speaks of that no note has, under whatever name.</summary>
    public ImmutableArray<string> UnknownNames =>
        [
            .. Units
                .Where(unit => unit.Kind is UnitKind.Name or UnitKind.Loanword && !unit.IsKnown)
                .Select(unit => unit.Text),
        ];

    public double Weight { get; } = Units.Sum(unit => unit.Weight);

    /// <summary>Whether the text says anything that the question does not, under whatever name.</summary>
    /// <param name="set">The terms of the text.</param>
    public bool SaysMore(string text, TermSet set) =>
        Share(text, set) is var (found, all, otherWords) && (otherWords > 0 || found < Repeated * all);

    /// <summary>From 0 to 1: how much of the question the text says, and how little else.</summary>
    public double IsSaidBy(string text)
    {
        var set = Terms.In(text);
        if (set.IsEmpty)
        {
            return 0;
        }

        var (found, all, _) = Share(text, set);
        return found == 0 ? 0 : Units.Sum(unit => unit.Weight * unit.In(set)) / Weight * found / all;
    }

    private (int Found, int All, int OtherWords) Share(string text, TermSet set)
    {
        var found = default(TermSet);
        foreach (var wording in _wordings)
        {
            if (wording.In(set) > Said)
            {
                found |= wording.Terms;
            }
        }

        return Terms.Count(text, found);
    }
}
