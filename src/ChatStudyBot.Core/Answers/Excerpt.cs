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

        var best = passage.Lines[match.Line];
        return new(
            new Citation(passage.Path, best.Line, passage.Heading),
            PassageText.Of(lines),
            [.. lines.Select(line => line.Line).Distinct()],
            best.Text,
            score
        )
        {
            Title = passage.Title,
        };
    }
}
