using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Two siblings, too few for a choice.</summary>
public sealed class TrueFalseTests
{
    [Fact]
    public void What_one_of_two_siblings_is_said_to_do_is_asked_as_true_or_false()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            ### 配置の種類

            - 固定型
              - 床に据え付けて長く使う
              - 据え付けに三週間を要する
            - 移動型
              - 車輪で行き先を変えられる
              - 充電で半日のあいだ働く
            """
        );
        var asked = bank.Of(QuestionKind.TrueFalse);

        Assert.All(
            asked,
            question => Assert.StartsWith("搬送設備の『", question.Stem, StringComparison.Ordinal)
        );
        Assert.Single(asked, question => question.Stem.Contains("床に据え付けて", StringComparison.Ordinal));
        var wheels = Assert.Single(
            asked,
            question => question.Stem.Contains("車輪で", StringComparison.Ordinal)
        );
        Assert.Equal(
            wheels.Stem.Contains("『移動型』", StringComparison.Ordinal) ? "正しい" : "誤り",
            Assert.Single(wheels.Keys())
        );
    }

    [Fact]
    public void What_one_also_does_is_not_said_to_be_wrong_of_the_other_unless_a_line_denies_it()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            ### 配置の種類

            - 固定型
              - 床に据え付けて長く使う
              - 据え付けに三週間を要する
              - 荷の重さを自分で量ることができる
              - 雨の日でも屋外で使用できる
            - 移動型
              - 車輪で行き先を変えられる
              - 充電で半日のあいだ働く
              - 坂の途中でも停止できる
              - 雨の日でも屋外で使用できない
            """
        );
        var wrong = bank.Of(QuestionKind.TrueFalse).Where(question => question.Key is [1]).ToList();

        Assert.All(
            wrong,
            question =>
                Assert.True(
                    question.Explanation.Contains("床に", StringComparison.Ordinal)
                        || question.Explanation.Contains("車輪で", StringComparison.Ordinal)
                        || question.Explanation.Contains("雨の日", StringComparison.Ordinal)
                )
        );
        Assert.NotEmpty(wrong);
    }

    [Fact]
    public void When_something_happens_is_no_claim()
    {
        static QuestionBank Doors(string said) =>
            Notes.Bank(
                $"""
                # 荷役

                ## 搬送設備

                ### 門の種類

                - 表の門
                  - {said}
                - 裏の門
                  - 荷の札が濡れて読めない荷だけを通す
                """
            );

        Assert.DoesNotContain(
            Doors("荷の重さが決まりを超えていた場合").Of(QuestionKind.TrueFalse),
            question => question.Stem.Contains("重さが", StringComparison.Ordinal)
        );
        Assert.Contains(
            Doors("荷の重さが決まりを超えた荷だけを通す").Of(QuestionKind.TrueFalse),
            question => question.Stem.Contains("重さが", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Topics_side_by_side_are_no_two_of_a_kind()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            - 給電盤
              - 壁から離して据え付けるもの
              - 点検に半日を要する
            - パレット
              - 荷を載せて運ぶための台
              - 木材から作られることが多い
            - 検品
            """
        );

        Assert.Empty(bank.Of(QuestionKind.TrueFalse));
    }

    [Fact]
    public void What_the_note_denies_of_a_sibling_is_asked_as_true_or_false()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            - 東側コンベヤ
              - 朝の入荷を流すために置いた帯
              - 傾いた箱の向きを直しながら運べる
            - 西側コンベヤ
              - 夕方の出荷を流すために置いた帯
              - 傾いた箱の向きを直しながら運べない
            - 検査台
            """
        );

        Assert.Contains(
            bank.Of(QuestionKind.TrueFalse),
            question => question.Stem.Contains("向きを直しながら", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Parts_of_one_thing_by_their_first_word_are_asked_as_true_or_false()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            - YardLift 運転席
              - 人が乗って梯子を操るための小部屋
            - YardLift 吊り具
              - 四隅の穴に爪を掛けて持ち上げる枠
            - 見回り
            """
        );

        Assert.Equal(2, bank.Of(QuestionKind.TrueFalse).Length);
    }
}
