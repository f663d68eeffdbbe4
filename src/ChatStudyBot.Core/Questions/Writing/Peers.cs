using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Names of the glossary that are of the same sort as a term of the notes: they stand beside it where the notes
/// have too few siblings. What the glossary says of each is what is known of it.
/// </summary>
public sealed partial class Peers(Glossary glossary)
{
    /// <summary>Columns by which the names of one question may differ before one stands out.</summary>
    private const int WidestGap = 14;

    private readonly ConcurrentDictionary<(GlossaryEntry Entry, Language Language), Statement?> _sayings =
        new();

    /// <summary>
    /// The entry that a term of the family stands for. An identifier that is one plain word is a common word
    /// elsewhere: there the family must be of that sort.
    /// </summary>
    public static GlossaryEntry? EntryIn(Family family, Term term) =>
        term.Known is { } entry
        && (
            entry.Kind != GlossaryKind.Identifier
            || !PlainWord().IsMatch(entry.Name)
            || family.Terms.Any(other => IsOneSort(other, term, entry))
        )
            ? entry
            : null;

    /// <summary>The likeliest mistake first, those written in other letters left out.</summary>
    public IEnumerable<Term> Of(GlossaryEntry entry, Term key, Language language)
    {
        foreach (var rival in RivalsOf(entry))
        {
            if (
                FormLike(rival, key.Name) is { } form
                && InCaseOf(key.Name, form) is { } name
                && SayingOf(rival, language) is { } saying
                && !Masking.Names(name, key.Name)
                && !Masking.Names(key.Name, name)
            )
            {
                yield return new Term(
                    name,
                    "",
                    rival,
                    TextFold.Name(rival.Name),
                    0,
                    int.MaxValue,
                    "",
                    [saying],
                    []
                );
            }
        }
    }

    /// <summary>The sort that all of them are of; null when they differ or one is not known.</summary>
    public static GlossaryKind? KindOf(IReadOnlyCollection<Term> terms)
    {
        var kinds = terms.Select(term => term.Known?.Kind).Distinct().ToList();
        return kinds is [{ } kind] ? kind : null;
    }

    /// <summary>What the glossary says of an entry; null when it says nothing, or what goes stale.</summary>
    public Statement? SayingOf(GlossaryEntry entry, Language language) =>
        _sayings.GetOrAdd(
            (entry, language),
            asked =>
                asked.Entry.Gloss(asked.Language) is { Length: > 0 } gloss && !Unaskable.IsDated(gloss)
                    ? new Statement(gloss, gloss, 0, true)
                    : null
        );

    /// <summary>How many words the statement has in common with one thing that the glossary says of the entry.</summary>
    public int WordsSaid(GlossaryEntry entry, Statement statement, Language language) =>
        entry
            .Also.Select(Tokens.Content)
            .Append(SayingOf(entry, language)?.Content ?? [])
            .Max(said => (int)Math.Round(Tokens.Overlap(statement.Content, said) * statement.Content.Count));

    private static bool IsOneSort(Term other, Term term, GlossaryEntry entry) =>
        other != term && other.Known is { } known && known.Kind == entry.Kind && known.Group == entry.Group;

    /// <summary>
    /// Beside a member of a closed list only its other members are at home; words of the field that are in no list
    /// have nothing in common but that.
    /// </summary>
    private IEnumerable<GlossaryEntry> RivalsOf(GlossaryEntry entry)
    {
        var rivals = glossary.Rivals(entry);
        var isClosed = entry.Kind == GlossaryKind.Term || entry.Group.Length > 0;
        return isClosed
            ? rivals.Where(rival =>
                entry.Group.Length > 0 && rival.Group == entry.Group || entry.Confused.Contains(rival.Name)
            )
            : rivals.Where(rival =>
                entry.Kind != GlossaryKind.Feature
                || rival.Group.Length == 0
                || entry.Confused.Contains(rival.Name)
            );
    }

    /// <summary>The form that looks like the key: in its letters and about as wide.</summary>
    public static string? FormLike(GlossaryEntry entry, string key) =>
        Written(entry)
            .Where(form =>
                IsLike(form, key)
                && !IsReading(form, entry)
                && (!Acronym().IsMatch(key) || Acronym().IsMatch(form))
            )
            .OrderBy(form => Script.Of(form) == Script.Of(key) ? 0 : 1)
            .ThenBy(form => Math.Abs(Script.Width(form) - Script.Width(key)) > WidestGap ? 1 : 0)
            .FirstOrDefault();

    /// <summary>「Slow Start」 beside 「Connection Draining」: small letters would set it apart.</summary>
    public static string InCaseOf(string key, string form) =>
        IsTitle(key) && IsOpening(form.Split(' ', '-')[0]) && form.Split(' ', '-').All(IsWord)
            ? WordStart().Replace(form, start => start.Value.ToUpperInvariant())
            : form;

    /// <summary>Each word with a capital; a word of capitals alone is none.</summary>
    private static bool IsTitle(string key) =>
        key.Any(char.IsAsciiLetterLower)
        && WordStart().Matches(key).All(start => char.IsAsciiLetterUpper(start.Value[0]));

    /// <summary>「All at once」 is written with one capital as it is.</summary>
    private static bool IsOpening(string word) =>
        word.All(char.IsAsciiLetterLower) || word.All(char.IsAsciiLetterUpper);

    /// <summary>In small letters, with a capital, or of capitals alone.</summary>
    private static bool IsWord(string word) =>
        word.Length > 0
        && word.All(char.IsAsciiLetter)
        && (word.Skip(1).All(char.IsAsciiLetterLower) || word.All(char.IsAsciiLetterUpper));

    /// <summary>What people write: a brand is only said in kana.</summary>
    private static IEnumerable<string> Written(GlossaryEntry entry) =>
        Brand().IsMatch(entry.Name) ? entry.Aliases.Prepend(entry.Name) : entry.Forms;

    /// <summary>How an abbreviation is said; nobody writes it so.</summary>
    public static bool IsReading(string form, GlossaryEntry entry) =>
        form.All(Script.IsKatakana) && !entry.Name.Any(char.IsAsciiLetterLower) && form != entry.Name;

    private static bool IsLike(string form, string key) =>
        Script.Of(form) == Script.Of(key)
        || Script.LanguageOf(form) == Language.Japanese && Script.LanguageOf(key) == Language.Japanese;

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,4}$")]
    private static partial Regex Acronym();

    [GeneratedRegex("(?<![A-Za-z])[A-Za-z]")]
    private static partial Regex WordStart();

    [GeneratedRegex("[a-z][A-Z]|^(AWS|Amazon) ")]
    private static partial Regex Brand();

    [GeneratedRegex("^[A-Z]?[a-z]+$")]
    private static partial Regex PlainWord();
}
