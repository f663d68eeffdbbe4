using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>That 「経路の分散」 can spread paths: the heading says already that it is so.</summary>
public static partial class Truism
{
    public static bool Is(ClaimFact claim, LeakTest leak) =>
        claim.Subject.Near != claim.Subject.Top
        && Able().IsMatch(claim.Sentence)
        && leak.Leaks(claim.Sentence, claim.Subject.Near, []);

    [GeneratedRegex("(できる|(?<!不)可能|サポートする|サポートしている)$")]
    private static partial Regex Able();
}
