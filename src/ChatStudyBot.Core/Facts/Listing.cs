using System.Collections.Immutable;

namespace ChatStudyBot.Core.Facts;

/// <summary>P24, P26: labels side by side, each with its members.</summary>
public sealed record Listing(Subject? Subject, Entry Parent, ImmutableArray<MemberGroup> Groups)
{
    /// <summary>Does the member stand under this one label only?</summary>
    public bool IsOnlyIn(MemberGroup group, string member) =>
        Groups.All(other => other == group || !other.Has(member));
}

/// <param name="IsOpen">There are more members than the writer names.</param>
public sealed record MemberGroup(string Label, int Line, ImmutableArray<string> Members, bool IsOpen)
{
    public bool Has(string member) =>
        Members.Any(own => TextFold.Name(own) == TextFold.Name(member) || IsPartOf(own, member));

    private static bool IsPartOf(string one, string other) =>
        Script.Width(one) >= 4
        && Script.Width(other) >= 4
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
}
