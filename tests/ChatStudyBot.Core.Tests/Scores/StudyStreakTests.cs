using System.Collections.Immutable;
using ChatStudyBot.Core.Scores;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Scores;

public sealed class StudyStreakTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Fact]
    public void Without_schedules_a_streak_lives_until_a_whole_day_is_missed()
    {
        ImmutableArray<DateOnly> days = [.. Days(0, 1, 2, 9, 10)];

        Assert.Equal((2, 3), Of(days, StudyPlan.EveryDay, 10));
        Assert.Equal((2, 3), Of(days, StudyPlan.EveryDay, 11));
        Assert.Equal((0, 3), Of(days, StudyPlan.EveryDay, 12));
        Assert.Equal((0, 0), Of([], StudyPlan.EveryDay, 12));
    }

    [Fact]
    public void With_schedules_days_without_a_question_neither_count_nor_break()
    {
        var weekdays = Plan(Enumerable.Range(0, 21).Where(day => day % 7 < 5));

        Assert.Equal((6, 6), Of([.. Days(0, 1, 2, 3, 4, 5, 7)], weekdays, 7));
    }

    [Fact]
    public void A_pause_never_breaks_it()
    {
        var paused = Plan([0, 1, 2, 60, 61]);

        Assert.Equal((3, 3), Of([.. Days(0, 1, 2)], paused, 59));
        Assert.Equal((5, 5), Of([.. Days(0, 1, 2, 60, 61)], paused, 61));
    }

    [Fact]
    public void The_days_before_the_first_question_and_after_the_last_schedule_are_study_days_as_ever()
    {
        var plan = Plan([10, 14]) with { Until = Monday.AddDays(20) };

        Assert.Equal((5, 5), Of([.. Days(7, 8, 9, 10, 14)], plan, 16));
        Assert.Equal((2, 2), Of([.. Days(10, 14)], plan, 20));
        Assert.Equal((0, 2), Of([.. Days(10, 14)], plan, 22));
        Assert.Equal((4, 4), Of([.. Days(10, 14, 21, 22)], plan, 22));
    }

    [Fact]
    public void An_open_question_is_not_missed_yet()
    {
        var plan = new StudyPlan(
            [new(Monday, IsOpen: false), new(Monday.AddDays(1), IsOpen: true)],
            Until: null
        );

        Assert.Equal((1, 1), Of([.. Days(0)], plan, 2));
    }

    [Fact]
    public void A_freeze_day_is_earned_with_seven_and_used_by_itself()
    {
        ImmutableArray<DateOnly> days = [.. Days(0, 1, 2, 3, 4, 5, 6, 8)];

        var earned = StudyStreak.Of([.. days.Take(7)], StudyPlan.EveryDay, Monday.AddDays(6));
        var used = StudyStreak.Of(days, StudyPlan.EveryDay, Monday.AddDays(8));

        Assert.Equal((7, 1, true), (earned.Now, earned.Freezes, earned.HasEarned));
        Assert.Equal((8, 0, false), (used.Now, used.Freezes, used.HasEarned));
        Assert.Equal(Monday.AddDays(7), Assert.Single(used.Covered));
    }

    [Fact]
    public void At_most_two_freeze_days_are_held()
    {
        var streak = StudyStreak.Of(
            [.. Days([.. Enumerable.Range(0, 28)])],
            StudyPlan.EveryDay,
            Monday.AddDays(30)
        );

        Assert.Equal((28, 0), (streak.Now, streak.Freezes));
    }

    /// <summary>
    /// Whoever answers every day that counts has a streak of that many days; whoever misses more days in a row than
    /// they can hold freeze days has lost it; and no answer outside of the days that count changes anything.
    /// </summary>
    [Fact]
    public void Streaks_are_neither_lost_nor_given() =>
        Prop.ForAll(
                Gen.Zip(
                        Gen.ArrayOf(Gen.Elements(true, false), 120),
                        Gen.ArrayOf(Gen.Elements(true, true, false), 120)
                    )
                    .ToArbitrary(),
                pair =>
                {
                    var (counts, answers) = (pair.Item1, pair.Item2);
                    counts[0] = answers[0] = true;
                    var plan = Plan(Enumerable.Range(0, 120).Where(day => counts[day]));
                    var answered = Days([.. Enumerable.Range(0, 120).Where(day => answers[day])])
                        .ToImmutableArray();
                    var counting = Days([
                            .. Enumerable.Range(0, 120).Where(day => answers[day] && counts[day]),
                        ])
                        .ToImmutableArray();
                    var today = Monday.AddDays(119);
                    var streak = StudyStreak.Of(answered, plan, today);
                    var all = StudyStreak.Of([.. plan.Days.Select(day => day.Day)], plan, today);
                    Assert.Equal(plan.Days.Length, all.Now);
                    Assert.Equal(Shown(streak), Shown(StudyStreak.Of(counting, plan, today)));
                    Assert.InRange(streak.Freezes, 0, StudyStreak.MostFreezes);
                    Assert.InRange(streak.Now, 0, counting.Length);
                    Assert.Equal(Reference(plan, counting, today), streak.Now);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>The rule once more, in other words.</summary>
    private static int Reference(StudyPlan plan, ImmutableArray<DateOnly> answered, DateOnly today)
    {
        var (run, held) = (0, 0);
        foreach (var day in plan.Days.Select(planned => planned.Day))
            if (answered.Contains(day))
            {
                run++;
                held = run % 7 == 0 ? Math.Min(2, held + 1) : held;
            }
            else if (day < today)
                (run, held) = run > 0 && held > 0 ? (run, held - 1) : (0, 0);
        return run;
    }

    private static string Shown(StudyStreak streak) =>
        $"{streak with { Covered = [] }} {string.Join(' ', streak.Covered)}";

    private static (int Now, int Best) Of(ImmutableArray<DateOnly> days, StudyPlan plan, int today)
    {
        var streak = StudyStreak.Of(days, plan, Monday.AddDays(today));
        return (streak.Now, streak.Best);
    }

    private static StudyPlan Plan(IEnumerable<int> days) =>
        new([.. days.Select(day => new PlannedDay(Monday.AddDays(day), IsOpen: false))], Until: null);

    private static IEnumerable<DateOnly> Days(params int[] days) => days.Select(day => Monday.AddDays(day));
}
