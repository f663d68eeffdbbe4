using System.Collections.Immutable;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>One player's own result of a whole quiz, and the line of it that they may share.</summary>
internal static class OwnResultCard
{
    private const int MostSymbols = 20;

    public static Card Of(Language language, Quiz quiz, PlayerId player)
    {
        var own = Standings.Of(quiz).FirstOrDefault(standing => standing.Player == player);
        return new Card(
            language,
            CardTone.Done,
            Say.Line(language, "detail.title"),
            [
                own is null
                    ? Wording.Paragraph(language, "detail.blank")
                    : Wording.Paragraph(
                        language,
                        "end.own_place",
                        ("rank", own.Rank),
                        ("points", own.Points)
                    ),
                new CardBlock.Rows([.. quiz.Rounds.Select(round => Row(quiz, round, player))]),
            ],
            [
                new ActionRow([
                    .. own is null
                        ? ImmutableArray<CardAction>.Empty
                        : [Press("btn.share", QuizAction.Share, ActionStyle.Secondary)],
                    Press("btn.again_missed", QuizAction.AgainMissed, ActionStyle.Primary),
                ]),
            ]
        );

        CardAction Press(string label, QuizAction action, ActionStyle style) =>
            Wording.Press(language, label, QuizCode.Of(quiz.Id, action), style);
    }

    /// <summary>Spoils nothing: numbers and symbols.</summary>
    public static Card Shared(Language language, Quiz quiz, Standing own)
    {
        var symbols = quiz.Rounds.Select(round => Symbol(quiz, round, own.Player)).ToArray();
        return new Card(
            language,
            CardTone.Plain,
            null,
            [
                Wording.Paragraph(
                    language,
                    "share.quiz",
                    ("player", Wording.Player(language, own.Name, own.Player)),
                    ("topic", Wording.Topic(language, quiz.Topic)),
                    ("right", own.Right),
                    ("total", quiz.Length),
                    ("grid", symbols.Length > MostSymbols ? "" : string.Concat(symbols))
                ),
                Wording.Context(
                    language,
                    symbols.Contains(Hinted) ? "share.alt_hinted" : "share.alt",
                    ("right", own.Right),
                    ("hinted", symbols.Count(symbol => symbol == Hinted)),
                    ("wrong", symbols.Count(symbol => symbol == Wrong)),
                    ("blank", symbols.Count(symbol => symbol == Blank))
                ),
            ],
            []
        );
    }

    /// <summary>One day, one symbol.</summary>
    public static Card SharedDaily(Language language, Quiz quiz, Answer answer, StudyStreak streak) =>
        Card.Sentence(
            language,
            CardTone.Plain,
            Say.Line(
                language,
                "share.daily",
                ("player", Wording.Player(language, answer.PlayerName, answer.Player)),
                ("on", quiz.Daily!.Day),
                ("grid", Symbol(quiz, quiz.Rounds[0], answer.Player)),
                ("streak", streak.Now)
            )
        );

    private const string Right = "⭕";
    private const string Hinted = "🔺";
    private const string Wrong = "❌";
    private const string Blank = "➖";

    private static string Symbol(Quiz quiz, Round round, PlayerId player) =>
        round.Answers.TryGetValue(player, out var answer)
            ? Scoring.Of(quiz, round.Index, answer) switch
            {
                { IsRight: true, IsHinted: true } => Hinted,
                { IsRight: true } => Right,
                _ => Wrong,
            }
            : Blank;

    private static Line Row(Quiz quiz, Round round, PlayerId player)
    {
        var points = round.Answers.TryGetValue(player, out var answer)
            ? Scoring.Of(quiz, round.Index, answer).Points.Total
            : 0;
        var stem = TextCut.At(quiz.QuestionOf(round).Stem, TextCut.Row);
        return Line.Plain($"{Symbol(quiz, round, player)} {round.Index + 1}. {stem}  +{points}");
    }
}
