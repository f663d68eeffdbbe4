using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>The figures of classical item analysis for one question.</summary>
/// <param name="RightShare">The item's difficulty: 0 nobody, 1 everybody.</param>
/// <param name="Discrimination">
/// Point-biserial correlation, −1 to 1, of being right here with being right elsewhere; null when everybody or
/// nobody was right, or all players are equally good.
/// </param>
/// <param name="Choices">In the order of the question's choices.</param>
/// <param name="Strays">Wrong answers by choices that the question does not have any more.</param>
public sealed record QuestionStatistics(
    int Answers,
    int Players,
    double RightShare,
    double? Discrimination,
    ImmutableArray<ChoiceStatistics> Choices,
    int Strays
)
{
    /// <summary>Below these a figure is chance, and may tell who answered what.</summary>
    public const int EnoughAnswers = 20;

    public const int EnoughPlayers = 5;

    public bool IsEnough => AreEnough(Answers, Players);

    public static bool AreEnough(int answers, int players) =>
        answers >= EnoughAnswers && players >= EnoughPlayers;

    public int Wrong => (int)Math.Round(Answers * (1 - RightShare));

    /// <summary>The wrong choice that was picked most; null when none was.</summary>
    public ChoiceStatistics? MostPickedWrong =>
        Choices.Where(choice => choice is { IsKey: false, Picks: > 0 }).MaxBy(choice => choice.Picks);

    public static QuestionStatistics Of(Question question, QuestionTally tally)
    {
        var answers = tally.Picks.Sum(pick => pick.Answers);
        var right = tally.Picks.Where(pick => pick.IsRight).ToArray();
        var wrong = tally.Picks.Where(pick => !pick.IsRight).ToArray();
        return new QuestionStatistics(
            answers,
            tally.Players,
            answers == 0 ? 0 : (double)right.Sum(pick => pick.Answers) / answers,
            PointBiserial(Sum(right), Sum(wrong)),
            [.. question.Choices.Select((choice, at) => Choice(question, at, choice.Text, tally, answers))],
            wrong.Where(pick => pick.Chosen.Any(text => !Has(question, text))).Sum(pick => pick.Answers)
        );
    }

    private static ChoiceStatistics Choice(
        Question question,
        int at,
        string text,
        QuestionTally tally,
        int answers
    )
    {
        var picks = tally.Picks.Where(pick => pick.Chosen.Contains(text)).ToArray();
        var count = picks.Sum(pick => pick.Answers);
        return new ChoiceStatistics(
            at,
            question.Key.Contains(at),
            count,
            answers == 0 ? 0 : (double)count / answers,
            Sum(picks)
        );
    }

    private static bool Has(Question question, string text) =>
        question.Choices.Any(choice => choice.Text == text);

    private static Abilities Sum(IEnumerable<PickTally> picks) =>
        picks.Aggregate(default(Abilities), (sum, pick) => sum + pick.Abilities);

    private static double? PointBiserial(Abilities right, Abilities wrong)
    {
        var all = right + wrong;
        if (right.Mean is not { } strong || wrong.Mean is not { } weak || all.Variance <= 0)
            return null;
        var share = (double)right.Count / all.Count;
        return (strong - weak) * Math.Sqrt(share * (1 - share) / all.Variance);
    }
}

/// <param name="Choice">Its index among the question's choices.</param>
/// <param name="Share">Of all answers, 0 to 1; several right choices may add up to more than 1.</param>
public sealed record ChoiceStatistics(int Choice, bool IsKey, int Picks, double Share, Abilities Abilities);
