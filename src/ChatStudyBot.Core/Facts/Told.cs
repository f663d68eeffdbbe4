using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>What English headings promise of the lines below them: what a thing is, or something else about it.</summary>
public static partial class Told
{
    /// <summary>Below other headings stand prices, tips and what it is good for. Japanese ones are told by their lines.</summary>
    public static bool SaysWhatItIs(string heading) =>
        Script.LanguageOf(heading) == Language.Japanese || Definition().IsMatch(heading);

    /// <summary>What it does beside other things, or how it differs from them: true there, and no definition.</summary>
    public static bool IsOfSeveral(string heading) =>
        Script.LanguageOf(heading) == Language.English && Several().IsMatch(heading);

    [GeneratedRegex(
        "^\\W*(Overview|Summary|Introduction|Description|Definition|Purpose|General|General Info(rmation)?|Basics|Concepts?|(Core|Key) (Concepts?|Knowledge)|(Key |Main )?Features?|Capabilities|Characteristics|How it works|What|What (it is|is it)|About)\\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Definition();

    [GeneratedRegex(
        "\\b(vs\\.?|versus|compared|comparison)\\b|^\\W*(Service |AWS )?Integrations?( with .*| points?)?\\W*$|^\\W*(Integrates|Works) with\\b|^\\W*(Related|Other)( AWS)? services\\W*$|\\b(strateg(y|ies)|use cases?|scenarios?|HPC|High Performance Computing)\\W*$|^.{48,}\\?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Several();
}
