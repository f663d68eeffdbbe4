using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What is said of a name, among what is said of its siblings.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public void What_does_something_is_cut_to_stand_beside_what_is_something()
    {
        var question = Single("「平床方式」の説明");

        Assert.Equal(["隣の区画へと荷を搬送"], question.Keys());
        Assert.All(
            question.Choices,
            choice => Assert.DoesNotContain("する", choice.Text, StringComparison.Ordinal)
        );
        Assert.Equal(3, question.Choices.Length);
    }

    [Fact]
    public void What_cannot_be_cut_stands_only_beside_its_like() =>
        Assert.DoesNotContain(
            Belts().Questions.SelectMany(question => question.Choices),
            choice => choice.Text == "荷を吊り上げて柱の間を行き来する" && choice.Why == "天井方式"
        );

    [Fact]
    public void The_second_sentence_of_a_line_is_asked_with_the_first_when_that_is_not_asked_alone()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 台車の種類

            - 昼の台車: 表の通路だけを走る台車。荷を積んだまま夜まで待つことができる。
            - 夜の台車: 表の通路だけを走る台車。荷を下ろしてから朝まで待つことができる。
            - 朝の台車: 裏の坂道を上る台車。
            - 雨の台車: 濡れた床の上を走る台車。
            """
        );

        Assert.Contains(
            bank.Questions,
            question =>
                question.Stem.Contains(
                    "表の通路だけを走る台車。荷を積んだまま夜まで",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            bank.Questions,
            question => question.Stem.Contains("「荷を積んだまま", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("荷の動きを見張る。夜になると再び動き出す仕組み。", "再び動き出す", false)]
    [InlineData("荷の動きを見張る。夜になると赤い灯りで係員を呼ぶ。", "係員を呼ぶ", true)]
    [InlineData("荷の動きを見張る。荷が半分であれば、半分の速さで回る。", "半分の速さ", false)]
    [InlineData("荷の動きを見張る。夜になると自動的に停止する。", "自動的に停止", false)]
    [InlineData("荷の動きを見張る。表門の札と裏門の札を参照可能。", "裏門の札", false)]
    public void What_stands_behind_the_definition_must_stand_alone(string said, string part, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank(
                    $"""
                    # 荷役

                    ## 番人の種類

                    - 表の番人: {said}
                    - 裏の番人: 荷の重さを秤で量って台帳に書き留める。
                    - 坂の番人: 坂を上る台車に綱を掛ける。
                    - 門の番人: 門を通る車の札を改める。
                    """
                )
                .Questions.Any(question => question.Stem.Contains(part, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("夜間モードを選択した場合、荷の数を先に決めておく", false)]
    [InlineData("夜間の荷を選んだとき、荷の数を先に決めておく", true)]
    public void What_holds_for_one_of_several_to_choose_is_said_of_that(string said, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank(
                    $"""
                    # 荷役

                    ## 番人の種類

                    - 表の番人: {said}
                    - 裏の番人: 荷の重さを秤で量って台帳に書き留める
                    - 坂の番人: 坂を上る台車に綱を掛ける
                    - 門の番人: 門を通る車の札を改める
                    """
                )
                .Questions.Any(question => question.Stem.Contains("先に決めておく", StringComparison.Ordinal))
        );

    private static Question Single(string part) =>
        Assert.Single(Belts().Questions, question => question.Stem.Contains(part, StringComparison.Ordinal));

    private static QuestionBank Belts() =>
        Notes.Bank(
            """
            # 荷役

            ## 運び方の種類

            - 平床方式: 隣の区画へと荷を搬送する
            - 階段方式: 上の階から届いた荷の一時置き場
            - 坂道方式: 傾いた台で荷を滑らせる仕掛け
            - 天井方式: 荷を吊り上げて柱の間を行き来する
            """
        );
}
