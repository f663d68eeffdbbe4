using System.Collections.Immutable;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>What stands around a line of a note, as people read it.</summary>
/// <param name="IsCut">The section has more above or below.</param>
public sealed record SectionText(ImmutableArray<PassageLine> Lines, bool IsCut)
{
    public string Text => PassageText.Of(Lines);

    /// <summary>Whether somebody who has read these lines would learn anything from it.</summary>
    public bool HasMoreThan(IEnumerable<PassageLine> read) => IsCut || Lines.Except(read).Any();

    /// <summary>The section that the line stands in without those below it; cut to whole lines around it.</summary>
    /// <param name="longest">Characters.</param>
    /// <returns>Null when the note has no such place any more.</returns>
    public static SectionText? Around(Note note, Citation place, int longest)
    {
        // Several sections may be called alike.
        var (lines, at) = SectionsAt(note.Root, place.Heading)
            .Select(section => Piece.Of(section.Blocks, 0).SelectMany(piece => piece.Lines).ToArray())
            .Select(lines => (lines, Array.FindIndex(lines, line => line.Line == place.Line)))
            .FirstOrDefault(found => found.Item2 >= 0);
        if (lines is null)
        {
            return null;
        }

        var (first, last) = (at, at);
        var room = longest - LengthOf(lines[at]);
        while (first > 0 || last < lines.Length - 1)
        {
            // What comes before a line explains it more than what comes behind.
            var up =
                first > 0
                && LengthOf(lines[first - 1]) <= room
                && (at - first <= last - at || last == lines.Length - 1);
            if (up)
            {
                room -= LengthOf(lines[--first]);
            }
            else if (last < lines.Length - 1 && LengthOf(lines[last + 1]) <= room)
            {
                room -= LengthOf(lines[++last]);
            }
            else
            {
                break;
            }
        }

        return new SectionText([.. lines[first..(last + 1)]], first > 0 || last < lines.Length - 1);
    }

    /// <summary>With the line break.</summary>
    private static int LengthOf(PassageLine line) => PassageText.LengthOf(line, line.Depth) + 1;

    private static IEnumerable<Section> SectionsAt(Section section, ImmutableArray<string> heading) =>
        heading is [var name, .. var rest]
            ? section
                .Sections.Where(below => below.Heading.Value.Trim() == name)
                .SelectMany(below => SectionsAt(below, rest))
            : [section];
}
