using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class TopicTreeTests
{
    private static readonly TopicTree s_tree = new(
        new TopicTreeBuilder()
            .Add(["通信", "Elastic Load Balancing（ELB）"], 5)
            .Add(["通信", "Amazon CloudFront"], 3)
            .Add(["保管", "Amazon S3"], 7)
            .Add(["保管", "概要"], 1)
            .Add(["運用", "概要"], 2)
            .Add(["運用", "フェイルオーバー"], 2)
            .Roots(),
        [KeyValuePair.Create("フェイルオーバー", "切替")]
    );

    [Theory]
    [InlineData("Amazon S3", "Amazon S3")]
    [InlineData("s3", "Amazon S3")]
    [InlineData("Ｓ３", "Amazon S3")]
    [InlineData("elb", "Elastic Load Balancing（ELB）")]
    [InlineData("ロードバランサ", "Elastic Load Balancing（ELB）")]
    [InlineData("ロードバランサー", "Elastic Load Balancing（ELB）")]
    [InlineData("elastic load", "Elastic Load Balancing（ELB）")]
    [InlineData("ふぇいるおーばー", "フェイルオーバー")]
    [InlineData("ﾌｪｲﾙｵｰﾊﾞｰ", "フェイルオーバー")]
    [InlineData("切替", "フェイルオーバー")]
    [InlineData("通信", "通信")]
    public void A_topic_is_found_by_the_words_people_use(string words, string name) =>
        Assert.Equal(name, Assert.IsType<TopicMatch.Found>(s_tree.Find(words)).Topic.Name);

    [Theory]
    [InlineData("運用/概要")]
    [InlineData("運用 › 概要")]
    public void A_path_tells_topics_of_one_name_apart(string words) =>
        Assert.Equal(
            ["運用", "概要"],
            Assert.IsType<TopicMatch.Found>(s_tree.Find(words)).Topic.Path.ToArray()
        );

    [Fact]
    public void A_name_of_several_topics_is_ambiguous_with_the_fullest_first() =>
        Assert.Equal(
            [2, 1],
            Assert.IsType<TopicMatch.Ambiguous>(s_tree.Find("概要")).Topics.Select(topic => topic.Questions)
        );

    [Fact]
    public void An_unknown_topic_comes_with_the_nearest_ones()
    {
        var unknown = Assert.IsType<TopicMatch.Unknown>(s_tree.Find("CloudFlont"));

        Assert.Equal("Amazon CloudFront", unknown.Nearest[0].Name);
        Assert.InRange(unknown.Nearest.Length, 1, 5);
    }

    [Fact]
    public void Nothing_is_near_to_words_of_another_world() =>
        Assert.Empty(Assert.IsType<TopicMatch.Unknown>(s_tree.Find("ゼブラ")).Nearest);

    [Fact]
    public void Completion_offers_what_holds_the_letters_and_counts_questions()
    {
        var offered = s_tree.Complete("clo");

        Assert.Equal(3, Assert.Single(offered, topic => topic.Name == "Amazon CloudFront").Questions);
        Assert.Equal("Amazon CloudFront", offered[0].Name);
    }

    [Fact]
    public void Completion_stops_at_what_a_platform_can_show()
    {
        var tree = new TopicTreeBuilder();
        for (var at = 0; at < 60; at++)
        {
            tree.Add([$"区画{at}"], 1);
        }

        Assert.Equal(25, new TopicTree(tree.Roots()).Complete("区画").Length);
    }

    [Fact]
    public void A_topic_counts_the_questions_below_it_and_holds_their_paths()
    {
        var topic = s_tree.Roots[0];

        Assert.Equal(8, topic.Questions);
        Assert.True(topic.Holds(["通信", "Amazon CloudFront"]));
        Assert.False(topic.Holds(["保管", "Amazon S3"]));
    }
}
