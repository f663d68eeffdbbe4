using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>Distributes leaves over blocks: a long text goes on in a further one.</summary>
internal static class RichTextPacking
{
    /// <param name="max">Of the text of one block, in UTF-16 units.</param>
    public static IEnumerable<IReadOnlyList<RichTextLeaf>> Packed(IEnumerable<RichTextLeaf> leaves, int max)
    {
        var block = new List<RichTextLeaf>();
        var length = 0;
        foreach (var leaf in Joined(leaves).SelectMany(leaf => Pieces(leaf, max)))
        {
            if (length + TextLength.Of(leaf) > max)
            {
                yield return block;
                block = [];
                length = 0;
            }
            block.Add(leaf);
            length += TextLength.Of(leaf);
        }
        if (block.Count > 0)
            yield return block;
    }

    /// <summary>Neighbours of the same look are one.</summary>
    private static List<RichTextLeaf> Joined(IEnumerable<RichTextLeaf> leaves)
    {
        var joined = new List<RichTextLeaf>();
        foreach (var leaf in leaves)
            if (
                leaf is RichTextLeaf.Text next
                && joined is [.., RichTextLeaf.Text last]
                && last.Style == next.Style
            )
                joined[^1] = last with { Value = last.Value + next.Value };
            else
                joined.Add(leaf);
        return joined;
    }

    private static IEnumerable<RichTextLeaf> Pieces(RichTextLeaf leaf, int max) =>
        leaf is RichTextLeaf.Text text && text.Value.Length > max
            ? TextPieces
                .Of(text.Value, max)
                .Where(piece => piece.Length > 0)
                .Select(piece => text with { Value = piece })
            : [leaf];
}
