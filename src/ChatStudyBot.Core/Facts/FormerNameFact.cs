using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P08: what a thing was called before.</summary>
public sealed record FormerNameFact(Entry Place, GlossaryEntry Thing, string Shown, string Former);

/// <summary>Finds 「XはもとのYのこと」 and 「X（旧Y）」, for things that the glossary knows.</summary>
public static partial class FormerNameFinder
{
    public static IEnumerable<FormerNameFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (
                entry.Unaskable is null
                && (
                    Called().Match(entry.Text) is { Success: true } called
                        ? called
                        : Bracketed().Match(entry.Text)
                )
                    is { Success: true } match
                && match.Groups["name"].Value.Trim() is var name
                && match.Groups["former"].Value.Trim() is var former
                && glossary.FindAll(name) is [var thing]
                && TextFold.Name(former) != TextFold.Name(name)
                && !IsFamilyOf(former, thing, glossary)
            )
            {
                yield return new FormerNameFact(entry, thing, name, former);
            }
        }
    }

    /// <summary>Today the old name is that of the whole family: all of it is called so.</summary>
    private static bool IsFamilyOf(string former, GlossaryEntry thing, Glossary glossary) =>
        glossary.FindAll(former).Any(family => family != thing && glossary.AreKin(family, thing));

    [GeneratedRegex(
        "^(?<name>[^、。（(]{2,40}?) ?は、? ?(旧称?(は|の)?|かつての|以前の) ?(?<former>[A-Za-z0-9][A-Za-z0-9 /-]{1,40})( ?のこと|の後継|です)?$"
    )]
    private static partial Regex Called();

    [GeneratedRegex(
        "^(?<name>[^、。（(：:]{2,40}?) ?[（(](旧称?|旧名称?|formerly|former name) ?[:：、,]? ?(?<former>[A-Za-z0-9][A-Za-z0-9 /-]{1,40})[）)]"
    )]
    private static partial Regex Bracketed();
}
