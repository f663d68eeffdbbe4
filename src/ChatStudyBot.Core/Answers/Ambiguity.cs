using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>A name in a question that stands for several things of which the notes speak.</summary>
/// <param name="Term">As it stands in the question.</param>
/// <param name="Meanings">Two or more, at most <see cref="MostMeanings"/>.</param>
public sealed record Ambiguity(string Term, ImmutableArray<Meaning> Meanings)
{
    public const int MostMeanings = 5;

    /// <summary>What each of the names in the question may mean, whether the notes speak of it or not.</summary>
    internal static IEnumerable<Ambiguity> In(string question, Glossary names)
    {
        var mentions = names.NamesIn(question).ToList();
        foreach (var mention in mentions.Where(mention => mention.Entries.Length > 1))
        {
            var term = question.Substring(mention.Start, mention.Length);
            var entries = ThingsOf(mention.Entries, term);
            var others = mentions
                .Where(other => other.Start != mention.Start)
                .Select(other => question.Substring(other.Start, other.Length));
            if (others.Any(other => names.Meant(entries, other) is not null))
            {
                continue;
            }

            yield return new Ambiguity(
                term,
                [
                    .. Distinct(entries, term)
                        .Select(entry => new Meaning(
                            entry.Name,
                            $"{question[..mention.Start]}{entry.Name}{question[mention.End..]}"
                        )),
                ]
            );
        }
    }

    /// <summary>
    /// What a name stands for is for the glossary to declare. Of what <see cref="KnownNames"/> reads in brackets only
    /// abbreviations may have been made of several names: 「標準（Standard）」 is one thing in two languages.
    /// </summary>
    private static ImmutableArray<GlossaryEntry> ThingsOf(
        ImmutableArray<GlossaryEntry> entries,
        string term
    ) =>
        term.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
            ? entries
            : [.. entries.Where(entry => entry.IsDeclared)];

    /// <summary>
    /// Of two that are called alike in more than this name the first: they are one thing. So are two that the notes call
    /// so in longer and shorter.
    /// </summary>
    private static List<GlossaryEntry> Distinct(ImmutableArray<GlossaryEntry> entries, string term)
    {
        var kept = new List<GlossaryEntry>();
        foreach (var entry in entries)
        {
            if (!kept.Exists(other => AreOne(other, entry, term)))
            {
                kept.Add(entry);
            }
        }

        return kept;
    }

    private static bool AreOne(GlossaryEntry one, GlossaryEntry other, string term)
    {
        var key = TextFold.Name(term);
        var shared = one
            .Forms.Select(TextFold.Name)
            .Intersect(other.Forms.Select(TextFold.Name), StringComparer.Ordinal);
        return shared.Any(form => form != key)
            || !one.IsDeclared && (Covers(one.Name, other.Name) || Covers(other.Name, one.Name));
    }

    private static bool Covers(string whole, string part)
    {
        var terms = TermList.Of(whole).Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        return TermList.Of(part).All(term => terms.Contains(term.Term));
    }
}

/// <summary>One thing that a name may stand for.</summary>
/// <param name="Question">The question with this name in place of the one that was typed.</param>
public sealed record Meaning(string Name, string Question);
