using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Where in the topic tree a line lies: folders, the note, its upper headings.</summary>
public static class Topics
{
    private const int DeepestHeading = 3;

    public static ImmutableArray<string> PathOf(NoteFacts note, Entry place) =>
        [
            .. note.TopicRoot,
            .. place.Headings.Where(heading => heading != note.TopicRoot[^1]).Take(DeepestHeading),
        ];

    public static ImmutableArray<string> RootOf(string path, string title) =>
        [.. path.Split('/')[..^1].Where(folder => folder.Length > 0), title];
}
