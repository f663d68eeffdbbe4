using ChatStudyBot.Core.Questions.Feedback;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Questions.Feedback;

public sealed class QuestionStatisticsTests
{
    [Fact]
    public void Difficulty_and_the_rate_of_each_choice_are_shares_of_all_answers()
    {
        var statistics = Of((12, 0.8), (6, 0.5), (2, 0.4), (0, 0));

        Assert.Equal((20, 0.6, 8), (statistics.Answers, statistics.RightShare, statistics.Wrong));
        Assert.Equal([0.6, 0.3, 0.1, 0], statistics.Choices.Select(choice => choice.Share));
        Assert.Equal(1, statistics.MostPickedWrong?.Choice);
    }

    [Fact]
    public void Discrimination_is_the_point_biserial_correlation()
    {
        // Ten strong ones (1) right, ten weak ones (0) wrong: the correlation is perfect; mixed evenly it is none.
        Assert.Equal(1, Of((10, 1), (10, 0), (0, 0), (0, 0)).Discrimination!.Value, 9);
        Assert.Equal(-1, Of((10, 0), (10, 1), (0, 0), (0, 0)).Discrimination!.Value, 9);
        // By hand: means 0.8 and 0.6, share right 3/4, standard deviation sqrt(0.75 * 0.25) * 0.2.
        Assert.Equal(1, Of((30, 0.8), (10, 0.6), (0, 0), (0, 0)).Discrimination!.Value, 9);
    }

    [Fact]
    public void Without_two_sides_there_is_no_discrimination()
    {
        Assert.Null(Of((20, 0.7), (0, 0), (0, 0), (0, 0)).Discrimination);
        Assert.Null(Of((0, 0), (20, 0.7), (0, 0), (0, 0)).Discrimination);
        Assert.Null(Of((10, 0.7), (10, 0.7), (0, 0), (0, 0)).Discrimination);
    }

    [Fact]
    public void Choices_that_the_question_lost_are_told_apart()
    {
        var tally = Answered.By((10, 0.5), (0, 0), (0, 0), (0, 0));
        var gone = new PickTally(["A choice of last week"], false, 7, default);

        var statistics = QuestionStatistics.Of(
            Answered.Question,
            tally with
            {
                Picks = [.. tally.Picks, gone],
            }
        );

        Assert.Equal((17, 7), (statistics.Answers, statistics.Strays));
    }

    [Fact]
    public void Whatever_was_answered_shares_add_up_and_the_correlation_stays_within_its_bounds() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(
                Gen.Choose(0, 60).Zip(Gen.Choose(0, 100)).ArrayOf(4).ToArbitrary(),
                picks =>
                {
                    var statistics = Of([.. picks.Select(pick => (pick.Item1, pick.Item2 / 100.0))]);
                    var sum = statistics.Choices.Sum(choice => choice.Share);
                    return (statistics.Answers == 0 || Math.Abs(sum - 1) < 1e-9)
                        && statistics.Discrimination is null or (>= -1.000001 and <= 1.000001);
                }
            )
        );

    private static QuestionStatistics Of(params ReadOnlySpan<(int Picks, double Ability)> choices) =>
        QuestionStatistics.Of(Answered.Question, Answered.By(choices));
}
