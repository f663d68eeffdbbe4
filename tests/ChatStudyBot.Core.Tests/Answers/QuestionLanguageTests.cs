using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

public sealed class QuestionLanguageTests
{
    [Theory]
    [InlineData("what is AWS Snowball")]
    [InlineData("How many instances can I run?")]
    [InlineData("does EBS replicate")]
    [InlineData("explain IAM roles")]
    [InlineData("what's the default")]
    [InlineData("can't I shrink a volume")]
    [InlineData("max size of a secret in secrets manager")]
    [InlineData("difference between SQS and SNS")]
    [InlineData("and the maximum?")]
    [InlineData("and memory?")]
    [InlineData("ｗｈａｔ　ｉｓ　EC2")]
    public void English_is_told_by_the_words_that_hold_a_sentence_together(string question) =>
        Assert.Equal(Language.English, QuestionLanguage.Of(question));

    [Theory]
    [InlineData("料金は？")]
    [InlineData("ドリフト")]
    [InlineData("EC2って何")]
    [InlineData("what is 冪等")]
    [InlineData("ﾄﾞﾘﾌﾄ")]
    public void Japanese_is_told_by_its_letters(string question) =>
        Assert.Equal(Language.Japanese, QuestionLanguage.Of(question));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("EC2")]
    [InlineData("SpilloverCount")]
    [InlineData("api gatway timeout")]
    [InlineData("ElastiCache Redis TTL")]
    [InlineData("EC2 vs ECS")]
    [InlineData("SQS and SNS")]
    [InlineData("Infrastructure as Code")]
    [InlineData("point-in-time recovery")]
    [InlineData("us-east-1")]
    [InlineData("SQL WHERE")]
    [InlineData("S3 to EBS no chigai")]
    [InlineData("\ud83e")]
    public void A_name_or_a_key_word_is_of_no_language(string question) =>
        Assert.Null(QuestionLanguage.Of(question));
}
