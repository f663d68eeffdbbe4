using System.Collections.Immutable;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Tests.Quizzes.World;

namespace ChatStudyBot.Core.Tests.Quizzes;

public sealed class MarkingTests
{
    [Theory]
    [InlineData("Amazon S3", "s3")]
    [InlineData("Amazon S3", "Ｓ３")]
    [InlineData("S3", "amazon s3")]
    [InlineData("Elastic Load Balancing", "elastic-loadbalancing")]
    [InlineData("サーバー", "さーば")]
    [InlineData("ライフサイクルフック", "ﾗｲﾌｻｲｸﾙ・ﾌｯｸ")]
    [InlineData("300秒", "300")]
    [InlineData("300秒", "３００ 秒")]
    [InlineData("15ヶ月", "15か月")]
    [InlineData("15ヶ月", "１５カ月")]
    [InlineData("4KB", "4 kb")]
    [InlineData("1,000", "1000")]
    [InlineData("99.999999999%", "99.999999999")]
    [InlineData("CI/CD", "cicd")]
    public void One_thing_written_two_ways_is_right(string key, string typed) =>
        Assert.True(Marking.IsRight(Samples.Typed(1, key), typed));

    [Theory]
    [InlineData("SQS", "SNS")]
    [InlineData("5", "50")]
    [InlineData("5分", "50分")]
    [InlineData("300秒", "300分")]
    [InlineData("99.9%", "999%")]
    [InlineData("5", "-5")]
    [InlineData("C#", "C++")]
    [InlineData("5-10", "510")]
    [InlineData("ビル", "ビール")]
    [InlineData("キー", "キ")]
    [InlineData("EC2", "")]
    [InlineData("EC2", "・。")]
    [InlineData("AWS", "Amazon")]
    [InlineData("air", "chair")]
    public void Another_thing_is_wrong_however_near(string key, string typed) =>
        Assert.False(Marking.IsRight(Samples.Typed(1, key), typed));

    [Theory]
    [InlineData("CloudFront", "CloudFrnt", true)]
    [InlineData("CloudFront", "CloudFront", false)]
    [InlineData("SQS", "SNS", false)]
    [InlineData("Route 53", "Route 54", false)]
    [InlineData("CloudFront", "CloudWatch", false)]
    public void A_slip_is_close_but_another_name_or_number_is_not(string key, string typed, bool isClose) =>
        Assert.Equal(isClose, TypedAnswer.IsClose([key], typed));

    [Fact]
    public void Several_right_and_an_order_are_right_only_as_a_whole()
    {
        var multi = Samples.Multi(1);
        Assert.True(Marking.IsRight(multi, "0,1"));
        Assert.True(Marking.IsRight(multi, "1,0"));
        Assert.False(Marking.IsRight(multi, "0"));
        Assert.False(Marking.IsRight(multi, "0,1,2"));
        var order = Samples.Order(1);
        Assert.True(Marking.IsRight(order, "0,1,2,3"));
        Assert.False(Marking.IsRight(order, "1,0,2,3"));
        Assert.Equal(2, Marking.InPlace(order, "1,0,2,3"));
    }

    [Fact]
    public void What_is_to_be_ordered_never_stands_in_order()
    {
        for (var seed = 0; seed < 200; seed++)
            Assert.False(
                Shuffle.Order(Samples.Order(1), seed, seed % 7).SequenceEqual(Enumerable.Range(0, 4))
            );
    }

    [Fact]
    public void Values_and_statements_keep_their_order_and_others_are_spread_evenly()
    {
        var values = Samples.Single(1) with { KeepsOrder = true };
        Assert.Equal([0, 1, 2, 3], Shuffle.Order(values, 5, 2).AsEnumerable());
        Assert.Equal([0, 1], Shuffle.Order(Samples.TrueFalse(1), 5, 2).AsEnumerable());
        var places = Enumerable
            .Range(0, 4000)
            .CountBy(seed => Shuffle.Order(Samples.Single(1), seed, 0).IndexOf(0))
            .ToImmutableArray();
        Assert.All(places, place => Assert.InRange(place.Value, 850, 1150));
    }

    [Fact]
    public void A_hint_never_tells_the_key()
    {
        foreach (var question in Samples.EveryKind)
        {
            var quiz = Begun(question);
            switch (Hint.Of(quiz, quiz.Rounds[0]))
            {
                case Hint.NotThis(var position):
                    Assert.DoesNotContain(quiz.Rounds[0].Order[position], question.Key);
                    break;
                case Hint.Beginning(var first, var length):
                    Assert.Equal(("A", 9), (first, length));
                    break;
                case null:
                    Assert.Contains(
                        question.Kind,
                        new[] { QuestionKind.TrueFalse, QuestionKind.Order, QuestionKind.Match }
                    );
                    break;
            }
        }
    }

    private static Quiz Begun(Question question)
    {
        var plan = new QuizPlan(
            QuizId.Parse("000000000001"),
            StudyRoom.General,
            QuizMode.Open,
            StudyRoom.Sato,
            "Sato",
            Language.English,
            [],
            TimeSpan.FromSeconds(30),
            42,
            [question],
            []
        );
        return QuizMachine.Put(QuizMachine.Start(plan, new ManualTime().Now), []);
    }
}
