using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;

namespace ChatStudyBot.Core.Commands.Cards;

/// <summary>Who had it, by how many answered: names of those who were right, never of those who were not.</summary>
internal static class Crowd
{
    /// <summary>Up to here all names, and no counts by choice: they would show who was wrong.</summary>
    public const int Few = 10;

    /// <summary>Above this only numbers.</summary>
    public const int Many = 40;

    private const int FirstInRace = 3;
    private const int BarLength = 10;

    public static IEnumerable<CardBlock> Of(Language language, Quiz quiz, Round round)
    {
        var answered = round.Answers.Count;
        if (answered == 0)
        {
            yield return Wording.Context(
                language,
                round.SkippedBy is null ? "reveal.no_answers" : "reveal.skipped"
            );
            yield break;
        }
        if (round.SkippedBy is { } by)
            yield return Wording.Context(
                language,
                "reveal.closed_early",
                ("player", Wording.Player(language, by, round.SkippedById))
            );
        var right = Scoring.OfRound(quiz, round.Index).Where(score => score.IsRight).ToImmutableArray();
        if (right.IsEmpty)
            yield return Wording.Context(language, "reveal.none_right");
        else
            foreach (var line in Right(language, quiz, round, right, answered))
                yield return new CardBlock.Context(line);
        if (answered > Few && !quiz.QuestionOf(round).IsTyped && IsByChoice(quiz.QuestionOf(round)))
            yield return new CardBlock.Rows(Bars(language, quiz.QuestionOf(round), round));
    }

    /// <summary>How many picked the choice at each position.</summary>
    public static ImmutableArray<int> Picks(Round round) =>
        [
            .. round.Order.Select(choice =>
                round.Answers.Values.Count(answer => Marking.Indexes(answer.Given).Contains(choice))
            ),
        ];

    private static IEnumerable<Line> Right(
        Language language,
        Quiz quiz,
        Round round,
        ImmutableArray<RoundScore> right,
        int answered
    )
    {
        if (quiz.Mode == QuizMode.Race && right.FirstOrDefault(score => score.IsRated) is { } first)
            yield return Race(language, round, right.Remove(first), first, answered);
        if (answered <= Many)
            yield return Say.Line(
                language,
                "reveal.right_names",
                ("right", right.Length),
                ("answered", answered),
                ("players", Names(language, right, Few))
            );
        else
            yield return Say.Line(
                language,
                "reveal.right_numbers",
                ("right", right.Length),
                ("answered", answered),
                ("percent", MessageNumbers.Percent(right.Length, answered))
            );
    }

    private static Line Race(
        Language language,
        Round round,
        ImmutableArray<RoundScore> others,
        RoundScore first,
        int answered
    )
    {
        var shown = answered > Many ? FirstInRace - 1 : Few;
        return Wording.Beside(
            Say.Line(
                language,
                "reveal.first",
                ("player", Wording.Player(language, first.Answer.PlayerName, first.Answer.Player)),
                ("seconds", round.OpenFor(first.Answer.At).TotalSeconds)
            ),
            others.IsEmpty
                ? null
                : Say.Line(language, "reveal.grace", ("players", Names(language, others, shown)))
        );
    }

    private static object[] Names(Language language, ImmutableArray<RoundScore> scores, int most)
    {
        var names = scores
            .Take(most)
            .Select<RoundScore, object>(score =>
                Wording.Player(language, score.Answer.PlayerName, score.Answer.Player)
            );
        return scores.Length > most
            ? [.. names, Say.Text(language, "common.and_more", ("count", scores.Length - most))]
            : [.. names];
    }

    private static bool IsByChoice(Question question) =>
        question.Kind is not (QuestionKind.Order or QuestionKind.Match);

    private static ImmutableArray<Line> Bars(Language language, Question question, Round round)
    {
        var picks = Picks(round);
        var most = Math.Max(1, picks.Max());
        return
        [
            .. picks.Select(
                (count, position) =>
                {
                    var bar = Say.Line(
                        language,
                        "reveal.bar",
                        ("letter", Wording.Letter(position)),
                        ("bar", new string('▇', (int)Math.Ceiling((double)BarLength * count / most))),
                        ("count", count)
                    );
                    return question.Key.Contains(round.Order[position])
                        ? new Line(bar.Parts.Add(new Inline.Text(" ✅")))
                        : bar;
                }
            ),
        ];
    }
}
