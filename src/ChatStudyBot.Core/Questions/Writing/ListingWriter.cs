using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>P24: which label a member belongs to, and which members a label has.</summary>
public static partial class ListingWriter
{
    /// <summary>More of one label would be the same question again and again.</summary>
    private const int MembersAsked = 4;

    private const int KeysOfMulti = 2;
    private const int WidestMember = 30;

    public static IEnumerable<Draft> Write(Listing listing, Desk desk)
    {
        foreach (var group in listing.Groups)
        {
            if (listing.Subject is not { } subject)
            {
                desk.Log.Rejected(group.Line, UnusedReason.NoSubject);
                continue;
            }

            if (!Warrant.IsGiven(listing, desk))
            {
                desk.Log.Rejected(group.Line, UnusedReason.Topic);
                continue;
            }

            var members = group
                .Members.Where(member =>
                    IsShort(member) && IsName(member, desk) && listing.IsOnlyIn(group, member)
                )
                .ToImmutableArray();
            var drafts = members
                .Select(member => LabelOf(member, group, listing, subject, desk))
                .OfType<Draft>()
                .Take(group.Members.Length > 1 ? MembersAsked : 0);
            if (
                MembersOf(group, MayShare(listing, group, members, desk), listing, subject, desk) is { } multi
            )
            {
                drafts = drafts.Append(multi);
            }

            foreach (var draft in drafts)
            {
                desk.Log.Asked(group.Line);
                yield return draft;
            }
        }
    }

    /// <summary>Of two lists of known names one may hold the other: what is right of it stays right.</summary>
    private static ImmutableArray<string> MayShare(
        Listing listing,
        MemberGroup group,
        ImmutableArray<string> own,
        Desk desk
    ) =>
        listing.Groups.Length > 2
            ? own
            : [.. group.Members.Where(member => IsShort(member) && desk.Glossary.Find(member) is not null)];

    private static Draft? LabelOf(
        string member,
        MemberGroup group,
        Listing listing,
        Subject subject,
        Desk desk
    )
    {
        var others = listing
            .Groups.Where(other => other != group)
            .OrderBy(other => Math.Abs(listing.Groups.IndexOf(other) - listing.Groups.IndexOf(group)))
            .Take(Pool.Most)
            .ToImmutableArray();
        if (
            others.Length < Pool.Fewest
            || desk.Leak.Leaks(member, group.Label, [.. others.Select(other => other.Label)])
        )
        {
            return null;
        }

        var (choices, key) = Desk.Mix(
            new Choice(group.Label),
            others.Select(other => new Choice(other.Label, Why(other)))
        );
        var language = desk.LanguageOf(group.Label);
        var question = Basis(listing, group, desk, language) with
        {
            Stem = Stems.LabelOf(subject, member, language),
            Choices = choices,
            Key = key,
            Worth = 1,
        };
        return new Draft(question, Draft.SeedOf("label-of", subject.Top, group.Label, member), "label-of");
    }

    private static Draft? MembersOf(
        MemberGroup group,
        ImmutableArray<string> members,
        Listing listing,
        Subject subject,
        Desk desk
    )
    {
        if (members.Length < KeysOfMulti || group.IsOpen)
        {
            return null;
        }

        var keys = members.Take(KeysOfMulti).ToImmutableArray();
        var wrong = listing
            .Groups.Where(other => other != group)
            .SelectMany(other => other.Members.Select(member => (Member: member, Group: other)))
            .Where(pair =>
                !group.Has(pair.Member)
                && IsShort(pair.Member)
                && Script.Of(pair.Member) == Script.Of(keys[0])
                && !Masking.Names(pair.Member, group.Label)
            )
            .DistinctBy(pair => TextFold.Name(pair.Member))
            .ToList();
        var spread = Spread(wrong);
        if (
            spread.Count < Pool.Fewest
            || keys.Any(key => desk.Leak.Leaks(group.Label, key, [.. spread.Select(pair => pair.Member)]))
        )
        {
            return null;
        }

        ImmutableArray<Choice> choices =
        [
            .. keys.Select(key => new Choice(key))
                .Concat(spread.Select(pair => new Choice(pair.Member, pair.Group.Label)))
                .OrderBy(choice => choice.Text, StringComparer.Ordinal),
        ];
        var language = desk.LanguageOf(group.Label);
        var question = Basis(listing, group, desk, language) with
        {
            Kind = QuestionKind.Multi,
            Stem = Stems.Members(subject, group.Label, KeysOfMulti, language),
            Choices = choices,
            Key = [.. Enumerable.Range(0, choices.Length).Where(at => keys.Contains(choices[at].Text))],
            Worth = 1,
        };
        return new Draft(question, Draft.SeedOf("members", [subject.Top, group.Label, .. keys]), "members");
    }

    /// <summary>One of each other label first, so that no label gives itself away.</summary>
    private static List<(string Member, MemberGroup Group)> Spread(
        List<(string Member, MemberGroup Group)> wrong
    ) =>
        [
            .. wrong
                .GroupBy(pair => pair.Group)
                .SelectMany(group => group.Select((pair, rank) => (pair, rank)))
                .OrderBy(ranked => ranked.rank)
                .Select(ranked => ranked.pair)
                .Take(Pool.Most),
        ];

    private static bool IsShort(string member) => Script.Width(member) <= WidestMember;

    private static Question Basis(Listing listing, MemberGroup group, Desk desk, Language language) =>
        desk.Question(listing.Parent, group.Line, language) with
        {
            Explanation = Why(group, withLabel: true),
        };

    private static string Why(MemberGroup group, bool withLabel = false) =>
        (withLabel ? $"{group.Label}: " : "") + string.Join(", ", group.Members);

    /// <summary>No property that others may have, no amount and no doing.</summary>
    private static bool IsName(string member, Desk desk) =>
        desk.Glossary.Find(member) is not null
        || desk.LanguageOf(member) == Language.Japanese
            && !Anything().IsMatch(member)
            && !Amount().IsMatch(member)
            && !Property().IsMatch(member)
            && !Naming.IsTopic(member);

    [GeneratedRegex("(型|性|的|制|用|可|済み|あり|なし|検知|分析|データ|スケーリング|課金|保存|処理)$")]
    private static partial Regex Property();

    [GeneratedRegex(
        "^(約|最大|最小|最低|〜|~)|[$￥¥]|^[0-9][0-9.,]*|[0-9]+ ?(円|%|TB|GB|MB|個|台|時間|分|秒|日)"
    )]
    private static partial Regex Amount();

    /// <summary>Members that any label might have.</summary>
    [GeneratedRegex(
        "^(third[ -]?party|custom|manual|others?|any|none|default|その他|サードパーティー?|カスタム|手動|自動|任意)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Anything();
}
