using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;
using Quantity = ChatStudyBot.Core.Questions.Review.Quantity;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Whether a text of the notes says what somebody else's sentence says, as far as that can be seen: each of its
/// values and names stands in the text, and the greater part of its other words, under whatever name the glossary
/// knows; it does not deny what the text affirms, nor the reverse; and it leads nowhere that the text does not.
/// </summary>
internal static partial class Support
{
    /// <summary>Share of a sentence's words, by their weight.</summary>
    private const double Enough = 0.6;

    private const double Nearest = 0.95;

    /// <summary>Between the words of an English statement.</summary>
    private const int FewestBlanks = 3;

    /// <param name="asked">The sentence as a question is read.</param>
    /// <param name="lines">Of the text and the headings it stands under.</param>
    public static bool Of(string sentence, AskedQuestion asked, ImmutableArray<string> lines)
    {
        var all = lines.Aggregate(default(TermSet), (all, line) => all | asked.Terms.In(line));
        return asked.Weight > 0
            && asked.Units.All(unit => unit.Kind != UnitKind.Name || unit.In(all) >= AskedUnit.Said)
            && ShareOf(asked, all) >= Enough
            && HasValues(sentence, lines)
            && Address()
                .Matches(sentence)
                .All(address => lines.Any(line => line.Contains(address.Value, StringComparison.Ordinal)))
            && HasPolarity(sentence, asked, lines);
    }

    /// <summary>By weight, from 0 to 1.</summary>
    private static double ShareOf(AskedQuestion asked, TermSet set) =>
        asked.Units.Sum(unit => unit.Weight * unit.In(set)) / asked.Weight;

    /// <summary>Whether each value of the sentence stands in the lines.</summary>
    public static bool HasValues(string sentence, ImmutableArray<string> lines)
    {
        ImmutableArray<Quantity> there = [.. lines.SelectMany(line => ValueText.In(line))];
        return ValueText.In(sentence).All(value => there.Any(other => ValueText.AreSame(value, other)));
    }

    /// <summary>What is said nearest to it says yes where it says yes, and no where it says no.</summary>
    private static bool HasPolarity(string sentence, AskedQuestion asked, ImmutableArray<string> lines)
    {
        var isNegative = IsNegative(sentence);
        var said = lines
            .SelectMany(line => Clauses().Split(line))
            .Where(IsStatement)
            .Select(clause => (Clause: clause, Share: ShareOf(asked, asked.Terms.In(clause))))
            .ToArray();
        return said.Length == 0
            ? !isNegative
            : said.Where(clause => clause.Share >= Nearest * said.Max(other => other.Share))
                .Any(clause => IsNegative(clause.Clause) == isNegative);
    }

    /// <summary>A name alone affirms nothing.</summary>
    private static bool IsStatement(string clause) =>
        clause.Any(c => Script.IsHiragana(c) && c != 'の')
        || clause.Trim().Count(c => c == ' ') >= FewestBlanks;

    private static bool IsNegative(string text) =>
        Polarity.IsNegative(text.Trim()) || Without().IsMatch(text);

    /// <summary>A line may affirm one thing and deny the next.</summary>
    [GeneratedRegex("[。、;；]|(?<=[.,]) ")]
    private static partial Regex Clauses();

    [GeneratedRegex("(https?://|www\\.)[^\\s)）」]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>What <see cref="Polarity"/> sees at the end of a line alone.</summary>
    [GeneratedRegex("ません|できない|ではない|されない|(?:n't|n’t)\\b")]
    private static partial Regex Without();
}
