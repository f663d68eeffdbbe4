using ChatStudyBot.Core.Reviews;

namespace ChatStudyBot.Core.Tests.Reviews;

public sealed class YearOfReviewTests
{
    private const int Year = 365;

    [Theory]
    [InlineData(0.9, 300, 2.0)]
    [InlineData(0.9, 300, 1.2)]
    [InlineData(0.9, 1500, 3.0)]
    [InlineData(0.8, 300, 2.0)]
    public void A_memory_of_another_kind_ends_where_it_was_asked_to_and_no_day_passes_the_cap(
        double retention,
        int questions,
        double growth
    )
    {
        var learner = new SimulatedLearner(
            FsrsParameters.Default with
            {
                Retention = retention,
            },
            ReviewPace.Default,
            questions,
            growth,
            seed: 20261124
        ).Live(Year);

        Assert.InRange(learner.RetentionSince(Year / 2), retention - 0.05, retention + 0.05);
        Assert.InRange(learner.Due.Max(), 1, ReviewPace.Default.DailyCap);
        Assert.InRange(learner.Known, 300, questions);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 10)]
    [InlineData(4, 0, 0, 4, 6)]
    [InlineData(15, 0, 0, 15, 0)]
    [InlineData(35, 0, 0, 20, 0)]
    [InlineData(35, 12, 0, 8, 0)]
    [InlineData(3, 20, 0, 0, 0)]
    [InlineData(3, 25, 10, 0, 0)]
    [InlineData(0, 5, 5, 0, 5)]
    public void A_day_holds_what_is_due_first_and_new_ones_up_to_half(
        int due,
        int done,
        int newDone,
        int nowDue,
        int nowNew
    ) => Assert.Equal((nowDue, nowNew), ReviewPace.Default.Portion(due, done, newDone));
}
