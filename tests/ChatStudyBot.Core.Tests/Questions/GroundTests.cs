using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>
/// How far a note vouches for one of its lines, and what is asked where it does not: only what the glossary says too,
/// and lists and tables that say of each name what it is.
/// </summary>
public sealed class GroundTests
{
    private const string Terse = """
        # AWS の控え

        ## Amazon SQS

        - 可視性タイムアウトのデフォルトは30秒
        - 標準キュー: 順序が入れ替わることがあるキュー
        - FIFO キュー: 送った順に 1 回だけ届けるキュー
        - デッドレターキュー: 処理できないメッセージを移すキュー

        - 可視性タイムアウトの間は、ほかの受け手に見えない
        - ロングポーリングで待つと、空の返事が減る
        - バッチで送ると、リクエストの数が減る

        ## Amazon SNS

        - トピックに発行すると、すべての購読者に届く
        - 購読者ごとにフィルターポリシーを置いて相手を別にできる
        - FIFO トピックは順序を守る

        ## AWS Lambda

        - レイヤーにライブラリーをまとめる
        - 同時実行数の予約で上限を決める
        - 実行ロールで権限を渡す
        """;

    private const string Foreign = """
        # 港の控え

        ## 船

        - 曳船は大きな船を押す
        - 引き潮は6時間ごとに来る
        - 桟橋の待ち時間は最大3時間
        - 渡し船は朝だけ出る
        - 荷船は潮を待つ
        - 漁船は夜に戻る

        ## 倉

        - 穀物は東の倉に入れる
        - 塩は西の倉に入れる
        - 酒は奥の倉に入れる
        - 布は二階に上げる
        """;

    [Fact]
    public void Notes_of_one_thing_a_line_on_what_is_known_vouch_for_their_lines() =>
        Assert.Equal(Ground.Noted, GroundOf(Terse));

    [Fact]
    public void What_is_told_to_a_reader_vouches_less() => Assert.Equal(Ground.Told, GroundOf(Told(Terse)));

    [Fact]
    public void What_nobody_here_knows_vouches_no_more() => Assert.Equal(Ground.Told, GroundOf(Foreign));

    [Fact]
    public void A_name_in_the_teams_glossary_makes_its_note_vouched_for() =>
        Assert.Contains(
            Notes.Bank(Foreign.Replace("# 港の控え", "# 港湾台帳", StringComparison.Ordinal)).Questions,
            question => question.Pattern == "value"
        );

    [Fact]
    public void A_value_is_asked_of_notes_and_not_of_what_is_told()
    {
        Assert.Contains(Bank(Terse), question => question.Pattern == "value");
        Assert.DoesNotContain(Bank(Told(Terse)), question => question.Pattern == "value");
        Assert.Empty(Bank(Foreign));
    }

    [Fact]
    public void What_the_glossary_says_too_is_asked_of_what_is_told() =>
        Assert.Contains(
            Bank(
                Told(
                    Terse
                        + "\n\n## Amazon Athena\n\n- S3 に置いたデータを標準の SQL で分析するサーバーレスのサービス\n"
                )
            ),
            question => question.Keys().Contains("Amazon Athena")
        );

    [Fact]
    public void What_the_glossary_does_not_say_is_not_asked_of_what_is_told() =>
        Assert.DoesNotContain(
            Bank(Told(Terse + "\n\n## Amazon Athena\n\n- 月末に請求の担当が使うサービス\n")),
            question => question.Keys().Contains("Amazon Athena")
        );

    [Theory]
    [InlineData("長い板を寝かせて運ぶ車", true)]
    [InlineData("板", false)]
    [InlineData("いちばん良い", false)]
    public void A_list_of_names_says_of_each_of_what_sort_it_is_and_which_one(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                    $"""
                    {Foreign}

                    ## 車

                    - 平台車: {said}
                    - かご台車: 細かい箱をまとめて囲う車
                    - 手押し車: 一人で軽い袋を押す車
                    - 昇降車: 荷を上の棚まで持ち上げる車
                    """
                )
                .Any(question => question.Keys().Contains("かご台車"))
        );

    [Theory]
    [InlineData("説明", "傷みやすい野菜を畑から店まで運ぶ", true)]
    [InlineData("説明", "一般的な便を運ぶ", false)] // which of them is not?
    [InlineData("費用の目安", "傷みやすい野菜を畑から店まで運ぶ", false)]
    public void A_table_of_names_that_nobody_knows_says_what_each_does(
        string column,
        string said,
        bool isAsked
    ) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                {Foreign}

                ## 便

                | 搬送方式 | {column} |
                | --- | --- |
                | 直送便 | {said} |
                | 巡回便 | 少しずつ届く手紙を集めて回る |
                | 中継便 | 遠くへ行く家具を途中で積み替える |
                """
            ).Length > 0
        );

    /// <summary>Every line said to a reader.</summary>
    private static string Told(string text) =>
        text.Replace("に届く", "に届きます。", StringComparison.Ordinal)
            .Replace("にできる", "にできます。", StringComparison.Ordinal);

    private static Ground GroundOf(string text) => FactFinder.In(Notes.Read(text), Glossary.Shipped).Ground;

    private static Question[] Bank(string text) => [.. new BankBuilder().Build([Notes.Read(text)]).Questions];
}
