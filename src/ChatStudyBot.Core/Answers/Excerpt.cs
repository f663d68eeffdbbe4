using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Answers;

/// <summary>A passage as it is shown: the bullets it hangs below, as far as there is room, then its own lines.</summary>
internal static class Excerpt
{
    public static FoundPassage Of(PassageMatch match, double score)
    {
        var passage = match.Passage;
        var lines = passage.Lines.ToList();
        foreach (var above in passage.Above.Reverse())
        {
            if (PassageText.Of([above, .. lines]).Length > Passage.LongestText)
            {
                break;
            }

            lines.Insert(0, above);
        }

        var over = lines.Count - passage.Lines.Length;
        return new(
            new Citation(passage.Path, passage.Lines[match.Line].Line, passage.Heading),
            [.. lines],
            over,
            over + match.Line,
            score
        )
        {
            Title = passage.Title,
        };
    }
}
