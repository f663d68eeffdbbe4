using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>FSRS-6 as the other implementations have it; to the last of eight decimals.</summary>
public sealed class FsrsVectorTests
{
    private static readonly MemoryModel Model = new(FsrsParameters.Default with { IsShortTerm = true });

    public static TheoryData<string, int> Configurations =>
        new()
        {
            { "default-short-term", 398 },
            { "long-term-only", 413 },
            { "retention-0.8", 391 },
            { "retention-0.95-max-365", 364 },
            { "no-steps", 431 },
            { "one-step", 389 },
        };

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Every_review_of_every_course_gives_the_same_card(string configuration, int reviews)
    {
        var courses = Vectors.Courses.Where(course => course.Name == configuration).ToArray();

        Assert.Equal(reviews, courses.Sum(course => course.Steps.Length));
        foreach (var course in courses)
        {
            var scheduler = new Scheduler(course.Parameters);
            ReviewCard? card = null;
            foreach (var step in course.Steps)
            {
                card = scheduler.Review(card, step.Rating, step.Day).Card;
                Assert.Equal(step.Card, card);
                Assert.Equal(step.Retrievability, scheduler.Retrievability(card, card.Due));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public void The_log_of_a_course_makes_the_same_card_again(string configuration, int reviews)
    {
        var replayed = 0;
        foreach (var course in Vectors.Courses.Where(course => course.Name == configuration))
        {
            var scheduler = new Scheduler(course.Parameters);
            var log = ImmutableArray<ReviewLog>.Empty;
            ReviewCard? card = null;
            foreach (var step in course.Steps)
            {
                (card, var entry) = scheduler.Review(card, step.Rating, step.Day);
                log = log.Add(entry);
                replayed++;
            }
            Assert.Equal(card, scheduler.Replay(log));
        }
        Assert.Equal(reviews, replayed);
    }

    [Fact]
    public void The_formulas_give_the_same_numbers()
    {
        Assert.Equal(-0.1542, Model.Decay);
        Assert.Equal(0.98034649, Model.Factor);
        Check(
            "forgetting_curve",
            at => (at.Number("r"), Model.Retrievability(at.Number("s"), at.Number("t")))
        );
        Check("init", at => (at.Number("d_unclamped"), Model.InitialDifficulty(at.Rating("g"))));
        Check("init", at => (at.Number("s"), Model.First(at.Rating("g")).Stability));
        Check(
            "next_difficulty",
            at => (at.Number("out"), Model.NextDifficulty(at.Number("d"), at.Rating("g")))
        );
        Check(
            "next_recall_stability",
            at => (at.Number("out"), Model.RecallStability(MemoryOf(at), at.Number("r"), at.Rating("g")))
        );
        Check(
            "next_forget_stability",
            at => (at.Number("out"), Model.ForgetStability(MemoryOf(at), at.Number("r")))
        );
        Check(
            "next_short_term_stability",
            at => (at.Number("out"), Model.SameDayStability(at.Number("s"), at.Rating("g")))
        );
        Check(
            "next_state",
            at => (at.Number("stability"), Model.Next(MemoryOf(at), at.Whole("t"), at.Rating("g")).Stability)
        );
        Check(
            "next_state",
            at =>
                (at.Number("difficulty"), Model.Next(MemoryOf(at), at.Whole("t"), at.Rating("g")).Difficulty)
        );
    }

    [Fact]
    public void The_retention_asked_for_stretches_the_intervals()
    {
        var pairs = Vectors.Formula("interval_modifier_by_retention").ToArray();

        Assert.Equal(7, pairs.Length);
        Assert.All(
            pairs,
            pair =>
                Assert.Equal(
                    pair[1].GetDouble(),
                    new MemoryModel(
                        FsrsParameters.Default with
                        {
                            Retention = pair[0].GetDouble(),
                        }
                    ).IntervalModifier
                )
        );
    }

    private static Memory MemoryOf(JsonElement at) => new(at.Number("s"), at.Number("d"));

    private static void Check(string formula, Func<JsonElement, (double Expected, double Actual)> numbers)
    {
        var rows = Vectors.Formula(formula).ToArray();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (expected, actual) = numbers(row);
            Assert.True(expected.Equals(actual), $"{formula} {row}: {actual}");
        }
    }
}
