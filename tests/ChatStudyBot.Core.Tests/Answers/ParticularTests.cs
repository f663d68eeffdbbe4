using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Dates, makers, prices and limits, which nothing else that the notes say of a thing can stand for.</summary>
public sealed class ParticularTests
{
    private const string Notes = """
        # いろいろなメモ

        ## AWS Lambda

        - 2014年に発表された
        - Lambdaのレイヤー: 関数の間で共有する部品
        - 料金は動いた時間で決まる

        ## Amazon Kinesis

        - シャード: 流れを分ける単位
        - 料金はシャード1つにつき1時間2円
        - Kinesis Video Streamsは2031年に終了する

        ## AWS Batch

        - 使うだけなら無料

        ## Amazon Athena

        - 毎月100万回までは無料
        - 出力は、結果が決まったときに書く

        ## Amazon Aurora

        - AWSが開発したデータベース
        - レプリカは、読み込みが多いときに足す

        ## Amazon Macie

        - 個人情報を探す

        ## AWS CloudTrail

        - 誰がどのバケットを作ったかを残す

        ## AWS CodeCommit

        - リポジトリを置くサービス
        - 1つのファイルの大きさは最大6MB
        - リポジトリの最大サイズはチームで決める

        ## AWS Glue

        - ジョブ: 変換の処理の単位
        - クローラー: 形を調べるもの
        """;

    private static readonly NoteIndex s_index = StudyIndex.Of(Notes);

    [Theory]
    [InlineData("Lambdaはいつ発表された？", "2014年に発表された")]
    [InlineData("when was Lambda announced", "2014年に発表された")]
    [InlineData("Kinesis Video Streamsが終了したのはいつ", "Kinesis Video Streamsは2031年に終了する")]
    [InlineData("Auroraを開発したのは誰？", "AWSが開発したデータベース")]
    [InlineData("Kinesisのシャードの料金はいくら？", "料金はシャード1つにつき1時間2円")]
    [InlineData("AWS Batchの料金はいくら？", "使うだけなら無料")]
    [InlineData("CodeCommitのファイルの最大サイズは？", "1つのファイルの大きさは最大6MB")]
    public void What_nothing_else_can_stand_for_is_answered_by_the_line_that_has_it(
        string question,
        string line
    )
    {
        var answer = s_index.Ask(question);

        Assert.Equal((Verdict.Answered, line), (answer.Verdict, answer.Passages[0].Key));
    }

    [Theory]
    [InlineData("Macieはいつ発表された？")]
    [InlineData("when was the Lambda layer released")]
    [InlineData("what year did Macie come out")]
    [InlineData("Kinesis Video Streamsはいつ提供が始まった？")]
    [InlineData("Macieを作ったのは誰")]
    [InlineData("who invented Macie")]
    [InlineData("Lambdaの料金は月いくら？")]
    [InlineData("Lambda price per hour")]
    [InlineData("Athenaの料金はいくら？")]
    [InlineData("AWS Batchは1時間何円？")]
    [InlineData("CodeCommitのリポジトリの最大サイズは？")]
    [InlineData("what is the Glue job size limit")]
    public void What_is_said_besides_of_the_thing_does_not_stand_for_it(string question)
    {
        var answer = s_index.Ask(question);

        Assert.Equal(Verdict.Unknown, answer.Verdict);
        Assert.NotEmpty(answer.Passages);
    }

    [Theory]
    [InlineData("Auroraのレプリカはいつ足す？", "レプリカは、読み込みが多いときに足す")]
    [InlineData("誰がバケットを作ったか調べたい", "誰がどのバケットを作ったかを残す")]
    [InlineData("Lambdaの料金は何で決まる？", "料金は動いた時間で決まる")]
    public void Who_asks_for_a_case_or_for_what_tells_needs_no_date_and_no_maker(string question, string line)
    {
        var answer = s_index.Ask(question);

        Assert.Equal((Verdict.Answered, line), (answer.Verdict, answer.Passages[0].Key));
    }
}
