using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Questions whose value stands there in another shape than they have it.</summary>
public sealed class ValueQuestionTests
{
    private const string Notes = """
        # 数のメモ

        ## デベロッパーの試験

        - DVAの試験の合格は、1,000点のうち700点から

        ## Amazon EBS

        - ボリュームの容量は後から増やせて、減らせない

        ## AWS Secrets Manager

        - シークレットの大きさは最大64KB

        ## AWS Fargate

        - 秒単位で数千個のコンテナを動かせる

        ## Amazon S3

        - S3の料金は月額1GB3円
        """;

    private static readonly NoteIndex s_index = StudyIndex.Of(Notes);

    [Theory]
    [InlineData("DVAの試験って何点で受かる？", "DVAの試験の合格は、1,000点のうち700点から")]
    [InlineData("EBSは小さくできる？", "ボリュームの容量は後から増やせて、減らせない")]
    [InlineData("can I shrink an EBS volume?", "ボリュームの容量は後から増やせて、減らせない")]
    [InlineData("max size of a secret in secrets manager", "シークレットの大きさは最大64KB")]
    [InlineData("Fargateは秒で何個コンテナを動かせる？", "秒単位で数千個のコンテナを動かせる")]
    [InlineData("how much does S3 cost per GB a month", "S3の料金は月額1GB3円")]
    public void A_value_is_seen_in_the_words_of_the_notes(string question, string line)
    {
        var answer = s_index.Ask(question);

        Assert.Equal((Verdict.Answered, line), (answer.Verdict, answer.Passages[0].Key));
    }
}
