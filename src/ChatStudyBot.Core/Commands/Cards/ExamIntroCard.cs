using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes.Exams;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>What a mock exam is, before its clock starts; see messages.md 6.4.</summary>
internal static class ExamIntroCard
{
    /// <summary>More exams than a row of buttons holds are a menu.</summary>
    private const int MostButtons = 5;

    private const int MostAttempts = 5;

    public static Card Of(Language language, ExamBlueprint exam, ExamPick pick, ExamHistory history) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "exam.title", ("exam", exam.Code)),
            [
                Wording.Paragraph(Line.Plain(exam.Title.In(language))),
                Wording.Paragraph(
                    language,
                    "exam.intro",
                    ("count", exam.Questions),
                    ("minutes", exam.Minutes),
                    ("percent", PassLine.Percent(exam.PassMark))
                ),
                new CardBlock.Rows([
                    .. pick.Domains.Select(domain =>
                        Say.Line(
                            language,
                            "exam.domain",
                            ("domain", domain.Title.In(language)),
                            ("count", domain.Needed)
                        )
                    ),
                ]),
                .. pick.Questions.Any(question => question.Language != language)
                    ? ImmutableArray.Create<CardBlock>(Wording.Context(language, "exam.mixed"))
                    : [],
                Wording.Context(language, "exam.rules"),
                Wording.Context(language, "exam.rules_multi"),
                .. Attempts(language, history, _ => null),
            ],
            [
                new ActionRow([
                    Wording.Press(
                        language,
                        "btn.start_exam",
                        ExamCode.Of(exam.Code, begins: true),
                        ActionStyle.Primary
                    ),
                ]),
                .. Reports(language, history),
            ]
        );

    /// <summary>Several to choose from.</summary>
    public static Card List(Language language, ImmutableArray<ExamBlueprint> exams, ExamHistory history) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "exam.list.title"),
            [
                new CardBlock.Rows([
                    .. exams.Select(exam =>
                        Say.Line(
                            language,
                            "exam.list.row",
                            ("exam", exam.Code),
                            ("title", exam.Title.In(language)),
                            ("count", exam.Questions),
                            ("minutes", exam.Minutes)
                        )
                    ),
                ]),
                .. Attempts(language, history, attempt => attempt.Exam),
            ],
            [
                exams.Length <= MostButtons
                    ? new ActionRow([
                        .. exams.Select(exam => new CardAction.Press(
                            exam.Code,
                            Code(exam),
                            ActionStyle.Secondary
                        )),
                    ])
                    : new ActionRow([
                        new CardAction.Select(
                            Say.Text(language, "exam.list.title"),
                            [.. exams.Select(exam => new SelectOption(exam.Code, Code(exam), false))]
                        ),
                    ]),
                .. Reports(language, history),
            ]
        );

    /// <summary>The domains that the bank has too little for.</summary>
    public static CardBlock Short(Language language, ImmutableArray<DomainSupply> domains) =>
        new CardBlock.Rows([
            .. domains
                .Where(domain => domain.Found < domain.Needed)
                .Select(domain =>
                    Say.Line(
                        language,
                        "exam.short",
                        ("domain", domain.Title.In(language)),
                        ("available", domain.Found),
                        ("needed", domain.Needed)
                    )
                ),
        ]);

    private static string Code(ExamBlueprint exam) => ExamCode.Of(exam.Code, begins: false);

    /// <param name="named">What tells its exam; null where all are of one.</param>
    private static IEnumerable<CardBlock> Attempts(
        Language language,
        ExamHistory history,
        Func<ExamAttempt, string?> named
    ) =>
        history.Attempts.IsEmpty
            ? []
            :
            [
                Wording.Paragraph(language, "exam.history.title"),
                new CardBlock.Rows([
                    .. history
                        .Attempts.Take(MostAttempts)
                        .Select(attempt => Row(language, history, attempt, named(attempt))),
                ]),
                .. history.Attempts.Length > MostAttempts
                    ?
                    [
                        Wording.Context(
                            language,
                            "exam.history.more",
                            ("count", history.Attempts.Length - MostAttempts)
                        ),
                    ]
                    : ImmutableArray<CardBlock>.Empty,
            ];

    private static Line Row(Language language, ExamHistory history, ExamAttempt attempt, string? exam) =>
        Wording.Beside(
            exam is null ? null : Line.Plain(exam),
            Say.Line(
                language,
                attempt.IsPassed ? "exam.history.above" : "exam.history.below",
                ("on", history.DayOf(attempt)),
                ("percent", MessageNumbers.Percent(attempt.Right, attempt.Questions)),
                ("right", attempt.Right),
                ("count", attempt.Questions)
            )
        );

    private static ImmutableArray<ActionRow> Reports(Language language, ExamHistory history) =>
        history.Attempts.IsEmpty
            ? []
            :
            [
                new ActionRow([
                    new CardAction.Select(
                        Say.Text(language, "exam.history.open"),
                        [
                            .. history
                                .Attempts.Take(Wording.MostOptions)
                                .Select(attempt => new SelectOption(
                                    Say.Text(
                                        language,
                                        "exam.history.option",
                                        ("exam", attempt.Exam),
                                        ("on", history.DayOf(attempt)),
                                        ("percent", MessageNumbers.Percent(attempt.Right, attempt.Questions))
                                    ),
                                    ExamCode.Inside(attempt.Quiz, new ExamAction.Report()),
                                    false
                                )),
                        ]
                    ),
                ]),
            ];
}

/// <summary>What somebody has made of mock exams so far.</summary>
/// <param name="Attempts">The newest first.</param>
internal sealed record ExamHistory(ImmutableArray<ExamAttempt> Attempts, StudyCalendar Calendar)
{
    public DateOnly DayOf(ExamAttempt attempt) => Calendar.DayOf(attempt.EndedAt);
}
