using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>The results of a quiz in a channel; see messages.md 5.</summary>
internal static class EndCard
{
    private const int MostRows = 10;
    private const int MostMissed = 5;
    private const int MissedBelow = 60;

    public static Card Of(Quiz quiz)
    {
        var language = quiz.Language;
        var standings = Standings.Of(quiz);
        return new Card(
            language,
            CardTone.Done,
            Title(language, quiz),
            [
                .. Reason(language, quiz).Select(line => new CardBlock.Paragraph(line)),
                .. Table(language, quiz, standings),
                .. standings.IsEmpty ? [] : Missed(language, quiz),
            ],
            [
                new ActionRow([
                    Press("btn.again_missed", QuizAction.AgainMissed, ActionStyle.Primary),
                    Press("btn.again_all", QuizAction.AgainAll, ActionStyle.Secondary),
                    Press("btn.details", QuizAction.Details, ActionStyle.Secondary),
                ]),
            ]
        );

        CardAction Press(string label, QuizAction action, ActionStyle style) =>
            Wording.Press(language, label, QuizCode.Of(quiz.Id, action), style);
    }

    public static Line Title(Language language, Quiz quiz) =>
        Say.Line(
            language,
            "end.title",
            ("topic", Wording.Topic(language, quiz.Topic)),
            ("total", quiz.Length)
        );

    private static IEnumerable<Line> Reason(Language language, Quiz quiz)
    {
        if (quiz.End is { Reason: EndReason.Stopped, By: { } by, ById: var id })
            yield return Say.Line(
                language,
                "end.stopped",
                ("player", Wording.Player(language, by, id)),
                ("done", quiz.Rounds.Count(round => round.PutAt is not null))
            );
        if (quiz.End is { Reason: EndReason.Idle })
            yield return Say.Line(language, "end.idle");
        // Where the channel itself is lost there are no results to see.
        if (quiz.End is { Reason: EndReason.ChannelLost })
            yield return Say.Line(language, "end.thread_lost");
    }

    private static IEnumerable<CardBlock> Table(
        Language language,
        Quiz quiz,
        ImmutableArray<Standing> standings
    )
    {
        if (standings is [])
            yield return Wording.Paragraph(language, "end.nobody");
        else if (standings is [_])
        {
            yield return Wording.Paragraph(
                Wording.Beside(
                    new Line([Wording.Player(language, standings[0].Name, standings[0].Player)]),
                    SoloCard.EndLine(language, quiz)
                )
            );
            if (quiz.IsHalvedAlone && standings[0].Points > 0)
                yield return DetailCard.Alone(language);
            foreach (var spent in DetailCard.Spent(language, quiz))
                yield return spent;
        }
        else
            yield return new CardBlock.Rows([.. standings.Take(MostRows).Select(Row)]);
        if (standings.Length > MostRows)
            yield return Wording.Context(language, "end.more", ("count", standings.Length - MostRows));
        var first = standings.Where(standing => standing is { Rank: 1, Points: > 0 }).ToArray();
        if (first.Length > 1)
            yield return Wording.Context(
                language,
                "end.tie",
                (
                    "players",
                    first
                        .Select<Standing, object>(own => Wording.Player(language, own.Name, own.Player))
                        .ToArray()
                )
            );

        Line Row(Standing standing) =>
            Say.Line(
                language,
                "end.row",
                ("rank", standing.Rank),
                ("player", Wording.Player(language, standing.Name, standing.Player)),
                ("points", standing.Points),
                ("right", standing.Right),
                ("total", quiz.Length)
            );
    }

    private static IEnumerable<CardBlock> Missed(Language language, Quiz quiz)
    {
        var missed = quiz
            .Rounds.Where(round => !round.Answers.IsEmpty)
            .Select(round =>
                (
                    Round: round,
                    Right: Scoring.OfRound(quiz, round.Index).Count(score => score.IsRight),
                    Answered: round.Answers.Count
                )
            )
            .Where(row => row.Right < row.Answered)
            .ToArray();
        if (missed.Length == 0)
            return [Wording.Context(language, "end.missed_none")];
        var worst = missed
            .Where(row => MessageNumbers.Percent(row.Right, row.Answered) < MissedBelow)
            .OrderBy(row => (double)row.Right / row.Answered)
            .Take(MostMissed)
            .Select(row =>
                Wording.Beside(
                    Say.Line(
                        language,
                        "end.missed_row",
                        ("index", row.Round.Index + 1),
                        ("stem", TextCut.At(quiz.QuestionOf(row.Round).Stem, TextCut.Row)),
                        ("right", row.Right),
                        ("answered", row.Answered)
                    ),
                    Say.Line(
                        language,
                        "reveal.source",
                        ("cite", Wording.Cite(language, quiz.QuestionOf(row.Round).Cited))
                    )
                )
            )
            .ToImmutableArray();
        return worst.IsEmpty ? [] : [Wording.Paragraph(language, "end.missed"), new CardBlock.Rows(worst)];
    }
}
