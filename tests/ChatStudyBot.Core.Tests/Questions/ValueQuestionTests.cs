using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Values are asked with what they are the value of, in a sentence that a colleague would say.</summary>
public sealed class ValueQuestionTests
{
    [Theory]
    [InlineData("保管期間のデフォルトは30日", "保管期間のデフォルト値は何日ですか。", "30日")]
    [InlineData("切り替えには最大90分かかります。", "切り替えには最大何分かかりますか。", "90分")]
    [InlineData("温度が40%を超えると通知", "温度が何%を超えると通知しますか。", "40%")]
    [InlineData("最大容量は16TB", "最大容量は何TBですか。", "16TB")]
    [InlineData("99.9%の可用性", "可用性は何%ですか。", "99.9%")]
    [InlineData("同時に扱える注文の数は10,000", "同時に扱える注文の数はいくつですか。", "10,000")]
    [InlineData(
        "デフォルトでは30日動かなかった荷を奥の区画に移動する",
        "デフォルトでは何日動かなかった荷を奥の区画に移動しますか。",
        "30日"
    )]
    [InlineData("最大5つの区画を作成できます。", "最大いくつの区画を作成できますか。", "5個")]
    [InlineData(
        "荷が100個以上の場合、分割することを推奨",
        "荷が何個以上の場合、分割することが推奨されますか。",
        "100個"
    )]
    [InlineData("15日しか保持できないため、台帳へ写す必要がある", "何日まで保持できますか。", "15日")]
    public void A_value_is_asked_in_its_own_sentence(string line, string question, string key)
    {
        var asked = Values($"- {line}");

        var only = Assert.Single(asked);
        Assert.Equal(QuestionKind.Single, only.Kind);
        Assert.EndsWith(question, only.Stem, StringComparison.Ordinal);
        Assert.Equal([key], only.Keys());
        Assert.True(only.KeepsOrder);
    }

    [Fact]
    public void The_default_and_the_most_in_one_line_are_asked_apart()
    {
        var asked = Values("- 待ち時間のデフォルトは 30 秒、最大は 12 時間");

        Assert.Equal(
            ["待ち時間のデフォルト値は何秒ですか。", "待ち時間の最大は何時間ですか。"],
            asked.Select(question => question.Stem.Split("について、")[1])
        );
    }

    [Fact]
    public void A_default_is_the_best_wrong_choice_for_what_an_option_makes_of_it()
    {
        var asked = Values("- デフォルトは5分間隔だが、細かい記録を有効にすることで、1分間隔になる");

        var option = Assert.Single(asked, question => question.Keys().SequenceEqual(["1分"]));
        Assert.EndsWith(
            "細かい記録を有効にすることで、何分間隔になりますか。",
            option.Stem,
            StringComparison.Ordinal
        );
        Assert.Contains(option.Choices, choice => choice.Text == "5分");
    }

    [Theory]
    [InlineData("- 1つの棚に置ける荷は最大7個", "7個")]
    [InlineData("- 契約は1年または3年で、期間は最大5年まで延ばせる", "5年")]
    public void What_counts_nothing_and_what_is_one_of_two_is_no_value(string line, string key)
    {
        Assert.Equal([key], Values(line).SelectMany(question => question.Keys()));
    }

    [Fact]
    public void A_default_of_nothing_in_particular_is_not_asked()
    {
        Assert.Empty(Values("- 見直しの繰り返し抑制\n  - デフォルト値は300秒である。"));
        Assert.Single(Values("- 冷却タイマー\n  - デフォルト値は300秒である。"));
    }

    [Theory]
    [InlineData("- 棚の数は以前は一律に最大20個までだった")]
    [InlineData("- 夜間の利用は最大50%の割引になる")]
    [InlineData("- 大きい棚の場合、最大で 100KB × 2 = 200KB まで置ける")]
    [InlineData("- 60KB未満は、速さの上限を変更する必要がある")]
    public void What_held_once_and_what_things_cost_is_not_asked(string line) => Assert.Empty(Values(line));

    [Fact]
    public void What_every_zone_needs_is_asked_by_its_scope()
    {
        var question = Assert.Single(
            Notes.Bank("# 倉庫\n\n## 棚の共有\n\n- AZ毎に1つの受け渡し口が必要\n").Questions
        );

        Assert.Contains("「受け渡し口」", question.Stem, StringComparison.Ordinal);
        Assert.Equal(["アベイラビリティーゾーン"], question.Keys());
    }

    [Fact]
    public void The_end_of_a_range_is_asked_and_its_start_is_shown()
    {
        var only = Assert.Single(Values("- 待ち時間は 1〜600 秒の間で設定できる"));

        Assert.EndsWith("待ち時間は 1〜何秒の間で設定できますか。", only.Stem, StringComparison.Ordinal);
        Assert.Equal(["600 秒"], only.Keys());
    }

    [Theory]
    [InlineData("- 30日動かなかった荷を奥の区画に移動する")]
    [InlineData("- 受け取りから90日経過した伝票を倉庫の台帳から削除する")]
    public void After_how_long_somebody_chose_that_it_be_done_is_not_asked(string line) =>
        Assert.Empty(Values(line));

    [Theory]
    [InlineData(
        "- K: 最大48TBの棚を載せる台車\n- M: 雨の床を走る台車\n- R: 冷えた荷を運ぶ台車",
        "48TB",
        false
    )]
    [InlineData("- 同時実行数は10,000", "10,000", false)]
    [InlineData("- 同時に扱える注文の数は10,000", "10,000", true)]
    [InlineData("- 一日の荷の数が10,000を超えるなどの場合は表門を選択する", "10,000", false)]
    [InlineData("- 一日の荷の数が10,000を超える場合は表門へ通知する", "10,000", true)]
    [InlineData("- 最大4KBの項目を1秒あたり2回実行可能", "4KB", false)]
    [InlineData("- 最大4KBの荷札を1秒あたり2回印刷可能", "4KB", true)]
    [InlineData("- 1 秒間に 3 回の強い力で読み込み", "3 回", false)]
    public void What_nobody_can_tell_what_it_counts_is_not_asked(string lines, string key, bool isAsked) =>
        Assert.Equal(isAsked, Values(lines).Any(question => question.Keys().Contains(key)));

    [Theory]
    [InlineData("- 高い耐久性(99.99%)", "について、耐久性は何%ですか。")]
    [InlineData(
        "- 最大 4KB の荷札を 1 秒間に 3 回の強い力で押し込み",
        "について、最大 4KB の荷札を 1 秒間に何回、強い力で押し込みますか。"
    )]
    public void A_value_is_asked_without_praise_and_how_often_apart_from_how(string line, string question) =>
        Assert.Contains(Values(line), asked => asked.Stem.EndsWith(question, StringComparison.Ordinal));

    [Fact]
    public void A_value_right_beside_the_key_is_a_trap()
    {
        Assert.DoesNotContain(30m, Core.Questions.Writing.Ladder.Around(29, "sec", 1, []));
        Assert.Contains(60m, Core.Questions.Writing.Ladder.Around(29, "sec", 1, []));
        Assert.Contains(99.95m, Core.Questions.Writing.Ladder.Around(99.99m, "%", 1, []));
    }

    private static List<Question> Values(string lines) =>
        [
            .. Notes
                .Bank($"# 倉庫\n\n## 自動倉庫\n\n{lines}\n")
                .Questions.Where(question => question.KeepsOrder),
        ];
}
