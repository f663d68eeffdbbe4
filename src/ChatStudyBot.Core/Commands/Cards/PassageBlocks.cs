using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Passages of the notes as they are quoted, with the places where they stand.</summary>
internal static class PassageBlocks
{
    /// <summary>How many of them one card shows.</summary>
    public const int Shown = 3;

    /// <summary>As many as one card shows.</summary>
    /// <param name="opening">The key of what is said of them.</param>
    /// <param name="from">The first to show.</param>
    public static ImmutableArray<CardBlock> Page(
        Language language,
        string opening,
        NoteAnswer answer,
        int from,
        AnswerWays? ways
    ) =>
        [
            Wording.Paragraph(language, opening),
            .. Numbered(language, answer.Passages.Skip(from).Take(Shown), ways),
        ];

    public static IEnumerable<CardBlock> Numbered(
        Language language,
        IEnumerable<FoundPassage> passages,
        AnswerWays? ways
    ) =>
        passages.SelectMany(
            (passage, at) =>
                Quoted(
                    language,
                    passage,
                    quote => new Line([new Inline.Text($"{at + 1}. "), .. quote.Parts]),
                    ways
                )
        );

    /// <summary>One that stands alone.</summary>
    public static IEnumerable<CardBlock> Quoted(Language language, FoundPassage passage, AnswerWays? ways) =>
        Quoted(language, passage, quote => quote, ways);

    private static IEnumerable<CardBlock> Quoted(
        Language language,
        FoundPassage passage,
        Func<Line, Line> opened,
        AnswerWays? ways
    ) =>
        [
            Wording.Paragraph(opened(Say.Line(language, "ask.answer.quote", ("passage", Quote.Of(passage))))),
            .. StaleBlocks.Of(language, passage, QuotedLines.Of(passage).Shown, ways),
            Source(language, passage, ways),
        ];

    public static CardBlock.Context Source(Language language, FoundPassage passage, AnswerWays? ways) =>
        Wording.Context(language, "reveal.source", ("cite", Cite(language, passage, ways)));

    public static Line Cite(Language language, FoundPassage passage, AnswerWays? ways) =>
        Wording.Cite(language, passage.Citation, ways?.AddressOf(passage.Citation));
}
