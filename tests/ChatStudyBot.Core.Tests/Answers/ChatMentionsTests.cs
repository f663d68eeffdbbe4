using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

public sealed class ChatMentionsTests
{
    [Theory]
    [InlineData("<@U0ALICE001> S3の担当は？", "S3の担当は？")]
    [InlineData("<@U0ALICE001|alice>さん、S3の担当は？", "S3の担当は？")]
    [InlineData("<@900421400261626359> <@!90042> <@&70042> S3とは", "S3とは")]
    [InlineData("where does <#C0AB|general> keep it", "where does keep it")]
    [InlineData("<!here> <!subteam^S0AB|@ops> S3とは", "S3とは")]
    [InlineData("slack:T0EMULTEAM:U0ALICE001 の担当", "の担当")]
    [InlineData("S3とは <@U0ALICE001>", "S3とは")]
    [InlineData("<@U0ALICE001>", "")]
    public void Whom_it_mentions_is_no_part_of_a_question(string typed, string question) =>
        Assert.Equal(question, ChatMentions.Without(typed));

    [Theory]
    [InlineData("List<T>とは")]
    [InlineData("a < b and b > c  of what")]
    [InlineData("arn:aws:iam::123456789012:role/Admin")]
    [InlineData("host:8080:8080")]
    [InlineData("@sato にきく <br> #general")]
    public void What_is_no_mention_stays_as_it_was_typed(string question) =>
        Assert.Equal(question, ChatMentions.Without(question));
}
