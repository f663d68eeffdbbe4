using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// True or false, for lines that nothing else could be made of: half of them true, and few beside all others.
/// </summary>
public static partial class ClaimWriter
{
    /// <summary>Other questions for each one that is true or false.</summary>
    private const int OthersForOne = 10;

    /// <summary>Runs last: it reads in the log what was asked before.</summary>
    public static IEnumerable<Draft> Write(Desk desk)
    {
        var open = desk
            .Note.Claims.Where(claim => !desk.Log.IsAsked(claim.Place.Line) && Warrant.IsGiven(claim, desk))
            .DistinctBy(claim => claim.Place.Line)
            .Select(claim => (Claim: claim, Seed: SeedOf(claim)))
            .OrderByDescending(pair => WorthOf(pair.Claim))
            .Where(pair => IsTrue(pair.Seed) || !Claims.IsAbility(pair.Claim.Sentence))
            .ToLookup(pair => IsTrue(pair.Seed));
        var pairs = Math.Min(
            (desk.Log.Others / OthersForOne - desk.Log.TrueFalse + 1) / 2,
            Math.Min(open[true].Count(), open[false].Count())
        );
        foreach (var isTrue in (bool[])[true, false])
        {
            foreach (var (claim, seed) in open[isTrue].Take(Math.Max(0, pairs)))
            {
                desk.Log.Asked(claim.Place.Line);
                yield return Write(claim, seed, isTrue, desk);
            }
        }
    }

    private static bool IsTrue(string seed) => Draft.Hash(seed).Value[0] % 2 == 0;

    private static string SeedOf(ClaimFact claim) =>
        Draft.SeedOf("claim", claim.Subject.Near, Draft.Gist(claim.Sentence));

    private static int WorthOf(ClaimFact claim) =>
        Worth.Of(claim.Sentence, Constraint().IsMatch(claim.Sentence) ? 2 : 0, Pool.Most + 1);

    private static Draft Write(ClaimFact claim, string seed, bool isTrue, Desk desk)
    {
        var language = desk.LanguageOf(claim.Sentence);
        var question = desk.Question(claim.Place, claim.Place.Line, language) with
        {
            Kind = QuestionKind.TrueFalse,
            Stem = Stems.Claim(claim.Subject, isTrue ? claim.Sentence : claim.Turned, language),
            Choices = [.. TrueFalseWriter.Choices(language)],
            Key = [isTrue ? 0 : 1],
            Explanation = claim.Raw,
            Worth = WorthOf(claim),
        };
        return new Draft(question, seed, "claim");
    }

    /// <summary>What binds the reader, rather than what one may do.</summary>
    [GeneratedRegex(
        "(できない|不可|不可能|不要|必要(がある|あり|なし|はない|となる)?|ない)$|\\b(cannot|not)\\b"
    )]
    private static partial Regex Constraint();
}
