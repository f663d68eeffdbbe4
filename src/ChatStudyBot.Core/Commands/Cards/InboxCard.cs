using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Feedback;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>
/// The questions to check, each with what people said, what the figures say and what can be decided. Letters are
/// those of the choices as this card lists them.
/// </summary>
internal static class InboxCard
{
    /// <summary>Each has a row of buttons, and platforms show five rows.</summary>
    private const int PageItems = 3;

    private const int MostComments = 3;

    /// <param name="page">From 1; what lies outside is brought in.</param>
    public static Card Of(Language language, ImmutableArray<InboxItem> items, int page)
    {
        if (items.IsEmpty)
            return Card.Sentence(language, CardTone.Plain, Say.Line(language, "bank.reports.none"));
        var pages = (items.Length + PageItems - 1) / PageItems;
        var shown = Math.Clamp(page, 1, pages);
        var here = items.Skip((shown - 1) * PageItems).Take(PageItems).ToImmutableArray();
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "bank.reports.title", ("count", items.Length)),
            [.. here.SelectMany(item => Blocks(language, item)), .. Page(language, shown, pages)],
            [.. here.Select(item => Actions(language, item)), .. Turning(language, shown, pages)]
        );
    }

    private static IEnumerable<CardBlock> Blocks(Language language, InboxItem item)
    {
        var question = item.Question;
        var reported = item
            .Reports.CountBy(report => report.Reason)
            .OrderByDescending(reason => reason.Value)
            .ToArray();
        var stem = TextCut.At(question.Stem, TextCut.Choice);
        yield return reported is [var (reason, _), ..]
            ? Wording.Paragraph(
                language,
                "bank.reports.row",
                ("id", question.Id.Value),
                ("stem", stem),
                ("reason", new MessageRef($"report.reason.{reason}")),
                ("count", item.Reports.Length)
            )
            : Wording.Paragraph(language, "bank.suspect.row", ("id", question.Id.Value), ("stem", stem));
        if (!question.IsTyped)
            yield return new CardBlock.Choices(stem, [.. question.Choices.Select(Choice)]);
        if (Comments(item) is { Length: > 0 } comments)
            yield return new CardBlock.Quotation(comments);
        if (Figures(language, item).ToImmutableArray() is { IsEmpty: false } figures)
            yield return new CardBlock.Rows(figures);
        yield return new CardBlock.Context(Wording.Cite(language, question.Citation));

        CardChoice Choice(Choice choice, int at) =>
            new(
                Wording.Letter(at),
                TextCut.At(choice.Text, TextCut.Choice),
                null,
                question.Key.Contains(at) ? ChoiceMark.Right : ChoiceMark.None,
                null
            );
    }

    private static string Comments(InboxItem item) =>
        string.Join(
            '\n',
            item.Reports.Select(report => report.Comment)
                .Where(comment => comment.Length > 0)
                .TakeLast(MostComments)
                .Select(comment => TextCut.At(comment, TextCut.Choice))
        );

    private static IEnumerable<Line> Figures(Language language, InboxItem item)
    {
        if (item.Statistics is not { IsEnough: true } statistics)
            yield break;
        yield return Wording.Beside(
            Shares(language, statistics),
            statistics.Discrimination is { } discrimination
                ? Say.Line(
                    language,
                    "bank.reports.discrimination",
                    ("value", discrimination.ToString("0.00", CultureInfo.InvariantCulture))
                )
                : null,
            Say.Line(language, "bank.reports.answers", ("count", statistics.Answers))
        );
        foreach (var suspicion in item.Suspicions)
            yield return Suspected(language, suspicion, statistics);
    }

    private static Line Shares(Language language, QuestionStatistics statistics) =>
        statistics.MostPickedWrong is { } wrong
            ? Say.Line(
                language,
                "bank.reports.stats",
                ("percent", Percent(statistics.RightShare)),
                ("letter", Wording.Letter(wrong.Choice)),
                ("share", Percent(wrong.Share))
            )
            : Say.Line(language, "bank.reports.right", ("percent", Percent(statistics.RightShare)));

    private static Line Suspected(Language language, Suspicion suspicion, QuestionStatistics statistics) =>
        suspicion switch
        {
            Suspicion.EverybodyRight => Say.Line(language, "bank.suspect.everybody"),
            Suspicion.NobodyPicks(var choice) => Say.Line(
                language,
                "bank.suspect.nobody",
                ("letter", Wording.Letter(choice)),
                ("count", statistics.Wrong)
            ),
            Suspicion.StrongPick(var choice) => Say.Line(
                language,
                "bank.suspect.strong",
                ("letter", Wording.Letter(choice))
            ),
            _ => throw new InvalidOperationException($"Unknown suspicion {suspicion}."),
        };

    private static ActionRow Actions(Language language, InboxItem item)
    {
        var id = item.Question.Id;
        return new ActionRow([
            new CardAction.Press(
                Labelled(language, "btn.suspend", id),
                BankCode.Decide(id, Decision.Suspend),
                ActionStyle.Danger
            ),
            new CardAction.Press(
                Labelled(language, "btn.keep", id),
                BankCode.Decide(id, Decision.Keep),
                ActionStyle.Secondary
            ),
        ]);
    }

    private static string Labelled(Language language, string key, QuestionId id) =>
        $"{id.Value[..4]}… {Say.Text(language, key)}";

    private static ImmutableArray<CardBlock> Page(Language language, int page, int pages) =>
        pages > 1 ? [Wording.Context(language, "common.page", ("page", page), ("pages", pages))] : [];

    private static ImmutableArray<ActionRow> Turning(Language language, int page, int pages) =>
        Wording.Turning(language, page, pages, BankCode.Reports);

    private static int Percent(double share) => (int)Math.Round(100 * share);
}
