using System.Collections.Immutable;
using System.Globalization;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Quizzes.Exams;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The one private card of a mock exam that is being taken. Nothing on it depends on a key.</summary>
internal static class ExamCard
{
    /// <summary>Menus of questions on one card: a row each, and one is left for the buttons.</summary>
    private const int MostMenus = 4;

    /// <param name="warns">The first card since a warning was due.</param>
    public static Card Question(Language language, Quiz quiz, DateTimeOffset now, bool warns)
    {
        var round = quiz.Rounds[quiz.Exam!.At];
        var question = quiz.QuestionOf(round);
        return new Card(
            language,
            CardTone.Asking,
            Say.Line(language, "round.title", ("index", round.Index + 1), ("total", quiz.Questions.Length)),
            [
                .. warns ? [Warning(language, quiz, now)] : ImmutableArray<CardBlock>.Empty,
                .. QuestionBlocks.Stem(language, question),
                .. QuestionBlocks.Rules(language, question),
                .. QuestionBlocks.Choices(
                    language,
                    quiz,
                    round,
                    (_, position, choice) =>
                        AnswerForm.IsNeeded(question)
                            ? choice
                            : choice with
                            {
                                Code = RoundCode.Choose(quiz.Id, round.Index, position),
                            }
                ),
                .. Chosen(language, quiz, round),
                .. Closing(language, quiz),
            ],
            Actions(language, quiz, round)
        );
    }

    /// <summary>What is blank or flagged, and the way to every question.</summary>
    public static Card Overview(Language language, Quiz quiz)
    {
        var blank = ExamMachine.Blank(quiz).ToImmutableArray();
        var flagged = quiz.Exam!.Flagged;
        return new Card(
            language,
            CardTone.Plain,
            Say.Line(language, "btn.overview"),
            [
                Wording.Paragraph(
                    language,
                    "exam.overview",
                    ("blank", blank.Length),
                    ("numbers", Numbers(blank)),
                    ("flagged", flagged.Length),
                    ("marked", Numbers(flagged))
                ),
                .. Closing(language, quiz),
            ],
            [
                .. Menus(language, quiz),
                new ActionRow([
                    Wording.Press(language, "btn.keep_going", Code(quiz, new ExamAction.Show(null))),
                    Wording.Press(
                        language,
                        "btn.hand_in",
                        Code(quiz, new ExamAction.HandIn()),
                        ActionStyle.Primary
                    ),
                ]),
            ]
        );
    }

    public static Card Confirm(Language language, Quiz quiz)
    {
        var blank = ExamMachine.Blank(quiz).Count();
        return Card.Sentence(
            language,
            CardTone.Plain,
            blank == 0
                ? Say.Line(language, "exam.confirm_full")
                : Say.Line(language, "exam.confirm", ("blank", blank))
        ) with
        {
            Actions =
            [
                new ActionRow([
                    Wording.Press(
                        language,
                        "btn.hand_in",
                        Code(quiz, new ExamAction.ConfirmHandIn()),
                        ActionStyle.Primary
                    ),
                    Wording.Press(language, "btn.keep_going", Code(quiz, new ExamAction.Show(null))),
                ]),
            ],
        };
    }

    /// <summary>Time left or used: to the minute, rounded up, so that nobody is told that none is left while some is.</summary>
    public static string Span(Language language, TimeSpan span) =>
        MessageNumbers.HoursAndMinutes(
            language,
            span < TimeSpan.FromMinutes(1) ? span : TimeSpan.FromMinutes(Math.Ceiling(span.TotalMinutes))
        );

    private static CardBlock.Paragraph Warning(Language language, Quiz quiz, DateTimeOffset now) =>
        Wording.Paragraph(language, "exam.warning", ("span", Span(language, ExamMachine.Left(quiz, now))));

    /// <summary>Until when, and nothing that was true only when the card was made: nobody makes it anew meanwhile.</summary>
    private static ImmutableArray<CardBlock> Closing(Language language, Quiz quiz) =>
        quiz.Due is { } due
            ? [new CardBlock.Countdown(Say.Line(language, "exam.closes", ("at", due)), due, quiz.Exam!.Time)]
            : [];

    /// <summary>Counted from 1, runs drawn together: <c>1–12, 14</c>.</summary>
    private static string Numbers(ImmutableArray<int> rounds)
    {
        var runs = new List<string>();
        for (var start = 0; start < rounds.Length; )
        {
            var end = start;
            while (end + 1 < rounds.Length && rounds[end + 1] == rounds[end] + 1)
                end++;
            runs.Add(start == end ? Number(rounds[start]) : $"{Number(rounds[start])}–{Number(rounds[end])}");
            start = end + 1;
        }
        return runs.Count == 0 ? "–" : string.Join(", ", runs);

        static string Number(int round) => (round + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static ImmutableArray<CardBlock> Chosen(Language language, Quiz quiz, Round round) =>
        [
            .. round.Answers.TryGetValue(quiz.Starter, out var answer)
                ?
                [
                    Wording.Paragraph(
                        language,
                        "exam.chosen",
                        ("letters", Wording.Given(language, quiz.QuestionOf(round), round, answer.Given))
                    ),
                ]
                : ImmutableArray<CardBlock>.Empty,
            .. quiz.Exam!.Flagged.Contains(round.Index)
                ? [Wording.Context(language, "exam.flagged")]
                : ImmutableArray<CardBlock>.Empty,
        ];

    private static ImmutableArray<ActionRow> Actions(Language language, Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        var isFlagged = quiz.Exam!.Flagged.Contains(round.Index);
        var isFull = !ExamMachine.Blank(quiz).Any();
        ActionRow ways = new([
            .. round.Index > 0
                ? [Press("btn.previous", new ExamAction.Show(round.Index - 1))]
                : ImmutableArray<CardAction>.Empty,
            .. round.Index + 1 < quiz.Questions.Length
                ? [Press("btn.forward", new ExamAction.Show(round.Index + 1))]
                : ImmutableArray<CardAction>.Empty,
            Press(
                isFlagged ? "btn.unflag" : "btn.flag",
                new ExamAction.Flag(round.Index, IsFlagged: !isFlagged)
            ),
            Press("btn.overview", new ExamAction.Overview()),
            Wording.Press(
                language,
                "btn.hand_in",
                Code(quiz, new ExamAction.HandIn()),
                isFull && !AnswerForm.IsNeeded(question) ? ActionStyle.Primary : ActionStyle.Secondary
            ),
        ]);
        ActionRow report = new([RoundButtons.Report(language, quiz, round)]);
        return AnswerForm.IsNeeded(question)
            ?
            [
                new ActionRow([
                    new CardAction.Fill(
                        Say.Text(language, "btn.answer"),
                        RoundCode.Of(quiz.Id, round.Index, RoundWord.Open),
                        AnswerForm.Of(language, quiz, round)
                    ),
                ]),
                ways,
                report,
            ]
            : [ways, report];

        CardAction Press(string label, ExamAction action) =>
            Wording.Press(language, label, Code(quiz, action));
    }

    /// <summary>Of a very long exam those around the question being looked at.</summary>
    private static IEnumerable<ActionRow> Menus(Language language, Quiz quiz)
    {
        var shown = MostMenus * Wording.MostOptions;
        var first =
            quiz.Questions.Length <= shown
                ? 0
                : Math.Clamp(quiz.Exam!.At - (shown / 2), 0, quiz.Questions.Length - shown);
        return quiz
            .Rounds.Skip(first)
            .Take(shown)
            .Chunk(Wording.MostOptions)
            .Select(rounds => new ActionRow([
                new CardAction.Select(
                    Say.Text(
                        language,
                        "exam.go_to",
                        ("first", rounds[0].Index + 1),
                        ("last", rounds[^1].Index + 1)
                    ),
                    [
                        .. rounds.Select(round => new SelectOption(
                            State(language, quiz, round),
                            Code(quiz, new ExamAction.Show(round.Index)),
                            false
                        )),
                    ]
                ),
            ]));
    }

    private static string State(Language language, Quiz quiz, Round round)
    {
        var isBlank = !round.Answers.ContainsKey(quiz.Starter);
        return Say.Text(
            language,
            (isBlank, quiz.Exam!.Flagged.Contains(round.Index)) switch
            {
                (true, false) => "exam.state.blank",
                (true, true) => "exam.state.blank_flagged",
                (false, false) => "exam.state.answered",
                (false, true) => "exam.state.answered_flagged",
            },
            ("index", round.Index + 1)
        );
    }

    private static string Code(Quiz quiz, ExamAction action) => ExamCode.Inside(quiz.Id, action);
}
