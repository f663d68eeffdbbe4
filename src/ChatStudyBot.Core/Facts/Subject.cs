using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>What a question is about, found above the line: never in it.</summary>
/// <param name="Top">The outermost thing above, most often a service.</param>
/// <param name="Near">The nearest thing above; the same as <paramref name="Top"/> when there is only one.</param>
public sealed partial record Subject(string Top, string Near)
{
    /// <summary>「読み切れなかった札の管理」: the nearest tells a story, which may not be that of each line below it.</summary>
    public bool IsTold => Near != Top && Naming.IsTopic(Near) && Story().IsMatch(Near);

    /// <summary>The outermost thing alone.</summary>
    public Subject Whole => new(Top, Top);

    /// <summary>As it stands in a stem: 「AWS CloudFormation」, 「Amazon ECSの「起動モード」」.</summary>
    public string In(Language language) =>
        Top == Near ? Near
        : language == Language.Japanese ? $"{Top}の「{Near}」"
        : $"{Top} ({Near})";

    /// <summary>For whoever debugs; a stem has its own form.</summary>
    public override string ToString() => In(Language.English);

    /// <summary>The subject of what stands in the entry; null when nothing above is a thing.</summary>
    /// <param name="self">Does the entry itself count as the nearest thing?</param>
    public static Subject? Of(Entry entry, Glossary glossary, bool self = false)
    {
        var things = (self ? entry.Ancestors.Prepend(entry) : entry.Ancestors)
            .Where(entry => entry.IsThing)
            .ToList();
        if (things.Count == 0)
        {
            return null;
        }

        var outermost = things.FindLastIndex(thing => thing.Kind == EntryKind.Item);
        if (outermost >= 0 && Flat.OwnerOf(things[outermost], glossary) is { } owner)
        {
            things.Insert(outermost + 1, owner);
        }

        var near = Short(things[0], glossary);
        return glossary.Find(near) is { Kind: GlossaryKind.Practice }
            ? new Subject(near, near)
            : Joined(Short(TopOf(things, glossary), glossary), near, glossary);
    }

    /// <summary>
    /// As <see cref="Of"/>, and nearer where 「Xの種類」 heads the list: of X they are kinds, and only of that.
    /// </summary>
    public static Subject? OfKinds(Entry list, Glossary glossary)
    {
        var subject = Of(list, glossary, self: true);
        return
            list is { Kind: EntryKind.Heading, Parent: not null, IsThing: false }
            && KindsOf().Match(list.Label.Name) is { Success: true } kinds
            && WithoutOwner(kinds.Groups["what"].Value.Trim(), subject, glossary) is var what
            && Naming.IsSubject(what)
            ? new Subject(subject?.Top ?? what, what)
            : subject;
    }

    /// <summary>「RDS のエンジン」 below 「Amazon RDS」: the engines.</summary>
    private static string WithoutOwner(string what, Subject? subject, Glossary glossary) =>
        subject is not null
        && what.IndexOf('の') is > 0 and var of
        && glossary.AreSame(what[..of].Trim(), subject.Top)
            ? what[(of + 1)..].Trim()
            : what;

    [GeneratedRegex("^(?<what>[^、。]{2,30})の種類$")]
    private static partial Regex KindsOf();

    /// <summary>One word when one of the two says the other as well.</summary>
    private static Subject Joined(string top, string near, Glossary glossary)
    {
        var topKey = TextFold.Name(top);
        var nearKey = TextFold.Name(near);
        return nearKey.Contains(topKey, StringComparison.Ordinal)
            || glossary.Identity(top) == glossary.Identity(near)
                ? new Subject(near, near)
            : topKey.Contains(nearKey, StringComparison.Ordinal) ? new Subject(top, top)
            : new Subject(top, near);
    }

    private static Entry TopOf(List<Entry> things, Glossary glossary) =>
        things.FindLast(thing => glossary.Service(Short(thing, glossary)) is not null)
        ?? things.FindLast(thing => thing is { Kind: EntryKind.Heading, Parent: not null })
        ?? things[^1];

    private static string Short(Entry entry, Glossary glossary) =>
        glossary.Spelling.Mended(
            Bare(EnglishHeading.WithoutCount(Ornament().Replace(NameOf(entry, glossary), " ").Trim()))
        );

    /// <summary>「終わったサービス: X」 heads what is said of X.</summary>
    private static string NameOf(Entry entry, Glossary glossary) =>
        entry is { Kind: EntryKind.Heading, Label.Separator: Separator.Colon }
        && glossary.Find(entry.Label.Name) is null
        && glossary.Find(entry.Label.Rest) is not null
            ? entry.Label.Rest
            : entry.Label.Name;

    /// <summary>「AMI Overview」, 「Benefits of X」: the thing, without what is told of it.</summary>
    private static string Bare(string name) =>
        Telling().Replace(name, "").Trim() is { Length: > 1 } bare ? bare : name;

    [GeneratedRegex(
        "^(Benefits of|Advantages of|Overview of|Introduction to|Types of|Features of|About|What is|What are) (the |an? )?|^(ADVANCED|EXAM|IMPORTANT) |( (BASICS|[Qq]uick [Ss]ummary|[Qq]uick [Rr]eference|[Gg]ood to know|[Oo]verview|[Ss]ummary|[Bb]asics|[Ff]undamentals|[Dd]eep [Dd]ive|[Ii]ntroduction|[Cc]heat ?[Ss]heet)| ?の(基本|基礎|概要|主な機能|基本機能|特徴|仕組み|主要機能))$"
    )]
    private static partial Regex Telling();

    [GeneratedRegex("[ぁ-ゖ][たる][一-龠ァ-ヺーA-Za-z]")]
    private static partial Regex Story();

    /// <summary>Counts and dashes that the writer set a heading off with.</summary>
    [GeneratedRegex("\\s*[①-⑳][\\s-]*|(?<=[\\s　])-|-$|^[^\\p{L}\\p{Nd}「『（(.*]+")]
    private static partial Regex Ornament();
}
