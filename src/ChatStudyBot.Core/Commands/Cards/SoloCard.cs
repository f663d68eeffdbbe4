using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Reviews;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The one private card of a solo quiz: question, verdict, next; see messages.md 2.2.</summary>
internal static class SoloCard
{
    /// <summary>As the quiz stands now.</summary>
    public static Card Of(Language language, Quiz quiz) =>
        quiz.Current switch
        {
            _ when quiz is { IsReview: true, IsPlaying: false } => ReviewQuizCard.Done(language, quiz, null),
            null => Ended(language, quiz, []),
            { ClosedAt: null } round => Asking(language, quiz, round),
            var round when quiz.IsPlaying => Verdict(language, quiz, round),
            var round => Last(language, quiz, round),
        };

    /// <param name="start">The <see cref="ActionCode"/> of the one that was asked for instead.</param>
    public static Card Unfinished(Language language, Quiz quiz, string start) =>
        new(
            language,
            CardTone.Plain,
            Say.Line(language, "solo.resume.title"),
            [
                Wording.Paragraph(
                    language,
                    "solo.resume.body",
                    ("topic", Wording.Topic(language, quiz.Topic)),
                    ("done", quiz.Rounds.Count(round => round.ClosedAt is not null)),
                    ("total", quiz.Questions.Length)
                ),
                Wording.Context(language, "solo.resume.new"),
            ],
            [
                new ActionRow([
                    Press(language, quiz, "btn.resume", QuizAction.Resume, ActionStyle.Primary),
                    Wording.Press(language, "btn.start_new", StartCode.Instead(quiz.Id, start)),
                    Press(language, quiz, "btn.discard", QuizAction.Discard),
                ]),
            ]
        );

    private static Card Asking(Language language, Quiz quiz, Round round)
    {
        var asking = AskingCard.Of(language, quiz, round);
        var card = quiz.Renewed.Contains(quiz.QuestionOf(round).Id)
            ? asking with
            {
                Blocks = [Wording.Context(language, "review.changed"), .. asking.Blocks],
            }
            : asking;
        if (round.Index > 0)
            return card;
        return card with
        {
            Blocks =
            [
                .. quiz.IsReview ? ReviewQuizCard.Intro(language, quiz) : Intro(language, quiz),
                .. card.Blocks,
            ],
        };
    }

    private static IEnumerable<CardBlock> Intro(Language language, Quiz quiz) =>
        quiz
            .Notices.Select(notice => StartCard.Notice(language, quiz, notice))
            .Append(StartCard.Rules(language, quiz))
            .Select(line => new CardBlock.Context(line));

    private static Card Verdict(Language language, Quiz quiz, Round round) =>
        new(
            language,
            ToneOf(quiz, round),
            QuestionBlocks.Title(language, quiz, round),
            [.. Reveal(language, quiz, round), .. ReviewQuizCard.Leech(language, round)],
            [
                quiz.IsReview
                    ? ReviewQuizCard.Actions(language, quiz, round)
                    : new ActionRow([
                        Wording.Press(
                            language,
                            "btn.next",
                            RoundCode.Of(quiz.Id, round.Index, RoundWord.Next),
                            ActionStyle.Primary
                        ),
                        RoundButtons.Report(language, quiz, round),
                    ]),
            ]
        );

    private static Card Last(Language language, Quiz quiz, Round round) =>
        Ended(
            language,
            quiz,
            [
                new CardBlock.Paragraph(QuestionBlocks.Title(language, quiz, round)),
                .. Reveal(language, quiz, round),
            ]
        ) with
        {
            Tone = ToneOf(quiz, round),
        };

    private static Card Ended(Language language, Quiz quiz, ImmutableArray<CardBlock> last) =>
        new(
            language,
            CardTone.Done,
            Say.Line(
                language,
                "end.title",
                ("topic", Wording.Topic(language, quiz.Topic)),
                ("total", quiz.Length)
            ),
            [.. last, Wording.Paragraph(EndLine(language, quiz)), .. InReview(language, quiz)],
            [
                new ActionRow([
                    .. !quiz.MissedBy(quiz.Starter).IsEmpty
                        ?
                        [
                            Press(
                                language,
                                quiz,
                                "btn.again_missed",
                                QuizAction.AgainMissed,
                                ActionStyle.Primary
                            ),
                        ]
                        : ImmutableArray<CardAction>.Empty,
                    Press(language, quiz, "btn.again_all", QuizAction.AgainAll),
                    Press(language, quiz, "btn.share", QuizAction.Share),
                ]),
            ]
        );

    private static IEnumerable<CardBlock> InReview(Language language, Quiz quiz)
    {
        var missed = quiz.Rounds.Count(round => round.Rating is { Rating: Rating.Again, Days: [1, ..] });
        return missed == 0 ? [] : [Wording.Context(language, "solo.end.next", ("count", missed))];
    }

    /// <summary>How one player did in all.</summary>
    public static Line EndLine(Language language, Quiz quiz)
    {
        var own = Standings.Of(quiz).FirstOrDefault();
        return Say.Line(
            language,
            "solo.end",
            ("right", own?.Right ?? 0),
            ("total", quiz.Length),
            ("points", own?.Points ?? 0)
        );
    }

    private static ImmutableArray<CardBlock> Reveal(Language language, Quiz quiz, Round round)
    {
        var question = quiz.QuestionOf(round);
        var answer = round.Answers.GetValueOrDefault(quiz.Starter);
        return
        [
            .. QuestionBlocks.Stem(language, question),
            .. Own(language, quiz, round, answer).Select(line => new CardBlock.Paragraph(line)),
            .. RevealBlocks.Key(language, question, round),
            .. RevealBlocks.Choices(
                language,
                quiz,
                round,
                null,
                answer is null || question.IsTyped ? [] : Marking.Indexes(answer.Given)
            ),
            .. RevealBlocks.Sources(language, question),
            // A review says it on its buttons.
            .. round.Rating is { } rating && !quiz.IsReview
                ? [Wording.Context(language, "detail.next_review", ("on", rating.Due()))]
                : ImmutableArray<CardBlock>.Empty,
        ];
    }

    private static IEnumerable<Line> Own(Language language, Quiz quiz, Round round, Answer? answer)
    {
        var question = quiz.QuestionOf(round);
        if (answer is null)
        {
            if (!quiz.IsReview)
                yield return Say.Line(
                    language,
                    round.SkippedBy is not null ? "solo.skipped"
                        : quiz.Pace is null || WasStoppedAt(quiz, round) ? "detail.blank"
                        : "solo.late"
                );
            yield break;
        }
        var score = Scoring.Of(quiz, round.Index, answer);
        yield return score.IsRight
            ? quiz.IsReview
                ? Say.Line(language, "review.right")
                : Say.Line(language, "solo.right", ("points", score.Points.Total))
            : Say.Line(
                language,
                "solo.wrong",
                ("answer", Wording.Given(language, question, round, answer.Given))
            );
        if (score is { IsRight: true, IsRated: false } && !quiz.IsReview)
            yield return DetailCard.Unrated(language, quiz, round, quiz.Starter);
        if (question.IsTyped && Spelling(language, question, answer.Given) is { } spelling)
            yield return spelling;
    }

    private static bool WasStoppedAt(Quiz quiz, Round round) =>
        quiz.End is { Reason: EndReason.Stopped } end && round.ClosedAt == end.At;

    private static Line? Spelling(Language language, Question question, string given)
    {
        var key = question.Accepted[0];
        if (TypedAnswer.Match(question.Accepted, given) is not null)
            return TypedAnswer.IsSameSpelling(key, given)
                ? null
                : Say.Line(language, "solo.accepted_as", ("answer", given), ("key", key));
        return TypedAnswer.IsClose(question.Accepted, given)
            ? Say.Line(language, "solo.close", ("key", key))
            : null;
    }

    private static CardTone ToneOf(Quiz quiz, Round round) =>
        round.Answers.TryGetValue(quiz.Starter, out var answer)
            ? Marking.IsRight(quiz.QuestionOf(round), answer.Given)
                ? CardTone.Right
                : CardTone.Wrong
            : CardTone.Done;

    private static CardAction.Press Press(
        Language language,
        Quiz quiz,
        string label,
        QuizAction action,
        ActionStyle style = ActionStyle.Secondary
    ) => Wording.Press(language, label, QuizCode.Of(quiz.Id, action), style);
}
