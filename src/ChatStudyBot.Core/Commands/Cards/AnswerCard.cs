using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What the notes say to a question; see messages.md 6.5.</summary>
internal static class AnswerCard
{
    private const int LongestButton = 75;

    /// <summary>Characters of a section that one card shows.</summary>
    public const int LongestSection = 1500;

    /// <param name="summary">Null when none was to be made; without a sentence when that failed.</param>
    /// <param name="ways">Null when there is no passage.</param>
    public static Card Of(Language language, AskedAnswer asked, Summary? summary, AnswerWays? ways) =>
        Bare(language, asked.Answer, summary, ways, [.. Noted(language, asked)]) with
        {
            Actions = ways is null
                ? []
                :
                [
                    new ActionRow([
                        .. ToSection(language, asked, ways),
                        .. ToQuiz(language, ways),
                        .. asked.Answer.IsAnswered
                            ? Press(language, "btn.helpful", asked, new AnswerAction.Helpful())
                            : [],
                        .. Press(
                            language,
                            "btn.not_helpful",
                            asked,
                            new AnswerAction.Others(
                                asked.Answer.Verdict == Verdict.Unknown || summary is { Sentences: not [] }
                                    ? PassageBlocks.Shown
                                    : asked.Answer.Together
                            )
                        ),
                    ]),
                    .. Row([
                        .. ways.CanShare
                            ? Press(language, "btn.share_answer", asked, new AnswerAction.Share())
                            : [],
                        .. ToSource(language, ways),
                    ]),
                ],
        };

    /// <summary>Which of several things is meant.</summary>
    public static Card Asking(Language language, AskedAnswer asked, Ambiguity found) =>
        Titled(language, asked.Answer, [AnswerBlocks.Doubt(language, found)]) with
        {
            Tone = CardTone.Asking,
            Actions =
            [
                new ActionRow([
                    .. found.Meanings.Select(
                        CardAction (meaning, at) =>
                            new CardAction.Press(
                                TextCut.At(meaning.Name, LongestButton),
                                AnswerCode.Of(asked.Id, new AnswerAction.Mean(at)),
                                ActionStyle.Secondary
                            )
                    ),
                ]),
            ],
        };

    /// <summary>Other passages, when the ones before were not what was meant.</summary>
    /// <param name="from">The first to show.</param>
    /// <param name="ways">Null when there is none.</param>
    public static Card Others(Language language, AskedAnswer asked, int from, AnswerWays? ways) =>
        Titled(
            language,
            asked.Answer,
            [
                .. ways is null
                    ? [Wording.Paragraph(language, "ask.no_more")]
                    : PassageBlocks.Page(language, "ask.others", asked.Answer, from, ways),
                .. Noted(language, asked),
            ]
        ) with
        {
            Actions = ways is null
                ? []
                :
                [
                    new ActionRow([
                        .. ToSection(language, asked, ways),
                        .. ToQuiz(language, ways),
                        .. Press(
                            language,
                            "btn.not_helpful",
                            asked,
                            new AnswerAction.Others(from + PassageBlocks.Shown)
                        ),
                        .. ToSource(language, ways),
                    ]),
                ],
        };

    /// <summary>What stands around a passage.</summary>
    public static Card Around(Language language, FoundPassage passage, SectionText text, AnswerWays ways) =>
        new(
            language,
            CardTone.Done,
            Say.Line(language, "ask.around"),
            [
                new CardBlock.Quotation(text.Text),
                .. StaleBlocks.Of(language, passage, text.Lines, ways),
                PassageBlocks.Source(language, passage, ways),
                .. text.IsCut
                    ? [Wording.Context(language, "common.cut")]
                    : ImmutableArray<CardBlock.Context>.Empty,
            ],
            [.. Row([.. ToSource(language, ways)])]
        );

    /// <summary>For the channel.</summary>
    /// <param name="asker">Their name.</param>
    /// <param name="ways">Null when there is no passage.</param>
    public static Card Shared(Language language, AskedAnswer asked, string asker, AnswerWays? ways)
    {
        var player = Wording.Player(language, asker, asked.Asker);
        return Bare(
            language,
            asked.Answer,
            null,
            ways,
            [Wording.Context(language, "ask.shared_by", ("player", player))]
        ) with
        {
            Actions = ways is null ? [] : [.. Row([.. ToSource(language, ways)])],
        };
    }

    private static Card Bare(
        Language language,
        NoteAnswer answer,
        Summary? summary,
        AnswerWays? ways,
        ImmutableArray<CardBlock> after
    ) =>
        Titled(
            language,
            answer,
            [
                .. AnswerBlocks.Reading(language, answer),
                .. summary is { Sentences: not [] }
                    ? AnswerBlocks.Summarised(language, answer, summary, ways)
                    : AnswerBlocks.Said(language, answer, ways),
                .. summary is { Sentences: [] }
                    ? [Wording.Context(language, "failure.assistant")]
                    : ImmutableArray<CardBlock>.Empty,
                .. after,
            ]
        );

    private static IEnumerable<CardBlock> Noted(Language language, AskedAnswer asked) =>
        asked.IsGapNoted ? [Wording.Context(language, "ask.gap_noted")] : [];

    private static Card Titled(Language language, NoteAnswer answer, ImmutableArray<CardBlock> blocks) =>
        new(
            language,
            CardTone.Done,
            Say.Line(language, "ask.answer.title", ("question", answer.Question)),
            blocks,
            []
        );

    private static IEnumerable<CardAction> ToSource(Language language, AnswerWays ways) =>
        ways.AddressOf(ways.Place) is { } address
            ? [new CardAction.Open(Say.Text(language, "btn.open_source"), address)]
            : [];

    private static IEnumerable<CardAction> ToSection(Language language, AskedAnswer asked, AnswerWays ways) =>
        ways.Around is not null
            ? Press(language, "btn.more_text", asked, new AnswerAction.Around(ways.Passage))
            : [];

    private static IEnumerable<CardAction> ToQuiz(Language language, AnswerWays ways) =>
        ways.QuizCode is { } code ? [Wording.Press(language, "btn.quiz_this", code)] : [];

    private static ImmutableArray<ActionRow> Row(ImmutableArray<CardAction> actions) =>
        actions.IsEmpty ? [] : [new ActionRow(actions)];

    private static IEnumerable<CardAction> Press(
        Language language,
        string label,
        AskedAnswer asked,
        AnswerAction action
    ) => [Wording.Press(language, label, AnswerCode.Of(asked.Id, action))];
}
