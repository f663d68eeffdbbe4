using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>Finds the terms that stand side by side and may be distractors of one another.</summary>
public static partial class FamilyFinder
{
    private const int LoanwordEnding = 4;
    private const int FewestSiblings = 3;

    /// <summary>Of a longer list or table the stretches are compared: all of it against all would take hours.</summary>
    public const int MostSiblings = 60;

    public static IEnumerable<Family> In(Outline outline, Glossary glossary)
    {
        foreach (var parent in outline.All.Where(entry => !entry.IsLeaf))
        {
            if (IsNoMatter(parent))
            {
                continue;
            }

            var subject = Subject.OfKinds(parent, glossary);
            foreach (var siblings in parent.Children.GroupBy(child => child.Kind))
            {
                if (
                    siblings.Key is not (EntryKind.Item or EntryKind.Heading)
                    || siblings.Key == EntryKind.Heading && Naming.IsMark(parent.Label.Name)
                )
                {
                    continue;
                }

                foreach (
                    var (about, near) in Flat.Parts([.. siblings], subject, glossary)
                        .SelectMany(part =>
                            part.Members.Chunk(MostSiblings).Select(near => (part.About, near))
                        )
                )
                {
                    if (FromSiblings(parent, about, near, glossary) is { } family)
                    {
                        yield return family;
                    }
                }
            }
        }
    }

    /// <summary>An argument, or how to study: nothing below is said of the names there.</summary>
    private static bool IsNoMatter(Entry parent) =>
        parent.IsAside || Naming.IsArgument(parent.Label.Name) || parent.Children.Any(child => child.IsAside);

    /// <summary>Do the names share an ending, or the shape of an identifier?</summary>
    public static bool IsOneShape(IReadOnlyList<string> names)
    {
        if (names.Count < 2)
        {
            return false;
        }

        return names.Skip(1).All(name => ShareEnding(names[0], name))
            || names.All(Identifier().IsMatch)
            || names.All(AreLetters);
    }

    /// <summary>Letters both, capitals or not, or ending in the same word: "t" is no abbreviation as "PV" is one.</summary>
    public static bool AreNamedAlike(string one, string other) =>
        ShareEnding(one, other)
        || AreLetters(one)
            && AreLetters(other)
            && char.IsAsciiLetterLower(one[0]) == char.IsAsciiLetterLower(other[0]);

    private static bool AreLetters(string name) => name.Length <= 3 && Script.Of(name) == ScriptClass.Latin;

    private static Family? FromSiblings(
        Entry parent,
        Subject? subject,
        IReadOnlyList<Entry> siblings,
        Glossary glossary
    )
    {
        var said = siblings.Where(sibling => sibling.Unaskable is not UnusedReason.Link).ToList();
        var labelled = said.Count(sibling => sibling.Label.HasRest);
        var isLabelled = labelled >= 3 && labelled * 5 >= said.Count * 3;
        var glosses = said.Count(TermFinder.IsGlossed) >= 3;
        var topicsToo = isLabelled || SaySame(said);
        var isOfKinds = isLabelled || KindsAbove().IsMatch(parent.Text);
        var terms = said.Where(sibling =>
                !sibling.IsLeaf
                || sibling.Label.HasRest
                || (isLabelled ? sibling.Label.Gloss.Length > 0 : isOfKinds || glosses)
            )
            .Select(sibling => TermFinder.Of(sibling, glossary, topicsToo, glosses))
            .OfType<Term>()
            .DistinctBy(term => term.Identity)
            .Select(term =>
                term.Known is null && subject is not null
                    ? term with
                    {
                        Known = glossary.Meant(glossary.FindAll(term.Name), subject.Top),
                    }
                : IsMeant(term, subject, glossary) ? term
                : term with { Known = null }
            )
            .ToImmutableArray();
        if (
            terms.All(term => term.Statements.IsEmpty)
            || terms.Length == 1 && !IsKnown(terms[0], said, glossary)
        )
        {
            return null;
        }

        var isUniform =
            isLabelled
            || KindsAbove().IsMatch(parent.Text)
            || IsOneShape([.. terms.Select(term => term.Name)])
            || IsMostlyOneShape(terms);
        return new Family(subject, parent, terms, isUniform, isLabelled);
    }

    /// <summary>Alone it must be a name of the glossary, and not by chance in front of a dash.</summary>
    private static bool IsKnown(Term term, IEnumerable<Entry> siblings, Glossary glossary) =>
        glossary.Find(term.Name) is not null
        && siblings.Any(sibling => sibling.Line == term.Line && sibling.Label.Separator != Separator.Dash);

    /// <summary>
    /// A word of one field means something else below a service of another: 「オンデマンド」 is a way to buy servers, and a
    /// capacity mode of a database.
    /// </summary>
    private static bool IsMeant(Term term, Subject? subject, Glossary glossary) =>
        term.Known is not { Kind: GlossaryKind.Kind or GlossaryKind.Identifier or GlossaryKind.Feature } known
        || subject is null
        || glossary.Find(subject.Top) is not { } above
        || known.Category == above.Category
        || !glossary.Services.Any(other => other.Category == known.Category)
        || !glossary.Services.Any(other => other.Category == above.Category);

    /// <summary>Siblings of which three say the same are of one kind, whatever they are called.</summary>
    private static bool SaySame(IEnumerable<Entry> siblings) =>
        siblings
            .SelectMany(sibling =>
                sibling.Children.Where(child => child.IsLeaf).Select(child => child.Text).Distinct()
            )
            .GroupBy(text => text, StringComparer.Ordinal)
            .Any(same => Script.Width(same.Key) >= 20 && same.Skip(2).Any());

    /// <summary>Something is said of all of them, and two of three are named alike: 「ポリシー」 and 「ACL」.</summary>
    private static bool IsMostlyOneShape(ImmutableArray<Term> terms) =>
        terms.Length >= FewestSiblings
        && terms.All(term => !term.Statements.IsEmpty)
        && terms.Any(one => terms.Count(other => ShareEnding(one.Name, other.Name)) * 3 >= terms.Length * 2);

    /// <summary>A word that both end in: two kanji or kana, of a loanword the whole or four letters.</summary>
    private static bool ShareEnding(string one, string other)
    {
        var shared = 0;
        while (
            shared < Math.Min(one.Length, other.Length)
            && one[^(shared + 1)] == other[^(shared + 1)]
            && Script.IsJapanese(one[^(shared + 1)])
        )
        {
            shared++;
        }

        return shared >= 2
            && one.Length >= 4
            && other.Length >= 4
            && (
                !Script.IsKatakana(one[^1])
                || shared >= LoanwordEnding
                || IsWholeLoanword(one, shared)
                || IsWholeLoanword(other, shared)
            );
    }

    private static bool IsWholeLoanword(string name, int length) =>
        length == name.Length || !Script.IsKatakana(name[^(length + 1)]);

    [GeneratedRegex(
        "種類|タイプ|モード|ポリシー|メトリクス|方式|セクション|構成要素|フック|一覧|パターン|属性|スクリプト|types?\\b|kinds?\\b|modes?\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex KindsAbove();

    /// <summary>CamelCase, snake_case, kebab-case, a path or A_B.</summary>
    [GeneratedRegex("^([A-Z][a-z0-9]+){2,}$|^[A-Za-z0-9.*]+([_/-][A-Za-z0-9.*]+)+$|^[A-Z0-9]+(_[A-Z0-9]+)+$")]
    private static partial Regex Identifier();
}
