using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>A question as it was understood.</summary>
/// <param name="Text">Of one width and without halves of characters.</param>
/// <param name="Particular">What nothing else can stand for, if it wants such a thing.</param>
/// <param name="AsksHow">Whether it asks how something is done, which notes that name it mostly leave open.</param>
/// <param name="Scale">See <see cref="AskedReader.ScaleOf"/>.</param>
/// <param name="Sides">What is compared with what; empty when nothing is.</param>
internal sealed partial record AskedQuestion(
    string Text,
    Asked Asked,
    Particular Particular,
    bool AsksHow,
    int Scale,
    Language Language,
    ImmutableArray<AskedUnit> Units,
    QuestionTerms Terms,
    ImmutableArray<AskedQuestion> Sides
)
{
    /// <summary>Of a name that only the headings have.</summary>
    private const double UnderIt = 0.95;

    /// <summary>Share of a text's terms that makes it the question over again.</summary>
    private const double Repeated = 0.75;

    private readonly Wording[] _wordings = [.. Units.SelectMany(unit => unit.Wordings)];

    /// <summary>Of the many readings of a question only those that passages are ranked for need theirs.</summary>
    private readonly Lazy<float[]> _direction = new(() => MeaningSpace.Shipped.DirectionOf(Text));

    /// <summary>
    /// The names it speaks of, as they stand in it, or both sides of a comparison; or else the loanwords, when it speaks of
    /// nothing besides: who wants to add servers asks nothing about the server. Null when there is none.
    /// </summary>
    public string? Subject { get; } =
        Sides is [var one, var other]
            ? Pair.Of(one.Subject ?? one.Text, other.Subject ?? other.Text)
            : AsTheyStand(Text, Units, IsNamed)
                ?? (
                    Units.All(unit => IsLoanword(unit) || unit.IsOfThing || unit.Kind == UnitKind.Concept)
                        ? AsTheyStand(Text, Units, IsLoanword)
                        : null
                );

    /// <summary>The subject, and what value of it is wanted: "retention of SQS messages".</summary>
    public string? Matter =>
        Subject is null || !Sides.IsEmpty || !Asked.IsValue() ? Subject
        : Topic().Match(Text) is { Success: true, Value: var topic }
        && topic.Contains(Subject, StringComparison.Ordinal)
        && Pair.SidesOf(topic) is [_]
            ? topic.Trim()
        : AsTheyStand(
            Text,
            Units,
            unit => IsNamed(unit) || IsLoanword(unit) || unit.IsOfThing || unit.IsAspect
        );

    /// <summary>What a question before was about, that this one goes on with; null for a question of its own.</summary>
    public AskedQuestion? Kept { get; init; }

    /// <summary>Whether it says by its form that it goes on with the question before: 「メモリは？」, "and memory?".</summary>
    public bool IsElliptic => Elliptic().IsMatch(Text);

    /// <summary>Whether it asks what a thing is: in as many words, or by nothing but its name.</summary>
    public bool WantsDefinition =>
        Asked == Asked.Meaning
        || Asked is Asked.Anything or Asked.Difference
            && Units.All(unit => unit.Kind is UnitKind.Name or UnitKind.Loanword or UnitKind.Concept)
        || Asked == Asked.Anything
            && Units is [var only]
            && only.Text.Length == Text.TrimEnd('?', ' ').Length;

    /// <summary>Names it speaks of that no note has, under whatever name.</summary>
    public ImmutableArray<string> UnknownNames =>
        [
            .. Units
                .Where(unit => unit.Kind is UnitKind.Name or UnitKind.Loanword && !unit.IsKnown)
                .Select(unit => unit.Text),
        ];

    /// <summary>What it is about; see <see cref="MeaningSpace.DirectionOf"/>.</summary>
    public float[] Direction => _direction.Value;

    public double Weight { get; } = Units.Sum(unit => unit.Weight);

    /// <summary>Whether the text says anything that the question does not, under whatever name.</summary>
    /// <param name="set">The terms of the text.</param>
    public bool SaysMore(string text, TermSet set) =>
        Share(text, set) is var (found, all, otherWords) && (otherWords > 0 || found < Repeated * all);

    /// <summary>From 0 to 1: how much of the question the text says, and how little else.</summary>
    /// <param name="under">The terms of what it stands under, which need not name that again.</param>
    public double IsSaidBy(string text, TermSet under)
    {
        var set = Terms.In(text);
        if (set.IsEmpty)
        {
            return 0;
        }

        var (found, all, _) = Share(text, set);
        return found == 0
            ? 0
            : Units.Sum(unit => unit.Weight * Said(unit, set, under)) / Weight * found / all;
    }

    private static double Said(AskedUnit unit, TermSet set, TermSet under) =>
        Math.Max(unit.In(set), unit.Kind == UnitKind.Name ? UnderIt * unit.In(under) : 0);

    private (int Found, int All, int OtherWords) Share(string text, TermSet set)
    {
        var found = default(TermSet);
        foreach (var wording in _wordings)
        {
            if (wording.In(set) > AskedUnit.Said)
            {
                found |= wording.Terms;
            }
        }

        return Terms.Count(text, found);
    }

    private static bool IsNamed(AskedUnit unit) => unit.IsProper && !unit.IsOfThing;

    private static bool IsLoanword(AskedUnit unit) =>
        unit is { Kind: UnitKind.Name or UnitKind.Loanword, IsProper: false, IsOfThing: false };

    /// <summary>"cooldown of auto scaling" with what stands between its names; names that are far apart side by side.</summary>
    private static string? AsTheyStand(
        string text,
        ImmutableArray<AskedUnit> units,
        Func<AskedUnit, bool> belongs
    )
    {
        var names = units
            .Where(unit => unit.Kind != UnitKind.Concept && belongs(unit))
            .Select(unit => unit.Text)
            .OrderBy(name => text.IndexOf(name, StringComparison.Ordinal))
            .ToArray();
        var (from, to) = (-1, 0);
        foreach (var name in names)
        {
            var at = text.IndexOf(name, to, StringComparison.Ordinal);
            if (at < 0 || from >= 0 && !Between().IsMatch(text[to..at]))
            {
                return string.Join(' ', names);
            }

            (from, to) = (from < 0 ? at : from, at + name.Length);
        }

        return from < 0 ? null : text[from..to];
    }

    /// <summary>Of a question for a value what stands before its は, or behind its "what is the".</summary>
    [GeneratedRegex(
        "^[^はがをにで、。?]+(?=(は|って|を教えて|[?]|$))(?<![A-Za-z ])|(?<=^(what('s| is| are)|how (long|big|large) (is|are)) (the )?)[^?]+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Topic();

    [GeneratedRegex("^( ?の ?| (of|in|for|on) (the )?|'s | )?$", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(
        "^(and|what about|how about|then) [^?]{1,40}\\??$|^(じゃあ?|では|なら|それなら|あと|で)[、 ]?[^、。]{1,20}$|^[^はがをにでとも、。?]{1,16}(は|って) ?\\??$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Elliptic();
}
