using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>English headings that lead to what follows and name nothing: "It needs two things", "Supports".</summary>
public static partial class EnglishHeading
{
    public static bool IsLead(string heading) =>
        Script.LanguageOf(heading) == Language.English
        && (
            Lead().IsMatch(heading)
            || Counted().IsMatch(heading)
            || Doing().IsMatch(heading)
            || Diary().IsMatch(heading)
        );

    /// <summary>Without the count in front of it: "3 Directory Services".</summary>
    public static string WithoutCount(string heading) =>
        Script.LanguageOf(heading) == Language.English ? Count().Replace(heading, "") : heading;

    /// <summary>A pronoun, a bidding, a verb by itself, or a word for words.</summary>
    [GeneratedRegex(
        "\\b(it|its|is|are|provides|supports|uses|has|have|allows|needs|requires|comes|works|it's|we|you|your|they|them|our|i|me|my|this|these|that is)\\b|^(know|use|using|choose|remember|consider|understand(ing)?|make sure|ensure|avoid|try|learn|see|check|note|keep|when|why|how|what|where|which|who|if|can|should|must|will|do|does|is|are)\\b|^(supports?|provides?|includes?|has|have|uses?|offers?|allows?|enables?|needs?|requires?|contains?|consists of|works with|integrates with|various|some|misc|stuff|things|terminolog(y|ies)|(key |critical |important |common )?terms?|vocabulary|key concepts?|quick|facts?|key facts?|points?|highlights|more|also|other|others|additional( info(rmation)?)?)\\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Lead();

    /// <summary>"Choosing a gate", "Considerations for gates": what to do, and what to think of.</summary>
    [GeneratedRegex(
        "^(choosing|designing|creating|configuring|setting up|building|deploying|managing|working|connecting|accessing|adding|planning|preparing|getting|comparing|deciding|picking|selecting|making|migrating|troubleshooting|optimi[sz]ing|improving|securing|understanding|connecting|controlling|protecting|sharing|launching|installing|studying|learning|reviewing) |^(overview|considerations?|recap|basics|summary|introduction)\\b|\\b(overview|considerations|recap|basics)\\W*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Doing();

    /// <summary>What somebody writes for himself: what went wrong in a test, or a word that the spelling made of another.</summary>
    [GeneratedRegex(
        "\\b(missed|mistakes?|got wrong|to-?do|revise|revisit|(first|last|mock|practi[cs]e|sample) (tests?|exams?|questions?)|numbers to (know|remember)|lunch types?)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Diary();

    [GeneratedRegex(
        "^[0-9]+ [a-z]|\\b([0-9]+|two|three|four|five|six|several|many) (things|ways|types|kinds|steps|parts|options|modes|main|different|major)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Counted();

    [GeneratedRegex("^([2-9]|1[0-9]) (?=[A-Z])")]
    private static partial Regex Count();
}
