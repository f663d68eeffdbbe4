using ChatStudyBot.Core.Notes;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What notes hold besides facts: advice, arguments, examples and tables of all sorts.</summary>
public sealed class StudyMatterTests
{
    private const string Labels =
        "- 直送: 傷みやすい野菜をすぐに運ぶ\n- 巡回: 少しずつ届く手紙を集めて回る\n- 中継: 遠くへ行く家具を積み替える\n";

    [Theory]
    [InlineData("搬送方式", true)]
    [InlineData("学習計画", false)]
    [InlineData("試験当日の流れ", false)]
    [InlineData("チェックリスト", false)]
    [InlineData("理解度チェック", false)]
    [InlineData("メリット", false)]
    [InlineData("使い分け", false)]
    [InlineData("Advantages of belts", false)]
    public void What_stands_below_advice_and_arguments_is_not_asked(string heading, bool isAsked) =>
        Assert.Equal(
            isAsked,
            !Bank($"# 荷役\n\n## 倉庫の仕事\n\n### {heading}\n\n{Labels}").Questions.IsEmpty
        );

    [Theory]
    [InlineData("夜間の運用", true)]
    [InlineData("夜間の構成例", false)]
    [InlineData("冷蔵倉庫の導入事例", false)]
    [InlineData("受注から出荷までのシナリオ", false)]
    public void The_steps_of_a_story_are_no_rules(string heading, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"# 覚え\n\n## 在庫台帳システム\n\n### {heading}\n\n- 倉庫の記録を残しておく場所としては DynamoDB を使用する\n"
            )
                .Questions.Any(question => question.Keys().Contains("DynamoDB"))
        );

    [Theory]
    [InlineData("| 搬送方式 | 向いている荷 |", true)]
    [InlineData("| 項目 | 内容 |", false)]
    [InlineData("| ステップ | 作業 |", false)]
    [InlineData("| サーバー | 置き場所 |", false)]
    [InlineData("| 問題点 | 説明 |", false)]
    [InlineData("| 搬送方式 | 優先度 |", false)]
    public void A_table_of_properties_steps_arguments_or_remarks_is_not_asked(string header, bool isAsked) =>
        Assert.Equal(isAsked, !Table(header).IsEmpty);

    [Fact]
    public void Of_situations_it_is_asked_what_to_take_and_not_which_one_it_is()
    {
        var stems = Table("| 要件 | 使う方式 |").Select(question => question.Stem).ToList();

        Assert.Contains("荷役について、「巡回」の「使う方式」はどれですか。", stems);
        Assert.DoesNotContain(stems, stem => stem.Contains("次の内容である", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- 平均: 牛乳, 豆腐, 卵", true)]
    [InlineData("- 冷蔵区画: 従来型, 大量データ, 自動処理", false)]
    [InlineData("- 冷蔵区画: 約30円, 最大8個, 5台", false)]
    public void Properties_and_amounts_are_no_members(string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank($"# 荷役\n\n## 置き場\n\n- 常温区画: 缶詰, 乾麺, 食用油\n{line}\n- 冷凍区画: 氷菓, 冷凍魚\n")
                .Questions.Any(question => question.Citation.Line == 6)
        );

    [Fact]
    public void A_thing_done_about_a_topic_is_asked_with_the_topic()
    {
        var question = Assert.Single(
            Bank(
                "# 覚え\n\n## Amazon EC2\n\n- インスタンス間の通信の高速化\n  - クラスタープレイスメントグループを設定する\n"
            ).Questions
        );

        Assert.Equal(
            "Amazon EC2について、インスタンス間の通信の高速化には、何を設定しますか。",
            question.Stem
        );
        Assert.Equal(["クラスタープレイスメントグループ"], question.Keys());
    }

    [Theory]
    [InlineData("昨年は三割も多くの荷を運んだという", UnusedReason.Other)]
    [InlineData("荷を軽く持ち上げて向きを少しだけ変える", UnusedReason.TooFew)]
    public void A_whole_line_that_is_not_asked_says_what_it_lacks(string line, UnusedReason reason) =>
        Assert.Equal(
            reason,
            Assert
                .Single(
                    Assert
                        .Single(
                            Bank(
                                $"# 荷役\n\n## クレーン\n\n- 荷をつかんで別の場所へ移す機械\n- {line}\n"
                            ).Reports
                        )
                        .Unused,
                    unused => unused.Line == 6
                )
                .Reason
        );

    private static System.Collections.Immutable.ImmutableArray<Question> Table(string header) =>
        Bank(
            $"# 荷役\n\n{header}\n| --- | --- |\n| 直送 | 傷みやすい野菜 |\n| 巡回 | 少しずつ届く手紙 |\n| 中継 | 遠くへ行く家具 |\n"
        ).Questions;

    private static QuestionBank Bank(string text) => Notes.Bank(text);
}
