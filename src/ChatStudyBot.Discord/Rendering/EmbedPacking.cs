using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Cards;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>Distributes paragraphs over the descriptions of embeds: a long card goes on in a second one.</summary>
internal static class EmbedPacking
{
    private const string Gap = "\n\n";

    public static bool Fits(ImmutableArray<string> paragraphs, int titleLength) =>
        paragraphs.Sum(paragraph => paragraph.Length + Gap.Length) + titleLength <= Limits.AllEmbeds;

    /// <summary>At least one; together within the limit of a message, if it has to be by cutting the end.</summary>
    public static ImmutableArray<string> Descriptions(ImmutableArray<string> paragraphs, int titleLength)
    {
        var left = Limits.AllEmbeds - titleLength;
        var descriptions = ImmutableArray.CreateBuilder<string>();
        var current = "";
        foreach (
            var paragraph in paragraphs.SelectMany(paragraph => TextPieces.Of(paragraph, Limits.Description))
        )
        {
            var joined = current.Length == 0 ? paragraph : current + Gap + paragraph;
            if (joined.Length <= Math.Min(left, Limits.Description))
            {
                current = joined;
                continue;
            }

            descriptions.Add(current);
            left -= current.Length;
            current = left > 0 ? TextCut.At(paragraph, Math.Min(left, Limits.Description)) : "";
            if (left < paragraph.Length)
            {
                break;
            }
        }

        descriptions.Add(current);
        return [.. descriptions.Where(description => description.Length > 0)];
    }
}
