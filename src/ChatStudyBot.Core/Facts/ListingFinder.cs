using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>Finds groups of names: 「Label : A, B, C」 in three or more siblings, or names below each label.</summary>
public static class ListingFinder
{
    private const int FewestGroups = 3;
    private const int FewestMembers = 2;

    public static IEnumerable<Listing> In(Outline outline, Glossary glossary)
    {
        foreach (var parent in outline.All)
        {
            var groups = parent
                .Children.Where(child => child.Kind == EntryKind.Item)
                .Select(GroupOf)
                .OfType<MemberGroup>()
                .ToImmutableArray();
            if (
                (groups.Length >= FewestGroups || groups.Length == 2 && AreKnown(groups, glossary))
                && !Naming.IsArgument(parent.Label.Name)
                && parent.Children.All(child => !child.IsAside)
                && !groups.Any(group => Naming.IsSignpost(group.Label))
                && groups.Count(group => group.Members.Length >= FewestMembers) >= 2
            )
            {
                yield return new Listing(Subject.Of(parent, glossary, self: true), parent, groups);
            }
        }
    }

    /// <summary>Two labels part what the glossary knows: with fewer than three, nothing else says that they are lists.</summary>
    private static bool AreKnown(ImmutableArray<MemberGroup> groups, Glossary glossary) =>
        groups.SelectMany(group => group.Members).All(member => !glossary.FindAll(member).IsEmpty)
        && groups.Sum(group => group.Members.Length) > groups[0].Members.Intersect(groups[1].Members).Count();

    private static MemberGroup? GroupOf(Entry entry)
    {
        if (!IsGroupLabel(entry.Label.Name))
        {
            return null;
        }

        var inline = entry.Label is { HasRest: true, Separator: Separator.Colon }
            ? Names.In(entry.Label.Rest)
            : [];
        if (inline.Count > 0)
        {
            return new MemberGroup(entry.Label.Name, entry.Line, [.. inline], Names.IsOpen(entry.Label.Rest));
        }

        return entry.Label.HasRest ? null : FromGloss(entry) ?? FromChildren(entry);
    }

    /// <summary>「引くもの(A, B)」.</summary>
    private static MemberGroup? FromGloss(Entry entry) =>
        Names.In(entry.Label.Gloss) is { Count: >= FewestMembers } members
            ? new MemberGroup(entry.Label.Name, entry.Line, [.. members], Names.IsOpen(entry.Label.Gloss))
            : null;

    private static MemberGroup? FromChildren(Entry entry)
    {
        var children = entry.Children.Where(child => child.Kind == EntryKind.Item).ToList();
        if (children is [{ IsLeaf: true } only] && Names.In(only.Text) is { Count: >= FewestMembers } members)
        {
            return new MemberGroup(entry.Label.Name, entry.Line, [.. members], Names.IsOpen(only.Text));
        }

        return
            children.Count >= FewestMembers
            && children.TrueForAll(child =>
                child.IsLeaf && Names.In(child.Text) is [_] && !child.Label.HasRest
            )
            ? new MemberGroup(
                entry.Label.Name,
                entry.Line,
                [.. children.Select(child => Names.In(child.Text)[0])],
                children.Exists(child => Unaskable.IsOpenList(child.Text))
            )
            : null;
    }

    private static bool IsGroupLabel(string label) =>
        Script.Width(label) is >= 2 and <= 30
        && Unaskable.Reason(label) is not UnusedReason.Anecdote
        && !label.Any(c => c is 'を' or '。' or '、' or '？');
}
