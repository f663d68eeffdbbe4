using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What the notes say to a question; see messages.md 6.5.</summary>
internal static class AnswerCard
{
    private const int LongestLabel = 80;

    private static readonly char[] s_ends = [':', '：', ' '];

    /// <summary>How many passages one card shows.</summary>
    public const int Shown = 3;

    /// <param name="ways">Null when there is no passage.</param>
    public static Card Of(Language language, AskedAnswer asked, AnswerWays? ways) =>
        Bare(language, asked.Answer) with
        {
            Actions = ways is null
                ? []
                :
                [
                    new ActionRow([
                        .. ToSource(language, ways),
                        .. ToQuiz(language, ways),
                        .. asked.Answer.IsAnswered
                            ? Press(language, "btn.helpful", asked, new AnswerAction.Helpful())
                            : [],
                        .. Press(
                            language,
                            "btn.not_helpful",
                            asked,
                            new AnswerAction.Others(asked.Answer.Verdict == Verdict.Unknown ? Shown : 1)
                        ),
                        .. ways.CanShare
                            ? Press(language, "btn.share_answer", asked, new AnswerAction.Share())
                            : [],
                    ]),
                ],
        };

    /// <summary>Other passages, when the ones before were not what was meant.</summary>
    /// <param name="from">The first to show; there is one.</param>
    public static Card Others(Language language, AskedAnswer asked, int from, AnswerWays ways) =>
        Titled(language, asked.Answer, Nearest(language, asked.Answer, from)) with
        {
            Actions =
            [
                new ActionRow([
                    .. ToSource(language, ways),
                    .. ToQuiz(language, ways),
                    .. Press(language, "btn.not_helpful", asked, new AnswerAction.Others(from + Shown)),
                ]),
            ],
        };

    /// <summary>For the channel.</summary>
    /// <param name="asker">Their name.</param>
    /// <param name="ways">Null when there is no passage.</param>
    public static Card Shared(Language language, AskedAnswer asked, string asker, AnswerWays? ways)
    {
        var card = Bare(language, asked.Answer);
        var player = Wording.Player(asker, asked.Asker);
        return card with
        {
            Blocks = [.. card.Blocks, Wording.Context(language, "ask.shared_by", ("player", player))],
            Actions = ways is { Address: not null } ? [new ActionRow([.. ToSource(language, ways)])] : [],
        };
    }

    private static Card Bare(Language language, NoteAnswer answer) =>
        Titled(
            language,
            answer,
            answer switch
            {
                { Passages: [] } => [Wording.Paragraph(language, "ask.not_in_notes")],
                { Verdict: Verdict.Answered, Passages: [var best, .. var more] } =>
                [
                    Wording.Paragraph(language, "ask.answer.quote", ("passage", Quote.Of(best))),
                    Source(language, best),
                    .. more.Take(Shown - 1)
                        .Select(passage =>
                            Wording.Context(
                                language,
                                "ask.answer.also",
                                ("cite", Wording.Cite(language, passage.Citation))
                            )
                        ),
                ],
                { Verdict: Verdict.Empty, Passages: [var place, ..] } =>
                [
                    Wording.Paragraph(language, "ask.empty_label", ("heading", Label(place))),
                    Source(language, place),
                ],
                _ => Nearest(language, answer, 0),
            }
        );

    private static Card Titled(Language language, NoteAnswer answer, ImmutableArray<CardBlock> blocks) =>
        new(
            language,
            CardTone.Done,
            Say.Line(language, "ask.answer.title", ("question", answer.Question)),
            blocks,
            []
        );

    private static ImmutableArray<CardBlock> Nearest(Language language, NoteAnswer answer, int from) =>
        [
            Wording.Paragraph(language, "ask.nearest"),
            .. answer
                .Passages.Skip(from)
                .Take(Shown)
                .SelectMany(
                    (passage, at) =>
                        new CardBlock[]
                        {
                            Wording.Paragraph(
                                new Line([
                                    new Inline.Text($"{at + 1}. "),
                                    .. Say.Line(
                                        language,
                                        "ask.answer.quote",
                                        ("passage", Quote.Of(passage))
                                    ).Parts,
                                ])
                            ),
                            Source(language, passage),
                        }
                ),
        ];

    private static CardBlock.Context Source(Language language, FoundPassage passage) =>
        Wording.Context(language, "reveal.source", ("cite", Wording.Cite(language, passage.Citation)));

    /// <summary>Without the colon that announces what is not there.</summary>
    private static string Label(FoundPassage place) => TextCut.At(place.Key.TrimEnd(s_ends), LongestLabel);

    private static IEnumerable<CardAction> ToSource(Language language, AnswerWays ways) =>
        ways.Address is { } address
            ? [new CardAction.Open(Say.Text(language, "btn.open_source"), address)]
            : [];

    private static IEnumerable<CardAction> ToQuiz(Language language, AnswerWays ways) =>
        ways.QuizCode is { } code ? [Wording.Press(language, "btn.quiz_this", code)] : [];

    private static IEnumerable<CardAction> Press(
        Language language,
        string label,
        AskedAnswer asked,
        AnswerAction action
    ) => [Wording.Press(language, label, ActionCode.InAnswer(asked.Id, action))];
}

/// <summary>Where to go from a passage.</summary>
/// <param name="Address">Where it can be read; null when the person could not reach it.</param>
/// <param name="QuizCode">Asks what was made of its place; null when nothing was.</param>
/// <param name="CanShare">Whether there is a channel to share it with.</param>
internal sealed record AnswerWays(string? Address, string? QuizCode, bool CanShare);
