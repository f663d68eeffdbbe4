using System.Collections.Immutable;

namespace ChatStudyBot.Core.Notes;

/// <summary>A title line of an outline: of the note, of a category or of a thing in one.</summary>
/// <param name="Rank">1 for a category, 2 for what stands in one, more for an indented title.</param>
internal sealed record OutlineTitle(int Line, string Text, int Rank, bool IsNoteTitle)
{
    private const int CategoryRank = 1;
    private const int ThingRank = 2;
    private const int Longest = 80;

    public static ImmutableArray<OutlineTitle> Find(SourceText source, bool hasTitle)
    {
        var found = Candidates(source);
        var kinds = found
            .Where(title => title.HasContent)
            .CountBy(title => FirstWord(title.Text), StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value >= 2)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ranks = found.Select(title => RankOf(title, kinds)).ToArray();
        var named = !hasTitle && NamesNote(found, ranks);
        return
        [
            .. found.Select(
                (title, i) => new OutlineTitle(title.Line, title.Text, ranks[i], named && i == 0)
            ),
        ];
    }

    /// <summary>A title with nothing below is a category, unless it starts like those that have: an empty service.</summary>
    private static int RankOf(Candidate title, HashSet<string> kinds) =>
        title switch
        {
            { Indent: > 0 } => ThingRank + title.Indent,
            { HasContent: true } => ThingRank,
            _ => kinds.Contains(FirstWord(title.Text)) ? ThingRank : CategoryRank,
        };

    /// <summary>The first of two empty titles at the top, or the only one of the file, is the note's own.</summary>
    private static bool NamesNote(List<Candidate> found, int[] ranks) =>
        found is [{ IsFirstLine: true, HasContent: false, Indent: 0 }, _, ..]
        && ranks[0] == CategoryRank
        && (ranks[1] == CategoryRank || ranks.Count(rank => rank == CategoryRank) == 1);

    private static List<Candidate> Candidates(SourceText source)
    {
        var found = new List<Candidate>();
        var above = "";
        int? bullet = null;
        for (var i = 0; i < source.Count; i++)
        {
            var start = LineStart.Of(source[i]);
            if (start.Text >= source[i].Length && !start.IsItem)
            {
                continue;
            }

            var text = source[i][start.Text..].TrimEnd();
            if (IsTitle(start, text, above, bullet))
            {
                found.Add(new(i + 1, text, start.Indent, isFirstLine: above.Length == 0));
                bullet = null;
            }
            else
            {
                bullet = start.IsItem ? start.Indent : bullet;
                if (found.Count > 0)
                {
                    found[^1].HasContent = true;
                }
            }

            above = text.Length > 0 ? text : "•";
        }

        return found;
    }

    private static bool IsTitle(LineStart start, string text, string above, int? bullet) =>
        !start.IsItem
        && !(bullet < start.Indent)
        && !(bullet is not null && WrappedLines.Continues(above, text))
        && text.Length <= Longest
        && text[^1] is not ('。' or '、')
        && !text.Contains("://", StringComparison.Ordinal);

    private static string FirstWord(string text)
    {
        var end = text.IndexOfAny([' ', '\u3000']);
        return end < 0 ? text : text[..end];
    }

    private sealed class Candidate(int line, string text, int indent, bool isFirstLine)
    {
        public int Line => line;

        public string Text => text;

        public int Indent => indent;

        public bool IsFirstLine => isFirstLine;

        public bool HasContent { get; set; }
    }
}
