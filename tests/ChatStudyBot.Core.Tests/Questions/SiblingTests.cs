using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What is said of the members of one list, and which of them may stand beside each other.</summary>
public sealed class SiblingTests
{
    [Fact]
    public void What_one_of_two_siblings_is_said_to_do_is_asked_as_true_or_false()
    {
        var bank = Bank(
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

        Assert.Equal(4, asked.Length);
        Assert.All(
            asked,
            question => Assert.StartsWith("搬送設備の『", question.Stem, StringComparison.Ordinal)
        );
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
    public void Topics_side_by_side_are_no_two_of_a_kind()
    {
        var bank = Bank(
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
    public void Definitions_that_differ_in_one_word_stand_beside_each_other()
    {
        var question = Single(
            Bank(
                """
                # 荷役

                ## 計数の種類

                - InboundMiss: 一定時間に搬入口で読み取れない荷札の枚数
                - OutboundMiss: 一定時間に搬出口で読み取れない荷札の枚数
                - GateCount: 門を通り抜けた台車の延べ台数
                - DockCount: 岸壁に着いた小型船の隻数
                """
            ),
            "搬入口で"
        );

        Assert.Contains(question.Choices, choice => choice.Text == "OutboundMiss");
    }

    [Fact]
    public void A_line_that_could_not_be_asked_still_takes_its_name_out_of_the_choices()
    {
        var question = Single(
            Bank(
                """
                # 荷役

                ## 搬送方式

                - 直送方式
                  - 倉庫を経ずに届け先へ運ぶ
                  - 途中の積み替えで荷が混ざり合う
                - 巡回方式
                  - 決まった道順で集めて回る
                  - 巡回方式でも途中の積み替えで荷が混ざり合う
                - 中継方式
                  - 拠点で車を乗り換えて運ぶ
                - 共同方式
                  - 他社と荷台を分け合って運ぶ
                """
            ),
            "荷が混ざり合う"
        );

        Assert.DoesNotContain(question.Choices, choice => choice.Text == "巡回方式");
    }

    [Fact]
    public void A_sentence_about_this_thing_is_about_the_name_above_it()
    {
        var question = Single(
            Bank(
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
    public void A_bare_word_that_nothing_is_said_of_is_no_choice()
    {
        var bank = Bank(
            """
            # 荷役

            ## 台車の種類

            - loader
            - 平台車: 平らな板に車輪を付けたもの
            - かご台車: 三方を柵で囲ったもの
            - 折りたたみ台車: 使わないとき畳めるもの
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text == "loader"
        );
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
    public void Families_of_letters_are_asked_over_all_groups_of_them()
    {
        var bank = Bank(
            """
            # 荷役

            ## 台車の系列

            - 軽量: A,B,D
              - A: 人の力だけで押して進む
              - B: 段差を越えるときに便利
              - D: 畳むと薄くなる
            - 重量: K,M,W
              - K: 牽引車につないで動かす
              - M: 荷台を傾けられる
              - W: 六つの車輪で支える
            """
        );
        var pushed = Single(bank, "「人の力だけで押して進む」");

        Assert.Equal(["A"], pushed.Keys());
        Assert.Contains(pushed.Choices, choice => choice.Text is "K" or "M" or "W");
        Assert.StartsWith("台車の系列について", pushed.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_stands_beside_words_in_one_list()
    {
        var bank = Bank(
            """
            # 荷役

            ## 台車の系列

            - A: 人の力だけで押して進む
            - 台車: 荷を載せて押すための板
            - 荷車: 牛や馬に引かせる車
            - 手押し車: 片手で向きを変えられる車
            """
        );

        Assert.NotEmpty(bank.Questions);
    }

    [Fact]
    public void A_letter_that_a_word_of_the_stem_begins_with_gives_itself_away()
    {
        var leak = new ChatStudyBot.Core.Questions.Writing.LeakTest(Glossary.Empty);

        Assert.Empty(leak.Cover("NVMe搭載でIO性能が高い", "I", ["D", "Inf", "R"], name => name, 3));
        Assert.Empty(leak.Cover("Trainium搭載タイプ", "Trn", ["Inf", "T", "VT"], name => name, 3));
        Assert.NotEmpty(leak.Cover("最大48TBのHDD搭載", "D", ["I", "P", "R"], name => name, 3));
    }

    [Fact]
    public void What_is_unlike_another_is_asked_without_naming_the_other()
    {
        var question = Single(
            Bank(
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
        var bank = Bank(
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

    [Theory]
    [InlineData("セッション", "バージョン", false)]
    [InlineData("setupフック", "deployフック", true)]
    [InlineData("クラスターエンドポイント", "リーダーエンドポイント", true)]
    [InlineData("月極契約", "年間契約", true)]
    [InlineData("R", "Inf", true)]
    [InlineData("直送", "中継", false)]
    public void Names_are_alike_by_a_word_at_their_end(string one, string other, bool areAlike) =>
        Assert.Equal(areAlike, FamilyFinder.AreNamedAlike(one, other));

    [Fact]
    public void A_line_without_text_among_labels_is_no_choice()
    {
        var bank = Bank(
            """
            # 荷役

            ## 台車

            - 柔軟な荷の配置
            - 平台車: 平らな板に車輪を付けたもの
            - かご台車: 三方を柵で囲ったもの
            - 折りたたみ台車: 使わないとき畳めるもの
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text == "柔軟な荷の配置"
        );
    }

    [Fact]
    public void What_the_note_denies_of_a_sibling_is_asked_as_true_or_false()
    {
        var bank = Bank(
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
    public void Siblings_of_which_most_are_named_alike_are_of_one_kind()
    {
        var bank = Bank(
            """
            # 荷役

            ## 立ち入りの管理

            - 来客票
              - 受付で一日だけ使えるように渡す
            - 作業票
              - 班長が週ごとに名前を書き込む
            - 鍵
              - 夜の見回りに二本だけ預ける
            """
        );

        Assert.Contains(Single(bank, "「夜の見回りに").Choices, choice => choice.Text == "来客票");
    }

    [Fact]
    public void A_further_sentence_that_adds_to_the_first_is_asked_without_its_opening_word()
    {
        var bank = Bank(
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
    public void A_heading_of_several_words_that_nothing_is_said_of_is_no_choice()
    {
        var bank = Bank(
            """
            # Yards

            ## Handling

            ### Belt Loader
            - carries boxes up to the door of the truck

            ### Pallet Jack
            - lifts a load from below and rolls off with ease

            ### Dock Plate
            - bridges the gap between the ramp and the truck

            ### Yard Plan Comparison
            """
        );

        Assert.NotEmpty(bank.Questions);
        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text == "Yard Plan Comparison"
        );
    }

    [Fact]
    public void Parts_of_one_thing_by_their_first_word_are_asked_as_true_or_false()
    {
        var bank = Bank(
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

    [Fact]
    public void Of_an_order_the_first_is_asked_too_and_the_two_are_enemies()
    {
        var bank = Bank(
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

    private static QuestionBank Bank(string note) => Notes.Bank(note);

    private static Question Single(QuestionBank bank, string part) =>
        bank.Questions.Single(question =>
            question.Kind == QuestionKind.Single && question.Stem.Contains(part, StringComparison.Ordinal)
        );
}
