using ChatStudyBot.Core.Questions.Writing;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class LadderTests
{
    [Theory]
    [InlineData(300, "秒", 1, "120 600 900")]
    [InlineData(365, "日", 0, "60 90 180")]
    [InlineData(1, "日", 3, "7 14 30")]
    public void The_nearest_steps_stand_on_both_sides_where_the_ladder_allows_it(
        int number,
        string unit,
        int below,
        string expected
    ) => Assert.Equal(expected, string.Join(' ', Ladder.Around(number, unit, below, []).Order()));

    [Fact]
    public void Any_number_has_at_most_three_others_whatever_is_taken() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2_000),
            Prop.ForAll(
                Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, 100_000)).ToArbitrary(),
                Gen.Elements("", "秒", "日", "%", "KB", "GB", "個", "ミリ秒", "ヶ月", "倍", "xyz")
                    .ToArbitrary(),
                Gen.Choose(0, 3).Zip(Gen.Choose(0, 400).ListOf()).ToArbitrary(),
                (number, unit, chance) =>
                {
                    var (below, taken) = chance;
                    var steps = Ladder.Around(number, unit, below, [.. taken.Select(one => (decimal)one)]);
                    return steps.Length <= 3
                        && steps.Distinct().Count() == steps.Length
                        && !steps.Contains(number)
                        && !steps.Any(step => taken.Any(one => one == step));
                }
            )
        );
}
