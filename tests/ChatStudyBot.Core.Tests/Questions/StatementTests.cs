using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What a line says of the name it stands under.</summary>
public sealed class StatementTests
{
    [Fact]
    public void Of_a_list_that_names_the_term_later_on_the_first_is_asked()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 運び方

            - 直送方式: 途中で荷を降ろさない運び方, 直送方式の管理
            - 中継方式: 拠点ごとに荷を積み替えていくやり方
            - 巡回方式: 決まった道を回って荷を集めていくやり方
            """
        );

        Assert.Contains(
            bank.Questions,
            question =>
                question.Keys().Contains("直送方式")
                && question.Stem.EndsWith("「途中で荷を降ろさない運び方」", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_line_calls_by_the_name_of_its_label_is_its_definition()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 運び方

            - 直送方式: 急ぐときに選ぶことなどがある。途中で荷を降ろさずに届け先まで運ぶやり方を直送方式という。
            - 中継方式: 拠点ごとに荷を積み替えていくやり方
            - 巡回方式: 決まった道を回って荷を集めていくやり方
            """
        );

        Assert.Contains(
            bank.Questions,
            question =>
                question.Keys().Contains("直送方式")
                && question.Stem.EndsWith(
                    "「途中で荷を降ろさずに届け先まで運ぶやり方」",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_sentence_about_this_thing_is_about_the_name_above_it()
    {
        var question = Single(
            Notes.Bank(
                """
                # 荷役

                ## 搬送方式

                - 直送方式
                  - この方式は、倉庫を経ずに届け先へ運ぶ
                - 巡回方式
                  - 決まった道順で集めて回る
                - 中継方式
                  - 拠点で車を乗り換えて運ぶ
                """
            ),
            "「倉庫を経ずに届け先へ運ぶ」"
        );

        Assert.Equal(["直送方式"], question.Keys());
    }

    [Fact]
    public void Parts_that_were_not_indented_below_their_service_are_about_it()
    {
        var glossary = Glossary
            .Read("terms:\n  - { term: Yard Crane, kind: service, category: hall, ja: 荷をつかむサービス }\n")
            .Glossary;
        var bank = new BankBuilder(glossary).Build([
            Notes.Read(
                """
                # メモ

                - 休憩は正午から
                - Yard Crane:
                - 旋回台: 向きを変えるための土台
                - ![](plan.png)
                - 吊り具: 荷の四隅をつかむための枠
                - 運転席: 人が乗って操るための小部屋
                """
            ),
        ]);

        Assert.StartsWith("Yard Craneについて", Single(bank, "四隅を").Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_noun_of_its_sort_behind_a_known_name_is_not_part_of_it()
    {
        const string Terms = """
            terms:
              - { term: HoldUntil, kind: identifier, category: yard, ja: 待ち合わせの印 }
              - { term: MoveTo, kind: identifier, category: yard, ja: 行き先の印 }
              - { term: LiftBy, kind: identifier, category: yard, ja: 積む高さの印 }
            """;
        var bank = new BankBuilder(Glossary.Read(Terms).Glossary).Build([
            Notes.Read("# 荷役\n\n## 指示書\n\n- HoldUntil属性: 次の車が着く時刻までを書き込む欄\n"),
        ]);

        Assert.Equal(["HoldUntil"], Single(bank, "次の車が").Keys());
    }

    [Fact]
    public void What_is_unlike_another_is_asked_without_naming_the_other()
    {
        var question = Single(
            Notes.Bank(
                """
                # 荷役

                ## 搬送方式

                - 直送方式
                  - 倉庫を経ずに届け先へ運ぶ
                - 巡回方式
                  - 直送方式と違い、決まった道順で集めて回る
                - 中継方式
                  - 拠点で車を乗り換えて運ぶ
                """
            ),
            "「決まった道順で集めて回る」"
        );

        Assert.Contains(question.Choices, choice => choice.Text == "直送方式");
    }

    [Fact]
    public void What_something_else_is_called_is_not_said_of_the_term()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送方式

            - 直送方式: 途中で荷を降ろさない運び方を無停留という
            - 混載方式: 無停留かどうかは荷主によって異なる
            - 夜間方式: 無停留とは、朝まで扉を開けずに走ること
            - 巡回方式: 決まった道順で集めて回る
            - 中継方式: 拠点で車を乗り換えて運ぶ
            - 共同方式: 他社と荷台を分け合って運ぶ
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.DoesNotContain(
            bank.Questions,
            question => question.Stem.Contains("無停留", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_further_sentence_that_adds_to_the_first_is_asked_without_its_opening_word()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送方式

            - 直送方式
              - 倉庫を経ずに届け先へ運ぶ
              - また、生ものを夜のうちに届けられる
            - 巡回方式
              - 決まった道順で集めて回る
            - 中継方式
              - 拠点で車を乗り換えて運ぶ
            """
        );

        Assert.Equal(["直送方式"], Single(bank, "「生ものを夜のうちに").Keys());
    }

    [Fact]
    public void Of_an_order_the_first_is_asked_too_and_the_two_are_enemies()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 搬送設備

            - 始業点検の順番:
              - 1. 油の量を見る
              - 2. 鎖を揺すってみる
              - 3. 警笛を鳴らす
              - 4. 低い速さで動かす
            """
        );
        var order = Assert.Single(bank.Of(QuestionKind.Order));
        var first = Assert.Single(bank.Of(QuestionKind.Single));

        Assert.Equal(["油の量を見る"], first.Keys());
        Assert.Contains(first.Choices, choice => choice is { Text: "警笛を鳴らす", Why: "3 番目" });
        Assert.NotEmpty(order.Facts.Intersect(first.Facts));
    }

    private static Question Single(QuestionBank bank, string part) =>
        bank.Questions.Single(question =>
            question.Kind == QuestionKind.Single && question.Stem.Contains(part, StringComparison.Ordinal)
        );
}
