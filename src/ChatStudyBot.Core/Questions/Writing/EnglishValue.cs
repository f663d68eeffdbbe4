using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Values in English sentences: which are limits or defaults to learn, and which are praise, advice or sums.</summary>
public static partial class EnglishValue
{
    /// <summary>Of what the value is, the question must say by a name.</summary>
    public static bool IsLearnt(ValueFact fact, Desk desk) =>
        EnglishSaying.IsSentence(fact.Sentence)
        && !EnglishSlip.IsIn(fact.Sentence)
        && !Aside().IsMatch(fact.Sentence)
        && !EnglishSentence.IsExclusive(fact.Sentence)
        && (fact.Quantity.Unit != "%" || IsShareOfTime(fact))
        && !EnglishSentence.IsBehindCondition(fact.Sentence, fact.Place.Text)
        && desk.Glossary.NamesIn($"{fact.Subject?.In(Language.English)}: {fact.Sentence}").Any();

    /// <summary>Other shares say by how much something is faster, cheaper or smaller.</summary>
    private static bool IsShareOfTime(ValueFact fact) =>
        ShareBefore().IsMatch(fact.After) || ShareBehind().IsMatch(fact.Before);

    /// <summary>
    /// 「2 x 3 bags per hour」, "1 bag - 3 pieces": a sum. Advice, what is so for those who want something, and a second
    /// sentence on something else.
    /// </summary>
    [GeneratedRegex(
        "^[0-9]+ ?[x×] ?[0-9]|^[0-9]+ \\w+ - |^(we|you|they|i|to|in order to|can be used|once|similarly) |\\b(should|you need|your choice|recommend(ed|s)?|choose|prefer|consider|best|instead)\\b|[.] (for|use|if|when|to) ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Aside();

    [GeneratedRegex("^ (of )?(the time|availability|durability|uptime|SLA)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShareBefore();

    [GeneratedRegex(
        "\\b(availability|durability|uptime|SLA|utilization|threshold)( (of|is|at|target of|up to))?:? $",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ShareBehind();
}
