using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Warns whoever reads a quotation of what in it does not hold, or no longer does.</summary>
internal static class StaleBlocks
{
    /// <param name="read">The lines of the note that are quoted.</param>
    /// <param name="ways">Null when nothing is known of the note.</param>
    public static IEnumerable<CardBlock> Of(
        Language language,
        FoundPassage passage,
        IEnumerable<PassageLine> read,
        AnswerWays? ways
    ) =>
        StaleText
            .Of(
                language,
                ways?.StaleIn(passage.Citation.Path) ?? [],
                read.Select(line => line.Line).ToHashSet()
            )
            .Select(CardBlock (line) => new CardBlock.Context(Line.Plain(line)));
}
