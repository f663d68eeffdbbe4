using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// English labels that are no names: the respects in which one thing is told of, one after the other. "Lifecycle",
/// "Retention" and "Cost" of one thing are no choices beside each other, and none is what a description fits.
/// </summary>
public static partial class Facet
{
    public static bool Is(string label) =>
        Script.LanguageOf(label) == Language.English && Respect().IsMatch(label);

    [GeneratedRegex(
        "^(([A-Za-z]+ (&|and)|streamlined|centrali[sz]ed|simplified|unified|enhanced|advanced|easy|flexible|automatic|automated|cost|high(er|ly)?|low(er)?|better|improved|data|key|main|core|default|network|access|integrated|seamless|built-in) )?(accessibility|access control|advantages?|agility|architecture|availability|behaviou?r|benefits?|billing|capabilit(y|ies)|capacity( modes?)?|charact?eristics?|compatibility|compliance|conclusion|consistency|constraints?|control|cost( efficiency| savings?| optimization)?|creation|customization|data|deletion|delivery|dependency|deployment|description|disadvantages?|drawbacks?|durability|ease of use|efficiency|elasticity|encryption|ephemeral|extensibility|fault tolerance|features?|flexibility|focus|format|frequency|functionality|goal|governance|granularity|host physics|idea|impact|integrations?|isolation|key point|languages?|lifecycle|limit(ation)?s?|location|logic|maintenance|management|mechanics?|mechanism|meaning|model|mode|monitoring|naming|note|objective|operations?|optimization|outcome|overhead|ownership|payment|performance( impact| optimization)?|persistence|persistent|placement|portability|prerequisites?|price|pricing|privacy|problem|process|provisioning|purpose|reason|recovery|redundancy|regional|reliability|requirements?|resilien(ce|cy)|responsibility|restrictions?|result|retention|risks?|scale|scalability|scaling|scope|security|setup|simplicity|size( limit)?|solution|speed|standards?|storage|strategy|structure|summary|throughput|time|timing|trade-?offs?|transparency|troubleshooting|usage|use|use cases?|users|validation|value|visibility|warning|workflow|workloads?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Respect();
}
