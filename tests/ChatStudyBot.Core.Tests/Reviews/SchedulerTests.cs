using System.Collections.Immutable;
using ChatStudyBot.Core.Reviews;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Reviews;

/// <summary>What holds whatever a person answers, and whenever they come.</summary>
public sealed class SchedulerTests
{
    private static readonly DateOnly Start = new(2026, 11, 24);
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);

    /// <summary>Ratings, each so many days after the one before.</summary>
    private static readonly Arbitrary<(Rating Rating, int Days)[]> Courses = (
        from rating in Gen.Elements(Enum.GetValues<Rating>())
        from days in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(0, 400))
        select (rating, days)
    )
        .ArrayOf()
        .ToArbitrary();

    [Fact]
    public void A_better_rating_never_brings_a_card_back_sooner_or_makes_it_weaker() =>
        Prop.ForAll(
                Courses,
                course =>
                {
                    var (card, day, _) = Play(course);
                    var outlook = Scheduler.Outlook(card, day.AddDays(5)).Select(one => one.Card).ToArray();
                    Assert.Equal(outlook.OrderBy(one => one.Wait), outlook);
                    Assert.Distinct(outlook.Select(one => one.Wait));
                    Assert.Equal(outlook.OrderBy(one => one.Stability), outlook);
                    Assert.Equal(outlook.OrderByDescending(one => one.Difficulty), outlook);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Memory_stays_within_its_bounds_and_the_next_review_lies_ahead() =>
        Prop.ForAll(
                Courses,
                course =>
                {
                    if (Play(course).Card is not { } card)
                        return;
                    Assert.InRange(card.Stability, 0.001, 36500);
                    Assert.InRange(card.Difficulty, 1, 10);
                    Assert.True(card.Due > card.LastReviewed);
                    Assert.Equal(course.Length, card.Reps);
                    Assert.InRange(card.Lapses, 0, course.Count(one => one.Rating == Rating.Again));
                    Assert.Equal(1, Scheduler.Retrievability(card, card.LastReviewed));
                    Assert.True(
                        Scheduler.Retrievability(card, card.Due)
                            > Scheduler.Retrievability(card, card.Due.AddDays(30))
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_log_makes_the_card_again_also_where_chance_has_moved_a_review() =>
        Prop.ForAll(
                Courses,
                course =>
                {
                    var (card, _, log) = Play(course, spread: true);
                    Assert.Equal(card, Scheduler.Replay(log));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_review_on_a_day_before_the_last_one_counts_as_that_day()
    {
        var card = Scheduler.Review(null, Rating.Good, Start).Card;

        var early = Scheduler.Review(card, Rating.Good, Start.AddDays(-2));

        Assert.Equal(Start, early.Card.LastReviewed);
        Assert.Equal(0, early.Log.Elapsed);
        Assert.Equal(
            early.Card,
            Scheduler.Replay([Scheduler.Review(null, Rating.Good, Start).Log, early.Log])
        );
    }

    [Fact]
    public void An_entry_says_whether_the_review_had_been_asked_for()
    {
        var first = Scheduler.Review(null, Rating.Good, Start);
        var early = Scheduler.Review(first.Card, Rating.Good, first.Card.Due.AddDays(-1));
        var due = Scheduler.Review(first.Card, Rating.Good, first.Card.Due);

        Assert.Equal((null, false), (first.Log.Elapsed, first.Log.WasDue));
        Assert.Equal((2, false), (early.Log.Elapsed, early.Log.WasDue));
        Assert.Equal((3, true), (due.Log.Elapsed, due.Log.WasDue));
    }

    [Fact]
    public void Wrong_parameters_are_told_all_at_once()
    {
        var wrong = FsrsParameters.Default with
        {
            Weights = FsrsParameters.Default.Weights.SetItem(3, 0).SetItem(20, double.NaN),
            Retention = 0,
            MaximumInterval = 0,
            LearningSteps = [TimeSpan.Zero],
        };

        var told = Assert.Throws<ArgumentException>(() => new Scheduler(wrong)).Message;

        Assert.Contains("w3 is 0; it must be 0.001 to 100.", told, StringComparison.Ordinal);
        Assert.Contains("w20 is NaN", told, StringComparison.Ordinal);
        Assert.Contains("The retention is 0", told, StringComparison.Ordinal);
        Assert.Contains("The maximum interval is 0 days", told, StringComparison.Ordinal);
        Assert.Contains("Every step must be longer", told, StringComparison.Ordinal);
    }

    private static (ReviewCard? Card, DateOnly Day, ImmutableArray<ReviewLog> Log) Play(
        (Rating Rating, int Days)[] course,
        bool spread = false
    )
    {
        var day = Start;
        var log = ImmutableArray<ReviewLog>.Empty;
        ReviewCard? card = null;
        foreach (var (rating, days) in course)
        {
            day = day.AddDays(days);
            var outlook = Scheduler.Outlook(card, day);
            if (spread)
                outlook = Spread.Over(outlook, new Dictionary<DateOnly, int>(), 36500, log.Length);
            (card, var entry) = outlook[(int)rating - 1];
            log = log.Add(entry);
        }
        return (card, day, log);
    }
}
