using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Where in the topic tree a line lies: folders, the note, its upper headings.</summary>
public static class Topics
{
    private const int DeepestHeading = 3;

    public static ImmutableArray<string> PathOf(NoteFacts note, Entry place) =>
        PathOf(note.TopicRoot, place.Headings);

    /// <param name="headings">The way down to the line, the note's own title or not.</param>
    public static ImmutableArray<string> PathOf(ImmutableArray<string> root, IEnumerable<string> headings) =>
        [.. root, .. headings.Where(heading => heading != root[^1]).Take(DeepestHeading)];

    public static ImmutableArray<string> RootOf(string path, string title) =>
        [.. path.Split('/')[..^1].Where(folder => folder.Length > 0), title];
}
