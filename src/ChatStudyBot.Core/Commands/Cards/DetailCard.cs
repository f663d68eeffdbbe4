using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One player's own result of a round, for them alone; see messages.md 4.</summary>
internal static class DetailCard
{
    /// <param name="card">The player's review card of its question; null when there is none.</param>
    public static Card Of(
        Language language,
        Quiz quiz,
        Round round,
        PlayerId player,
        ReviewCard? card,
        SourceLinks sources
    )
    {
        var question = quiz.QuestionOf(round);
        var answer = round.Answers.GetValueOrDefault(player);
        var score = answer is null ? null : Scoring.Of(quiz, round.Index, answer);
        return new Card(
            language,
            score is { IsRight: true } ? CardTone.Right : CardTone.Done,
            Say.Line(language, "detail.title"),
            [
                .. QuestionBlocks.Stem(language, question),
                .. Verdict(language, quiz, round, score),
                .. RevealBlocks.Key(language, question, round).Take(1),
                .. RevealBlocks.Choices(
                    language,
                    quiz,
                    round,
                    null,
                    score is null || question.IsTyped ? [] : Marking.Indexes(score.Answer.Given)
                ),
                .. question.Explanation.Length > 0
                    ? ImmutableArray.Create<CardBlock>(
                        new CardBlock.Quotation(
                            TextCut.Of(question, question.Explanation, TextCut.Explanation)
                        )
                    )
                    : [],
                .. RevealBlocks.Sources(language, question),
                .. card is null
                    ? ImmutableArray<CardBlock>.Empty
                    : [Wording.Context(language, "detail.next_review", ("on", card.Due))],
            ],
            [
                new ActionRow([
                    .. card is null
                        ?
                        [
                            Wording.Press(
                                language,
                                "btn.add_to_review",
                                RoundCode.Of(quiz.Id, round.Index, RoundWord.AddToReview)
                            ),
                        ]
                        : ImmutableArray<CardAction>.Empty,
                    .. Open(language, question, player, sources),
                    RoundButtons.Report(language, quiz, round),
                ]),
            ]
        );
    }

    public static IEnumerable<CardAction> Open(
        Language language,
        Question question,
        PlayerId player,
        SourceLinks sources
    ) =>
        sources.AddressOf(question.Cited, player.Platform) is { } address
            ? [new CardAction.Open(Say.Text(language, "btn.open_source"), address)]
            : [];

    /// <summary>Why a right answer has no points.</summary>
    public static Line Unrated(Language language, Quiz quiz, Round round, PlayerId player) =>
        quiz.IsPractice ? Say.Line(language, "detail.practice")
        : round.Unrated.Contains(player) || !round.Spent.Contains(player)
            ? Say.Line(language, "detail.unrated")
        : Spent(language);

    /// <summary>As the line; nothing where it has points.</summary>
    public static ImmutableArray<CardBlock> Unrated(
        Language language,
        Quiz quiz,
        Round round,
        RoundScore score
    ) => score.IsRated ? [] : [new CardBlock.Context(Unrated(language, quiz, round, score.Answer.Player))];

    /// <summary>Why a right answer in a channel has half of them; nothing where it has all, or where that is known.</summary>
    public static ImmutableArray<CardBlock> Alone(Language language, Quiz quiz, RoundScore score) =>
        !quiz.IsSolo && score is { IsRated: true, IsRight: true, IsAlone: true } ? [Alone(language)] : [];

    public static CardBlock Alone(Language language) =>
        Wording.Context(language, "detail.alone", ("count", Scoring.MostAlone));

    /// <summary>Where some of what was answered alone has no points any more.</summary>
    public static ImmutableArray<CardBlock> Spent(Language language, Quiz quiz) =>
        quiz.Rounds.Any(round => !round.Spent.IsEmpty) ? [new CardBlock.Context(Spent(language))] : [];

    private static Line Spent(Language language) =>
        Say.Line(language, "detail.spent", ("count", Scoring.MostAlone));

    private static ImmutableArray<CardBlock> Verdict(
        Language language,
        Quiz quiz,
        Round round,
        RoundScore? score
    )
    {
        if (score is null)
            return [Wording.Paragraph(language, "detail.blank")];
        var question = quiz.QuestionOf(round);
        var given = Wording.Given(language, question, round, score.Answer.Given);
        if (!score.IsRight)
            return
            [
                Wording.Paragraph(
                    language,
                    "detail.wrong",
                    ("answer", given),
                    ("key", KeyOf(language, question, round))
                ),
                .. question.Kind is QuestionKind.Order or QuestionKind.Match
                    ? ImmutableArray.Create<CardBlock>(
                        Wording.Context(
                            language,
                            "detail.order_part",
                            ("right", Marking.InPlace(question, score.Answer.Given)),
                            ("total", question.Choices.Length)
                        )
                    )
                    : [],
            ];
        return
        [
            Wording.Paragraph(language, "detail.right", ("answer", given), ("points", score.Points.Total)),
            .. score.IsRated
                ?
                [
                    Wording.Context(
                        language,
                        "detail.points",
                        ("base", score.Points.Base),
                        ("speed", score.Points.Speed),
                        ("run", score.Points.Run)
                    ),
                ]
                : Unrated(language, quiz, round, score),
            .. Alone(language, quiz, score),
        ];
    }

    /// <summary>The right answer in a sentence.</summary>
    public static string KeyOf(Language language, Question question, Round round) =>
        question.IsTyped
            ? question.Accepted[0]
            : Wording.Given(
                language,
                question,
                round,
                Marking.Given(
                    question.Kind == QuestionKind.Match
                        ? Enumerable.Range(0, question.Choices.Length)
                        : question.Key
                )
            );
}
