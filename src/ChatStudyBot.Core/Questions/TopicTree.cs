using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions;

/// <summary>A node of the tree made by folders, files and headings.</summary>
/// <param name="Path">Names from the root down to this one.</param>
/// <param name="Questions">How many questions lie here or below.</param>
public sealed record Topic(ImmutableArray<string> Path, int Questions, ImmutableArray<Topic> Children)
{
    public string Name => Path[^1];
}

/// <summary>The topics of a bank and how a person's words find them.</summary>
public sealed class TopicTree(ImmutableArray<Topic> roots)
{
    public static TopicTree Empty { get; } = new([]);

    /// <summary>The topmost topics, in the order of the notes.</summary>
    public ImmutableArray<Topic> Roots { get; } = roots;
}
