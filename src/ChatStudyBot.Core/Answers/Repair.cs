using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>A word of a question that no note has, and the word of the notes that it was read as.</summary>
public sealed partial record Repair(string Typed, string Read)
{
    /// <param name="best">The passage that the question was found to be about.</param>
    internal static ImmutableArray<Repair> In(AskedQuestion asked, Passage best)
    {
        string[] texts =
        [
            .. best.Lines.Concat(best.Above).Select(line => line.Text),
            .. best.Heading.Reverse(),
            best.Title,
        ];
        var set = texts.Aggregate(default(TermSet), (set, text) => set | asked.Terms.In(text));
        return
        [
            .. asked
                .Units.Where(unit => !IsThere(unit, set))
                .Select(unit => Of(unit, set, texts))
                .OfType<Repair>()
                .DistinctBy(repair => repair.Typed),
        ];
    }

    /// <summary>Whole: pieces of a loanword are in many another.</summary>
    private static bool IsThere(AskedUnit unit, TermSet set) =>
        unit.Wordings.Any(wording =>
            wording.Slip is null
            && (wording.IsWhole || unit.Kind != UnitKind.Loanword)
            && wording.In(set) >= AskedUnit.Said
        );

    private static Repair? Of(AskedUnit unit, TermSet set, string[] texts) =>
        unit
            .Wordings.Where(wording => wording.Slip is not null && wording.In(set) >= AskedUnit.Said)
            .Select(wording => WordWith(wording.Slip!, texts))
            .FirstOrDefault(word => word is not null)
            is { } read
            ? new Repair(unit.Text, read)
            : null;

    /// <summary>As the note writes it: the index knows it by its stem.</summary>
    private static string? WordWith(string term, string[] texts) =>
        texts
            .SelectMany(text =>
                Word().Matches(text).Concat(Pair().Matches(text)).Select(match => match.Groups["word"].Value)
            )
            .FirstOrDefault(word => TermList.Of(word).Any(known => known.Term == term));

    [GeneratedRegex("(?<word>[A-Za-z0-9]+|[ァ-ヺー]+)")]
    private static partial Regex Word();

    /// <summary>A name of two words is a term too.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9])(?=(?<word>[A-Za-z0-9]+[ -][A-Za-z0-9]+))")]
    private static partial Regex Pair();
}
