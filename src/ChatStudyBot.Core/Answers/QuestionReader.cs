using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// Takes a question apart: what is asked, and of which units it speaks, each with all wordings in which these notes
/// may have it: other names, translations, misspellings on either side, loanwords and what they were borrowed from.
/// </summary>
internal sealed partial class QuestionReader(
    Vocabulary vocabulary,
    Postings postings,
    Glossary names,
    StudyWords words
)
{
    /// <summary>Characters; what comes after says nothing new.</summary>
    private const int LongestQuestion = 400;

    private readonly NameSlip _slips = new(names);

    /// <param name="asker">The language of a question whose own words say none; null for that of its letters.</param>
    public AskedQuestion Read(string question, Language? asker = null)
    {
        var text = Whole(TextFold.Normal(Whole(question.Trim())));
        var asked = AskedReader.Of(text);
        return Read(text, asked, asked == Asked.Difference ? SidesOf(text) : [], asker);
    }

    /// <summary>A question that goes on with the one before; it is in its own language, whatever the subject's.</summary>
    /// <param name="kept">What that was about; of a <see cref="Pair"/> each side is asked about.</param>
    public AskedQuestion Read(string question, string kept, Language language)
    {
        var asked = Read($"{kept} {question}", language) with { Kept = Read(kept) };
        return Pair.SidesOf(kept) is [var one, var other]
            ? asked with
            {
                Asked = AskedReader.Of(question),
                Sides = [Read(question, one, language), Read(question, other, language)],
            }
            : asked;
    }

    /// <summary>What each name in the question may mean; see <see cref="Ambiguity"/>.</summary>
    public IEnumerable<Ambiguity> AmbiguitiesOf(string question) =>
        Ambiguity.In(TextFold.Normal(Whole(question.Trim())), names);

    private AskedQuestion Read(string text, Asked asked, ImmutableArray<string> sides, Language? asker)
    {
        var terms = new QuestionTerms(vocabulary, postings);
        var written = Script.LanguageOf(text);
        // A side of a Japanese comparison is in Japanese.
        var language = QuestionLanguage.Of(text) ?? asker ?? written;
        var wordings = new WordingFinder(vocabulary, postings, names, words, terms);
        var units = new UnitReader(wordings, names, _slips, words, written).Read(
            AskedReader.WithoutAsking(text)
        );
        return new AskedQuestion(
            text,
            asked,
            asked == Asked.Difference ? Particular.None : Particulars.Of(text),
            AskedReader.AsksHow(text),
            AskedReader.ScaleOf(text),
            language,
            units,
            terms,
            [.. sides.Select(side => Read(side, Asked.Difference, [], language))]
        );
    }

    /// <summary>Cut where it is too long, and without halves of characters, which nothing can be made of.</summary>
    private static string Whole(string text)
    {
        var cut = text.Length > LongestQuestion ? text[..LongestQuestion] : text;
        if (!cut.Any(char.IsSurrogate))
        {
            return cut;
        }

        var whole = new StringBuilder();
        foreach (var rune in cut.EnumerateRunes())
        {
            whole.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        }

        return whole.ToString();
    }

    /// <summary>「SQSの標準キューとFIFOキューの違い」: SQSの標準キュー, SQSのFIFOキュー; 「ALBとCLBの料金」 likewise.</summary>
    private static ImmutableArray<string> SidesOf(string text)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[EnglishPair(), JapanesePair()])
        {
            if (pattern.Match(text) is { Success: true, Groups: var groups })
            {
                var (one, other) = (groups["one"].Value.Trim(), groups["other"].Value.Trim());
                var shared =
                    one.LastIndexOf('の') is > 0 and var at && !other.Contains('の') ? one[..(at + 1)] : "";
                var tail =
                    !one.Contains('の') && other.IndexOf('の', StringComparison.Ordinal) is > 0 and var of
                        ? other[of..]
                        : "";
                if (one.Length > 0 && other.Length > 0)
                {
                    return [one + tail, shared + other];
                }
            }
        }

        return [];
    }

    [GeneratedRegex(
        @"(?:between|compare|differ\w* (?:of|in)?)\s+(?<one>.+?)\s+(?:and|with|to|vs\.?|versus)\s+(?<other>[^?]+)|^(?:how (?:does|do|is|are) )?(?<one>.+?)\s+(?:vs\.?|versus|differs? from|different from|compared? (?:to|with))\s+(?<other>[^?]+)|(?:difference\w*)\s+(?<one>\S.+?)\s+(?:and|or)\s+(?<other>[^?]+)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishPair();

    [GeneratedRegex(
        @"^(?<one>.+?)\s*(?:と|vs\.?|VS|、|と比べて|に比べて|に対して|&|/|・)\s*(?<other>.+?)(?:と)?(?:の|は|って|を|、|\s)*(?:違い|ちがい|違う|違って|異なる|比較|使い分け|相違|差|どっち|どちら|どう違|何が違|なにが違|$)"
    )]
    private static partial Regex JapanesePair();
}
