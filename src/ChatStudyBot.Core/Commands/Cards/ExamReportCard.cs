using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What a mock exam came to, for the one who took it; see messages.md 6.4.</summary>
internal static class ExamReportCard
{
    private const int BarLength = 10;
    private const int MissedOnPage = 4;

    /// <param name="quiz">A mock exam that is over.</param>
    /// <param name="canShare">There is a channel to share it with.</param>
    public static Card Of(Language language, Quiz quiz, bool canShare)
    {
        var result = ExamResult.Of(quiz);
        var paper = quiz.Exam!;
        var passed = PassLine.IsReached(result.Right, result.Questions, paper.PassMark);
        return new Card(
            language,
            passed ? CardTone.Right : CardTone.Done,
            Say.Line(language, "exam.report.title", ("exam", paper.Code)),
            [
                .. quiz.End is { Reason: EndReason.TimeUp }
                    ? [Wording.Paragraph(language, "exam.time_up")]
                    : ImmutableArray<CardBlock>.Empty,
                Wording.Paragraph(Verdict(language, result, paper.PassMark, passed)),
                new CardBlock.Rows([
                    .. result
                        .Domains.Where(domain => domain.Questions > 0)
                        .Select(domain => Row(language, domain, paper.PassMark)),
                ]),
                Wording.Context(
                    language,
                    "exam.report.time",
                    ("span", ExamCard.Span(language, result.Took)),
                    ("blank", result.Blank)
                ),
                Wording.Context(language, "exam.report.note"),
            ],
            [
                new ActionRow([
                    .. result.Missed.IsEmpty
                        ? ImmutableArray<CardAction>.Empty
                        :
                        [
                            Wording.Press(
                                language,
                                "btn.review_missed",
                                Code(quiz, new ExamAction.ReviewMissed()),
                                ActionStyle.Primary
                            ),
                            Wording.Press(
                                language,
                                "btn.details",
                                Code(quiz, new ExamAction.Missed(Page: 0))
                            ),
                        ],
                    .. canShare
                        ? [Wording.Press(language, "btn.share", Code(quiz, new ExamAction.Share()))]
                        : ImmutableArray<CardAction>.Empty,
                ]),
            ]
        );
    }

    /// <summary>What was answered wrong or not at all: the answer, the right one, why, and where it is written.</summary>
    /// <param name="page">From 1; the last one for what is beyond it.</param>
    public static Card Missed(Language language, Quiz quiz, int page)
    {
        var missed = ExamResult.Of(quiz).Missed;
        var pages = Pages(missed);
        var shown = Math.Min(page, pages);
        var rounds = MissedOn(quiz, page).Select(index => quiz.Rounds[index]).ToImmutableArray();
        return new Card(
            language,
            CardTone.Done,
            Say.Line(language, "exam.missed", ("count", missed.Length)),
            [
                .. rounds.SelectMany(round => Entry(language, quiz, round)),
                .. pages > 1
                    ? [Wording.Context(language, "common.page", ("page", shown), ("pages", pages))]
                    : ImmutableArray<CardBlock>.Empty,
            ],
            [
                .. rounds.IsEmpty ? ImmutableArray<ActionRow>.Empty : [Details(language, quiz, rounds)],
                .. Wording.Turning(language, shown, pages, other => Code(quiz, new ExamAction.Missed(other))),
            ]
        );
    }

    /// <summary>The rounds that page shows.</summary>
    public static IEnumerable<int> MissedOn(Quiz quiz, int page)
    {
        var missed = ExamResult.Of(quiz).Missed;
        return missed.Skip((Math.Min(page, Pages(missed)) - 1) * MissedOnPage).Take(MissedOnPage);
    }

    private static int Pages(ImmutableArray<int> missed) =>
        Math.Max(1, (missed.Length + MissedOnPage - 1) / MissedOnPage);

    /// <summary>Spoils nothing: a number.</summary>
    public static Card Shared(Language language, Quiz quiz)
    {
        var result = ExamResult.Of(quiz);
        return Card.Sentence(
            language,
            CardTone.Plain,
            Say.Line(
                language,
                "share.exam",
                ("player", Wording.Player(language, quiz.StarterName, quiz.Starter)),
                ("exam", quiz.Exam!.Code),
                ("percent", MessageNumbers.Percent(result.Right, result.Questions))
            )
        );
    }

    private static Line Verdict(Language language, ExamResult result, int mark, bool passed)
    {
        (string, object)[] values =
        [
            ("percent", MessageNumbers.Percent(result.Right, result.Questions)),
            ("right", result.Right),
            ("count", result.Questions),
            ("mark", PassLine.Percent(mark)),
        ];
        return passed
            ? Say.Line(language, "exam.report.above", values)
            : Say.Line(
                language,
                "exam.report.below",
                [.. values, ("missing", PassLine.Of(result.Questions, mark) - result.Right)]
            );
    }

    private static Line Row(Language language, DomainResult domain, int mark)
    {
        var row = Say.Line(
            language,
            "exam.report.domain",
            ("domain", domain.Title.In(language)),
            ("bar", new string('▇', (int)Math.Ceiling((double)BarLength * domain.Right / domain.Questions))),
            ("percent", MessageNumbers.Percent(domain.Right, domain.Questions)),
            ("right", domain.Right),
            ("count", domain.Questions)
        );
        return PassLine.IsReached(domain.Right, domain.Questions, mark)
            ? row
            : new Line([.. row.Parts, new Inline.Text(" "), .. Say.Line(language, "exam.report.weak").Parts]);
    }

    private static IEnumerable<CardBlock> Entry(Language language, Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        yield return new CardBlock.Paragraph(
            new Line([
                new Inline.Strong(Say.Text(language, "exam.number", ("index", round.Index + 1))),
                new Inline.Text(" " + TextCut.Of(question, question.Stem, TextCut.Stem)),
            ])
        );
        yield return round.Answers.TryGetValue(quiz.Starter, out var answer)
            ? Wording.Paragraph(
                language,
                "solo.wrong",
                ("answer", Wording.Answered(language, question, round, answer.Given))
            )
            : Wording.Paragraph(language, "detail.blank");
        foreach (var block in RevealBlocks.Key(language, question, round))
            yield return block;
        foreach (var block in RevealBlocks.Sources(language, question))
            yield return block;
    }

    private static ActionRow Details(Language language, Quiz quiz, ImmutableArray<Round> rounds) =>
        new([
            .. rounds.Select(round => new CardAction.Press(
                Say.Text(language, "exam.details", ("index", round.Index + 1)),
                RoundCode.Of(quiz.Id, round.Index, RoundWord.Details),
                ActionStyle.Secondary
            )),
        ]);

    private static string Code(Quiz quiz, ExamAction action) => ExamCode.Inside(quiz.Id, action);
}
