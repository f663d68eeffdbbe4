using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>The blocks of a card as paragraphs of markup.</summary>
internal sealed class BlockRenderer(LineRenderer lines)
{
    public ImmutableArray<string> Of(ImmutableArray<CardBlock> blocks)
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        CardBlock? before = null;
        foreach (var block in blocks)
        {
            if (Of(block) is not { Length: > 0 } text)
            {
                continue;
            }

            if (before is not null && IsTight(before) && IsTight(block))
            {
                paragraphs[^1] += "\n" + text;
            }
            else
            {
                paragraphs.Add(text);
            }

            before = block;
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>Small print stands together.</summary>
    private static bool IsTight(CardBlock block) => block is CardBlock.Context or CardBlock.Countdown;

    private string Of(CardBlock block)
    {
        // Nothing in it is anybody's text: it stands in letters of one width as it is.
        if (block is CardBlock.HeatMap(_, var rows, _, _))
        {
            return $"```\n{string.Join('\n', rows)}\n```";
        }

        var text = string.Join('\n', BlockLines.Of(block).Select(lines.Of));
        return block is CardBlock.Quotation ? Quoted(text) : text;
    }

    private static string Quoted(string text) =>
        string.Join('\n', text.Split('\n').Select(line => $"> {line}"));
}
