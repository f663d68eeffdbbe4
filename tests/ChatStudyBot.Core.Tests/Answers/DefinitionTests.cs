using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Questions of a word or two, and what they are answered with.</summary>
public sealed class DefinitionTests
{
    private const string Badges = """
        # 受付のメモ

        ## 2 つのバッジの違い

        | バッジ | 渡す相手 | 色 |
        |---|---|---|
        | 来客のバッジ | 客 | 赤 |
        | 社員のバッジ | 社員 | 青 |

        ## 持ち物

        - 来客のバッジは、受付で返してもらう
        - バッジは帰りに箱へ入れる
        - バッジ（名札）: 胸に付けて、誰なのかを示す

        ## 入り口

        - ゲートは夜のあいだ閉まる
        - ゲートは、札をかざすと開く戸
        """;

    private const string Services = """
        # 道具のメモ

        ## 使い分け

        - AWS Config: 表に書いたとおりに直す
        - AWS Config のルール: 決まりに合うかを見る

        ## AWS Config

        - 図または表に、設定の移り変わりを残すサービス

        ## Amazon OpenSearch Service

        - OpenSearch Dashboards: 結果を絵にする画面

        ## 分析

        - Amazon OpenSearch Service: 文章を探すための台
        """;

    private const string Passes = """
        # Front desk

        ## Gates

        - Gate pass rack: the pass hangs here
        - A pass is shown to the guard in the morning
        - A pass is a card that opens the gate
        - The guard passes every parcel on
        """;

    private const string Roles = """
        # Notes on roles

        ## AWS Lambda

        - Execution role: what the code may touch

        ## Amazon ECS roles

        - Task role: what the container may touch

        ## Rooms

        - Cleaning role: who has the keys
        """;

    private const string Copies = """
        # 控えのメモ

        ## Amazon EBS

        ### スナップショット

        - ある時点の中身を写す

        ## Amazon FSx

        - スナップショット: 消す前に写す

        ## Amazon VPC

        - ルートテーブル: 行き先を決める

        ## Amazon EC2

        - 借りた台のルートテーブルはここでは決めない
        """;

    [Theory]
    [InlineData("バッジとは", "バッジ（名札）: 胸に付けて、誰なのかを示す")]
    [InlineData("バッジ", "バッジ（名札）: 胸に付けて、誰なのかを示す")]
    [InlineData("ゲートとは", "ゲートは、札をかざすと開く戸")]
    public void What_a_thing_is_comes_before_a_table_of_its_kinds_and_before_what_happens_to_it(
        string question,
        string line
    ) => AnswersWith(Badges, question, line);

    [Theory]
    [InlineData("Configとは", "図または表に、設定の移り変わりを残すサービス")]
    [InlineData("OpenSearchとは", "Amazon OpenSearch Service: 文章を探すための台")]
    public void What_opens_the_section_of_a_service_says_what_it_is_unless_it_is_about_a_part(
        string question,
        string line
    ) => AnswersWith(Services, question, line);

    [Theory]
    [InlineData("pass")]
    [InlineData("what is a pass?")]
    public void Who_asks_by_nothing_but_a_word_asks_what_it_is(string question) =>
        AnswersWith(Passes, question, "A pass is a card that opens the gate");

    [Theory]
    [InlineData("kinesys", "Kinesis")]
    [InlineData("what is kinesys?", "Kinesis")]
    [InlineData("クラウドフロンとは", "CloudFront")]
    public void A_name_that_is_all_the_question_has_is_mended(string question, string read)
    {
        var answer = StudyIndex
            .Of("# メモ\n\n## Amazon Kinesis\n\n- 流れを受ける\n\n## Amazon CloudFront\n\n- 近くから配る")
            .Ask(question);

        Assert.Equal([read], answer.Repairs.Select(repair => repair.Read));
        Assert.Equal(read, answer.Passages[0].Citation.Heading[^1].Replace("Amazon ", ""));
    }

    [Theory]
    [InlineData("who pays for it")]
    [InlineData("recognition")]
    [InlineData("is recognition of it slow")]
    public void An_ordinary_English_word_is_no_slip_of_another(string question) =>
        Assert.Empty(
            StudyIndex
                .Of(Passes, "# Notes\n\n## Amazon Rekognition\n\n- It finds what is in a picture")
                .Ask(question)
                .Repairs
        );

    [Fact]
    public void Things_that_end_in_the_same_word_are_asked_back_by_the_services_that_have_them() =>
        Assert.Equal(["AWS Lambda", "Amazon ECS"], MeaningsOf(Roles, "role"));

    [Theory]
    [InlineData("スナップショット")]
    [InlineData("スナップショットとは")]
    public void What_the_glossary_has_is_asked_back_where_two_services_have_one_of_that_name(
        string question
    ) => Assert.Equal(["Amazon EBS", "Amazon FSx"], MeaningsOf(Copies, question));

    [Theory]
    [InlineData("ルートテーブルとは")]
    [InlineData("FSx")]
    public void What_one_service_has_is_not_asked_back(string question) =>
        Assert.Null(StudyIndex.Of(Copies).AmbiguityOf(question));

    private static IEnumerable<string>? MeaningsOf(string notes, string question) =>
        StudyIndex
            .Of(notes)
            .AmbiguityOf(question)
            ?.Meanings.Select(meaning => meaning.Name)
            .Order(StringComparer.Ordinal);

    private static void AnswersWith(string notes, string question, string line)
    {
        var answer = StudyIndex.Of(notes).Ask(question);

        Assert.True(answer.IsAnswered);
        Assert.Equal(line, answer.Passages[0].Key);
    }
}
