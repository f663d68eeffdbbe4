using System.Collections.Immutable;
using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Japanese notes of people who wrote for themselves: what lays them out, and what they say in passing.</summary>
public sealed class StrangersJapaneseTests
{
    [Theory]
    [InlineData("Q1", true)]
    [InlineData("A2: 札の数", true)]
    [InlineData("問3", true)]
    [InlineData("STEP2_荷札", true)]
    [InlineData("Diagram", true)]
    [InlineData("Hands-On", true)]
    [InlineData("本番で問われやすい点", true)]
    [InlineData("Amazon Q", false)]
    [InlineData("A レコード", false)]
    [InlineData("Step Functions", false)]
    [InlineData("参考値", false)]
    public void What_lays_a_note_out_names_nothing(string label, bool isLayout) =>
        Assert.Equal(isLayout, Layout.Is(label));

    [Theory]
    [InlineData("札と箱の違いを理解", true)]
    [InlineData("荷がどこで止まるかを把握しておく", true)]
    [InlineData("急ぐならこっち", true)]
    [InlineData("箱の方は、夜も動く", true)]
    [InlineData("箱とかを夜に運ぶ台車", true)]
    [InlineData("荷の状態を確認", false)]
    [InlineData("倉庫全体の在庫を把握", false)]
    [InlineData("後で荷を積む枠を押さえる", false)]
    [InlineData("人の言葉を理解するサービス", false)]
    [InlineData("ひとつずつ運ぶことができる", false)]
    public void What_is_said_to_the_reader_or_in_passing_is_no_study_matter(string text, bool isOffhand) =>
        Assert.Equal(isOffhand, Offhand.Is(text));

    [Fact]
    public void A_table_of_what_something_does_for_services_says_what_does_it() =>
        Assert.All(
            Tables("AWS WAF が見張るリソース"),
            question => Assert.StartsWith("AWS WAFについて、", question.Stem, StringComparison.Ordinal)
        );

    [Fact]
    public void Such_a_table_is_asked() => Assert.NotEmpty(Tables("AWS WAF が見張るリソース"));

    [Fact]
    public void A_table_of_services_below_what_nobody_knows_is_not_asked() =>
        Assert.Empty(Tables("門番が見張るリソース"));

    [Fact]
    public void A_column_of_grades_is_not_asked() =>
        Assert.Empty(Tables("AWS WAF が見張るリソース", "非常に広い範囲の入口を守る"));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public void What_is_said_word_for_word_of_three_subjects_is_boilerplate(int subjects, int left)
    {
        var question = Tables("AWS WAF が見張るリソース")[0] with { Kind = QuestionKind.Single };
        ImmutableArray<Question> questions =
        [
            .. Enumerable
                .Range(0, subjects)
                .Select(at =>
                    question with
                    {
                        Stem = $"{at}: {question.Stem}",
                        Citation = question.Citation with { Path = $"{at}.md" },
                    }
                ),
        ];

        Assert.Equal(left, Boilerplate.Without(questions).Length);
    }

    private static ImmutableArray<Question> Tables(
        string heading,
        string last = "コンテナで動く窓口を悪い要求から守る"
    ) =>
        new BankBuilder()
            .Build([
                Notes.Read(
                    $"""
                    # 門番の控え

                    ## {heading}

                    | リソース種類 | 用途 |
                    | --- | --- |
                    | Amazon CloudFront | 世界中の入口で要求を調べて止める |
                    | Application Load Balancer | 地域の中で振り分ける前に要求を調べる |
                    | Amazon API Gateway | 呼び出しの窓口に来る要求を調べて止める |
                    | Amazon Cognito | 利用者がサインインする画面を荒らしから守る |
                    | AWS App Runner | {last} |

                    ## Amazon SQS

                    - 可視性タイムアウトの間は、ほかの受け手に見えない
                    - ロングポーリングで待つと、空の返事が減る
                    - FIFO キューは送った順に届ける
                    - デッドレターキューに処理できない分を移す

                    ## AWS Lambda

                    - レイヤーにライブラリーをまとめる
                    - 同時実行数の予約で上限を決める
                    - 実行ロールで権限を渡す
                    - エイリアスで版を指す
                    """
                ),
            ])
            .Of(QuestionKind.Table);
}
