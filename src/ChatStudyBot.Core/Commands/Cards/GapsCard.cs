using System.Collections.Immutable;
using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands.Codes;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What people asked and the notes do not say; see messages.md 6.5.</summary>
internal static class GapsCard
{
    private const int PageRows = 10;

    /// <param name="page">From 1; what lies outside is brought in.</param>
    public static Card Of(
        Language language,
        ImmutableArray<GapRow> rows,
        IReadOnlyCollection<AnswerVote> votes,
        int page
    )
    {
        var pages = Math.Max(1, (rows.Length + PageRows - 1) / PageRows);
        var shown = Math.Clamp(page, 1, pages);
        var window = (int)IAskBook.Window.TotalDays;
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "gaps.title", ("window", window)),
            [
                rows.IsEmpty
                    ? Wording.Paragraph(language, "gaps.none", ("window", window))
                    : new CardBlock.Rows([
                        .. rows.Skip((shown - 1) * PageRows).Take(PageRows).Select(row => Row(language, row)),
                    ]),
                .. Votes(language, votes),
                .. pages > 1
                    ? [Wording.Context(language, "common.page", ("page", shown), ("pages", pages))]
                    : ImmutableArray<CardBlock>.Empty,
            ],
            Wording.Turning(language, shown, pages, BankCode.Gaps)
        );
    }

    private static Line Row(Language language, GapRow row)
    {
        var question = TextCut.At(row.Question, TextCut.Choice);
        return row.Nearest is { } nearest
            ? Say.Line(
                language,
                "gaps.row",
                ("count", row.Times),
                ("question", question),
                ("heading", TextCut.At(nearest, TextCut.Row))
            )
            : Say.Line(language, "gaps.row_nowhere", ("count", row.Times), ("question", question));
    }

    private static IEnumerable<CardBlock> Votes(Language language, IReadOnlyCollection<AnswerVote> votes) =>
        votes.Count > 0
            ?
            [
                Wording.Context(
                    language,
                    "gaps.votes",
                    ("helpful", votes.Count(vote => vote.IsHelpful)),
                    ("unhelpful", votes.Count(vote => !vote.IsHelpful))
                ),
            ]
            : [];
}
