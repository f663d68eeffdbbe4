using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// A piece of a note that can be shown as an answer: a bullet with what hangs below it, the paragraphs below a
/// heading, rows of a table. A label with nothing under it is one too: that it is empty is worth saying.
/// </summary>
/// <param name="Heading">The headings above it, outermost first, without the title.</param>
/// <param name="Above">The bullets it hangs below, outermost first, when it is a part of a large one.</param>
/// <param name="Order">Which of the passages right below its heading it is, from 0.</param>
/// <param name="IsEmpty">Names something and says nothing of it.</param>
public sealed record Passage(
    string Path,
    string Title,
    ImmutableArray<string> Heading,
    ImmutableArray<PassageLine> Above,
    ImmutableArray<PassageLine> Lines,
    int Order,
    bool IsEmpty
)
{
    /// <summary>In characters; see <see cref="PassageText"/>.</summary>
    public const int LongestText = 600;

    /// <summary>A list of names is in the language of what it stands below.</summary>
    public Language Language { get; } =
        Lines.Any(line => line.Text.Any(Script.IsJapanese))
        || Heading.Any(heading => heading.Any(Script.IsJapanese))
        || Title.Any(Script.IsJapanese)
            ? Language.Japanese
            : Language.English;
}
