using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What the notes say to a question; see messages.md 6.5.</summary>
internal static class AnswerCard
{
    private const int LongestLabel = 80;
    private const int LongestButton = 75;
    private const int MostRepairs = 3;

    private static readonly char[] s_ends = [':', '：', ' '];

    /// <summary>How many passages one card shows.</summary>
    public const int Shown = 3;

    /// <summary>Of the first one's score: what is further from the question is not named beside it.</summary>
    private const double Near = 0.7;

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
                                    ? Shown
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
        Titled(
            language,
            asked.Answer,
            [
                Wording.Paragraph(
                    language,
                    "ask.ambiguous",
                    ("term", TextCut.At(found.Term, LongestLabel)),
                    ("count", found.Meanings.Length)
                ),
            ]
        ) with
        {
            Tone = CardTone.Asking,
            Actions =
            [
                new ActionRow([
                    .. found.Meanings.Select(
                        CardAction (meaning, at) =>
                            new CardAction.Press(
                                TextCut.At(meaning.Name, LongestButton),
                                ActionCode.InAnswer(asked.Id, new AnswerAction.Mean(at)),
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
                    : Passages(language, "ask.others", asked.Answer, from, ways),
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
                        .. Press(language, "btn.not_helpful", asked, new AnswerAction.Others(from + Shown)),
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
                Source(language, passage, ways),
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

    /// <summary>What a summary of the answer is made of, and is quoted below it.</summary>
    public static ImmutableArray<FoundPassage> QuotedIn(NoteAnswer answer) =>
        answer.Conflict is { } other ? [answer.Passages[0], other] : [.. answer.Passages.Take(Shown)];

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
                .. Reading(language, answer),
                .. summary is { Sentences: not [] }
                    ? Summarised(language, answer, summary, ways)
                    : Said(language, answer, ways),
                .. summary is { Sentences: [] }
                    ? [Wording.Context(language, "failure.assistant")]
                    : ImmutableArray<CardBlock>.Empty,
                .. after,
            ]
        );

    private static IEnumerable<CardBlock> Summarised(
        Language language,
        NoteAnswer answer,
        Summary summary,
        AnswerWays? ways
    ) =>
        [
            Wording.Context(language, "ask.summary"),
            Wording.Paragraph(Line.Plain(string.Join(' ', summary.Sentences.Select(Numbered)))),
            .. answer.Conflict is null
                ? ImmutableArray<CardBlock>.Empty
                : [Wording.Paragraph(language, "ask.conflict")],
            .. QuotedIn(answer).SelectMany((passage, at) => Passage(language, passage, at + 1, ways)),
        ];

    private static string Numbered(SummarySentence sentence) =>
        $"{sentence.Text} {string.Concat(sentence.Sources.Select(number => $"[{number}]"))}";

    /// <summary>How the question was understood, where that does not go without saying.</summary>
    private static IEnumerable<CardBlock> Reading(Language language, NoteAnswer answer) =>
        [
            .. answer is { KeptSubject: true, Subject: { } subject }
                ?
                [
                    Wording.Context(
                        language,
                        "ask.subject_kept",
                        ("subject", TextCut.At(subject, LongestLabel))
                    ),
                ]
                : ImmutableArray<CardBlock>.Empty,
            .. answer
                .Repairs.Take(MostRepairs)
                .Select(repair =>
                    Wording.Context(
                        language,
                        "ask.repaired",
                        ("typed", TextCut.At(repair.Typed, LongestLabel)),
                        ("term", TextCut.At(repair.Read, LongestLabel))
                    )
                ),
            .. answer
                .UnknownNames.Take(MostRepairs)
                .Select(name =>
                    Wording.Context(language, "ask.unknown_term", ("term", TextCut.At(name, LongestLabel)))
                ),
        ];

    private static ImmutableArray<CardBlock> Said(Language language, NoteAnswer answer, AnswerWays? ways) =>
        answer switch
        {
            { Passages: [] } => [Wording.Paragraph(language, "ask.not_in_notes")],
            { Verdict: Verdict.Answered, Passages: [var best, ..], Conflict: { } other } =>
            [
                Wording.Paragraph(language, "ask.conflict"),
                .. Passage(language, best, 1, ways),
                .. Passage(language, other, 2, ways),
            ],
            { Verdict: Verdict.Answered, Together: > 1 and var together } =>
            [
                .. answer
                    .Passages.Take(together)
                    .SelectMany((passage, at) => Passage(language, passage, at + 1, ways)),
                .. Also(language, answer, ways),
            ],
            { Verdict: Verdict.Answered, Passages: [var best, ..] } =>
            [
                Wording.Paragraph(language, "ask.answer.quote", ("passage", Quote.Of(best))),
                Source(language, best, ways),
                .. Also(language, answer, ways),
            ],
            { Verdict: Verdict.Empty, Passages: [var place, ..] } =>
            [
                Wording.Paragraph(language, "ask.empty_label", ("heading", Label(place))),
                Source(language, place, ways),
            ],
            _ => Passages(language, "ask.nearest", answer, 0, ways),
        };

    /// <summary>What is as near to the question as that which answers it, or nearly.</summary>
    private static IEnumerable<CardBlock> Also(Language language, NoteAnswer answer, AnswerWays? ways) =>
        answer
            .Passages.Take(Shown)
            .Skip(answer.Together)
            .Where(passage => passage.Score >= Near * answer.Passages[0].Score)
            .Select(passage =>
                Wording.Context(language, "ask.answer.also", ("cite", Cite(language, passage, ways)))
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

    /// <param name="opening">The key of what is said of them.</param>
    private static ImmutableArray<CardBlock> Passages(
        Language language,
        string opening,
        NoteAnswer answer,
        int from,
        AnswerWays? ways
    ) =>
        [
            Wording.Paragraph(language, opening),
            .. answer
                .Passages.Skip(from)
                .Take(Shown)
                .SelectMany((passage, at) => Passage(language, passage, at + 1, ways)),
        ];

    private static IEnumerable<CardBlock> Passage(
        Language language,
        FoundPassage passage,
        int number,
        AnswerWays? ways
    ) =>
        [
            Wording.Paragraph(
                new Line([
                    new Inline.Text($"{number}. "),
                    .. Say.Line(language, "ask.answer.quote", ("passage", Quote.Of(passage))).Parts,
                ])
            ),
            Source(language, passage, ways),
        ];

    private static CardBlock.Context Source(Language language, FoundPassage passage, AnswerWays? ways) =>
        Wording.Context(language, "reveal.source", ("cite", Cite(language, passage, ways)));

    private static Line Cite(Language language, FoundPassage passage, AnswerWays? ways) =>
        Wording.Cite(language, passage.Citation, ways?.AddressOf(passage.Citation));

    /// <summary>Without the colon that announces what is not there.</summary>
    private static string Label(FoundPassage place) => TextCut.At(place.Key.TrimEnd(s_ends), LongestLabel);

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
    ) => [Wording.Press(language, label, ActionCode.InAnswer(asked.Id, action))];
}

/// <summary>Where to go from a passage.</summary>
/// <param name="Passage">Which one, from 0.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="AddressOf">Where a place can be read; null when the person could not reach it.</param>
/// <param name="Around">What stands around it; null when the note has changed.</param>
/// <param name="QuizCode">Asks what was made of its place; null when nothing was.</param>
/// <param name="CanShare">Whether there is a channel to share it with.</param>
internal sealed record AnswerWays(
    int Passage,
    Citation Place,
    Func<Citation, string?> AddressOf,
    SectionText? Around,
    string? QuizCode,
    bool CanShare
);
