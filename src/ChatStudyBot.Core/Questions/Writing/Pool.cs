using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>What may stand beside a key: its siblings, the nearest first, then names of its sort.</summary>
public static partial class Pool
{
    /// <summary>Three choices are enough, four are better.</summary>
    public const int Fewest = 2;

    public const int Most = 3;

    /// <summary>Words that the glossary must say too, before names from it are let in beside siblings.</summary>
    private const int WordsConfirmed = 2;

    public static ImmutableArray<Term> Siblings(Family family, Term key, Glossary glossary) =>
        [
            .. family
                .Terms.Where(term =>
                    term.Identity != key.Identity
                    && !IsBareWord(term)
                    && (family.IsUniform && !IsPair(term.Name) || IsChoice(term, glossary))
                    && !IsVariety(term, key)
                    && !IsSameName(term.Name, key.Name)
                    && !AreForeign(term.Name, key.Name)
                    && !(term.Known is { } known && key.Known is { } asked && glossary.AreKin(known, asked))
                    && !AreOfOtherLists(term, key)
                    && (family.IsUniform || AreComparable(term.Name, key.Name))
                )
                .OrderBy(term => AreComparable(term.Name, key.Name) ? 0 : 1)
                .ThenBy(term => Math.Abs(term.Order - key.Order))
                .ThenBy(term => term.Order),
        ];

    /// <summary>
    /// The siblings, and for a name of the glossary those of its sort: before siblings that are of another sort,
    /// behind all others. What is said of a name besides what it is, or in a list of labels, stands among the siblings
    /// alone, if the note has enough: of others it might be true as well, or out of place.
    /// </summary>
    public static IEnumerable<Term> For(Family family, Term key, Statement statement, Desk desk)
    {
        ImmutableArray<Term> siblings =
        [
            .. Siblings(family, key, desk.Glossary).Concat(Cousins(family, key, desk)),
        ];
        if (
            Peers.EntryIn(family, key) is not { } entry
            || IsOfTwo(family)
            || !NeedsPeers(family, siblings, statement, entry, desk)
        )
        {
            return siblings;
        }

        var taken = family.Terms.SelectMany(term => IdentitiesOf(term, desk.Glossary)).ToHashSet();
        var isOther = siblings.ToLookup(term => term.Known is { } known && known.Kind != entry.Kind);
        return isOther[false]
            .Concat(
                desk.Peers.Of(entry, key, desk.LanguageOf(statement.Text))
                    .Where(peer =>
                        !taken.Contains(peer.Identity) && !IsOfAnother(peer, family, desk.Glossary)
                    )
            )
            .Concat(isOther[true]);
    }

    /// <summary>「DynamoDB global table」 below another service: its name says that it is not part of that.</summary>
    private static bool IsOfAnother(Term peer, Family family, Glossary glossary) =>
        family.Subject is { } subject
        && glossary.Service(subject.Top) is { } above
        && peer.Known is { Kind: not GlossaryKind.Service } known
        && known.Name.IndexOf(' ') is > 1 and var end
        && glossary.Service(known.Name[..end]) is { } owner
        && owner != above
        && !glossary.AreKin(owner, above)
        && !known.Group.StartsWith(TextFold.WithoutMaker(above.Name) + " ", StringComparison.Ordinal);

    /// <summary>A name that stands for several things is each of them.</summary>
    private static IEnumerable<string> IdentitiesOf(Term term, Glossary glossary) =>
        term.Known is null
            ? glossary.FindAll(term.Name).Select(entry => TextFold.Name(entry.Name)).Append(term.Identity)
            : [term.Identity];

    /// <summary>Members of lists beside this one that are named in the same way: letters, or one ending.</summary>
    private static IEnumerable<Term> Cousins(Family family, Term key, Desk desk) =>
        desk.Beside(family)
            .Where(other => other.Subject?.Top == family.Subject?.Top)
            .SelectMany(other => other.Terms)
            .Where(term =>
                !term.Statements.IsEmpty
                && FamilyFinder.AreNamedAlike(key.Name, term.Name)
                && !family.Terms.Any(own => own.Identity == term.Identity)
            )
            .DistinctBy(term => term.Identity);

    /// <summary>「手押しまたは電動で」 above the two: there is the one and the other, and nothing from elsewhere.</summary>
    private static bool IsOfTwo(Family family) =>
        family.Terms.Where(term => !term.Statements.IsEmpty).ToList() is [var one, var other]
        && Masking.Names(family.Parent.Text, one.Name)
        && Masking.Names(family.Parent.Text, other.Name);

    private static bool NeedsPeers(
        Family family,
        ImmutableArray<Term> siblings,
        Statement statement,
        GlossaryEntry entry,
        Desk desk
    )
    {
        var isConfirmed =
            desk.Peers.WordsSaid(entry, statement, desk.LanguageOf(statement.Text)) >= WordsConfirmed;
        var isAlone =
            siblings.Count(term => !term.Statements.IsEmpty)
            < (isConfirmed && !family.IsUniform ? Most : Fewest);
        return statement.IsFirst
            ? isAlone || !family.IsLabelled
            : isAlone && !OwnTopic().IsMatch(statement.Text);
    }

    /// <summary>Three choices are few: they must be of one kind for none to fall out at first sight.</summary>
    public static bool IsEnough(
        Family family,
        Term key,
        ImmutableArray<Term> distractors,
        bool isDefinition
    ) =>
        !IsPair(key.Name)
        && (
            distractors.Length == Most
            || distractors.Length >= Fewest
                && (
                    family.IsUniform
                    || FamilyFinder.IsOneShape([.. distractors.Append(key).Select(term => term.Name)])
                    || isDefinition && distractors.All(term => !term.Statements.IsEmpty)
                )
        );

    /// <summary>A heading that nothing is said of is a topic, unless it is a name as such.</summary>
    private static bool IsChoice(Term term, Glossary glossary) =>
        !IsPair(term.Name)
        && (
            !term.Statements.IsEmpty
            || term.Name.Any(char.IsAsciiLetterUpper) && !term.Name.Contains(' ')
            || glossary.Find(term.Name) is not null
        );

    /// <summary>A word in small letters that nothing is said of is a heading, whatever the list.</summary>
    private static bool IsBareWord(Term term) =>
        term.Statements.IsEmpty && term.Name.All(char.IsAsciiLetterLower);

    private static bool IsPair(string name) =>
        name.Contains(" / ", StringComparison.Ordinal) || name.Contains('／');

    /// <summary>What extends the key's name, or is described by it, may be the key as well.</summary>
    private static bool IsVariety(Term term, Term key) =>
        key.Name.Length > 2
        && (
            term.Name.StartsWith(key.Name + " ", StringComparison.OrdinalIgnoreCase)
            || Script.IsJapanese(key.Name[^1]) && term.Name.StartsWith(key.Name, StringComparison.Ordinal)
            || term.First is { } first && Masking.Names(first.Raw, key.Name)
        );

    /// <summary>Same kind of letters, or an ending or a word in common.</summary>
    public static bool AreComparable(string one, string other) =>
        Script.Of(one) == Script.Of(other)
        || one.Length > 1 && other.EndsWith(one[^2..], StringComparison.Ordinal)
        || one.Split(' ')[0] is { Length: >= 3 } word && other.StartsWith(word, StringComparison.Ordinal);

    /// <summary>Parts that the glossary keeps in lists of their own: an index is no stream, whatever they are part of.</summary>
    private static bool AreOfOtherLists(Term one, Term other) =>
        one.Known is { Kind: GlossaryKind.Feature, Group.Length: > 0 } part
        && other.Known is { Kind: GlossaryKind.Feature, Group.Length: > 0 } key
        && part.Group != key.Group
        && !key.Confused.Contains(part.Name);

    /// <summary>All Latin beside all Japanese: labels of things that have only the list in common.</summary>
    private static bool AreForeign(string one, string other) =>
        (Script.Of(one), Script.Of(other))
            is
                (ScriptClass.Latin, ScriptClass.Japanese)
                or
                (ScriptClass.Japanese, ScriptClass.Latin);

    private static bool IsSameName(string one, string other) => TextFold.Name(one) == TextFold.Name(other);

    /// <summary>A further sentence with a topic of its own is hardly about the term it stands under.</summary>
    [GeneratedRegex("^[^、。]{2,60}は、")]
    private static partial Regex OwnTopic();
}
