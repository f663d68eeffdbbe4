using System.Collections.Immutable;
using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

public sealed class SpreadTests
{
    private const int Maximum = 36500;

    private static readonly DateOnly Start = new(2026, 11, 24);
    private static readonly Scheduler Scheduler = new(FsrsParameters.Default);
    private static readonly IReadOnlyDictionary<DateOnly, int> NothingDue = new Dictionary<DateOnly, int>();

    /// <summary>Known for months: every rating has room to move.</summary>
    private static readonly ImmutableArray<Reviewed> Outlook = Scheduler.Outlook(
        Scheduler.Replay([
            Log(Rating.Good, Start, 3),
            Log(Rating.Good, Start.AddDays(3), 14),
            Log(Rating.Good, Start.AddDays(17), 50),
        ]),
        Start.AddDays(67)
    );

    [Fact]
    public void An_interval_moves_as_far_as_in_other_implementations()
    {
        var ranges = Vectors.Formula("fuzz_range").ToArray();

        Assert.Equal(8, ranges.Length);
        Assert.All(
            ranges,
            at =>
                Assert.Equal(
                    (at.Whole("min_ivl"), at.Whole("max_ivl")),
                    Spread.Range(at.Whole("interval"), at.Whole("elapsed"), Maximum)
                )
        );
    }

    [Theory]
    [InlineData(1, 0, Maximum, 1, 1)]
    [InlineData(2, 0, Maximum, 2, 2)]
    [InlineData(50, 48, Maximum, 49, 54)]
    [InlineData(50, 60, Maximum, 46, 54)]
    [InlineData(50, 0, 51, 46, 51)]
    [InlineData(50, 0, 40, 46, 50)]
    public void A_short_interval_stays_and_a_longer_one_keeps_its_sense(
        int interval,
        int elapsed,
        int maximum,
        int least,
        int most
    ) => Assert.Equal((least, most), Spread.Range(interval, elapsed, maximum));

    [Fact]
    public void The_same_seed_gives_the_same_days_and_another_one_others()
    {
        Assert.Equal(Days(seed: 1), Days(seed: 1));
        Assert.True(
            Enumerable.Range(0, 20).Select(seed => string.Join(' ', Days(seed))).Distinct().Count() > 10
        );
    }

    [Fact]
    public void A_better_rating_still_waits_longer_and_each_within_its_range()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var days = Days(seed);
            Assert.Equal(days.Order(), days);
            Assert.Distinct(days);
            Assert.All(
                days.Zip(Outlook),
                pair =>
                {
                    var (least, most) = Spread.Range(pair.Second.Card.Wait.Days, 50, Maximum);
                    Assert.InRange(pair.First, least, most);
                }
            );
        }
    }

    [Fact]
    public void Heavy_days_are_avoided()
    {
        var good = Outlook[2].Card;
        var (least, most) = Spread.Range(good.Wait.Days, 50, Maximum);
        var free = (least + most) / 2;
        var load = Enumerable
            .Range(least, most - least + 1)
            .Where(days => days != free)
            .ToDictionary(days => good.LastReviewed.AddDays(days), _ => 30);

        var chosen = Enumerable
            .Range(0, 200)
            .Count(seed => Spread.Over([Outlook[2]], load, Maximum, seed)[0].Card.Wait.Days == free);

        Assert.InRange(chosen, 180, 200);
    }

    private static int[] Days(int seed) =>
        [.. Spread.Over(Outlook, NothingDue, Maximum, seed).Select(one => one.Card.Wait.Days)];

    private static ReviewLog Log(Rating rating, DateOnly day, int wait) =>
        new(rating, day, null, false, TimeSpan.FromDays(wait));
}
