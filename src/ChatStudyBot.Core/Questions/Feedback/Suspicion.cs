using System.Collections.Immutable;

namespace ChatStudyBot.Core.Questions.Feedback;

/// <summary>Why a question's figures say that somebody should look at it.</summary>
public abstract record Suspicion
{
    /// <summary>From here on a question tells nobody apart.</summary>
    private const double NearlyAll = 0.95;

    /// <summary>
    /// With two other wrong choices as tempting, one is left out of ten wrong answers by chance in 2 of 100 questions.
    /// </summary>
    private const int EnoughWrong = 10;

    private const int EnoughPicks = 5;

    private Suspicion() { }

    public sealed record EverybodyRight : Suspicion;

    /// <param name="Choice">Index of the wrong choice that tempts nobody.</param>
    public sealed record NobodyPicks(int Choice) : Suspicion;

    /// <param name="Choice">Index of the wrong choice that better players pick than pick the key.</param>
    public sealed record StrongPick(int Choice) : Suspicion;

    public static ImmutableArray<Suspicion> Of(Question question, QuestionStatistics statistics) =>
        statistics switch
        {
            { IsEnough: false } => [],
            { RightShare: >= NearlyAll } => [new EverybodyRight()],
            _ when HasDistractors(question) =>
            [
                .. StrongPicks(statistics),
                // With choices exchanged since, the new ones were never in all of the answers.
                .. statistics.Strays == 0 && statistics.Wrong >= EnoughWrong
                    ? Unpicked(statistics)
                    : ImmutableArray<Suspicion>.Empty,
            ],
            _ => [],
        };

    /// <summary>Not an order or pairs, where every choice is right; and of two choices none can be left out.</summary>
    private static bool HasDistractors(Question question) =>
        question.Kind is QuestionKind.Single or QuestionKind.Cloze or QuestionKind.Table or QuestionKind.Multi
        && question.Choices.Length > 2;

    private static IEnumerable<Suspicion> Unpicked(QuestionStatistics statistics) =>
        statistics
            .Choices.Where(choice => choice is { IsKey: false, Picks: 0 })
            .Select(choice => new NobodyPicks(choice.Choice));

    private static IEnumerable<Suspicion> StrongPicks(QuestionStatistics statistics)
    {
        var keys = statistics
            .Choices.Where(choice => choice.IsKey)
            .Aggregate(default(Abilities), (sum, choice) => sum + choice.Abilities);
        return statistics
            .Choices.Where(choice =>
                !choice.IsKey && choice.Picks >= EnoughPicks && AreBetter(choice.Abilities, keys)
            )
            .Select(choice => new StrongPick(choice.Choice));
    }

    /// <summary>By more than the standard error of the difference.</summary>
    private static bool AreBetter(Abilities these, Abilities those) =>
        these.Mean is { } mean
        && (
            those.Mean is not { } other
            || mean - other > Math.Sqrt((these.Variance / these.Count) + (those.Variance / those.Count))
        );
}
