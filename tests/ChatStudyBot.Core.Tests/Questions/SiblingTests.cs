using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Which members of a list may stand beside each other.</summary>
public sealed class SiblingTests
{
    [Fact]
    public void Definitions_that_differ_in_one_word_stand_beside_each_other()
    {
        var question = Single(
            Notes.Bank(
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
            Notes.Bank(
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
    public void A_sibling_of_which_a_longer_line_affirms_what_is_denied_is_a_choice()
    {
        var question = Single(
            Notes.Bank(
                """
                # 荷役

                ## 運び方の種類

                - 直送方式
                  - 途中で荷を降ろさずに届ける
                  - 夜間の検品は含まれない
                - 中継方式
                  - 拠点ごとに荷を積み替えていく
                  - 朝の荷降ろしとともに夜間の検品が含まれる
                - 巡回方式
                  - 決まった道を回って荷を集める
                - 共同方式
                  - 他社と荷台を分け合う
                """
            ),
            "「夜間の検品は含まれない」"
        );

        Assert.Equal(["直送方式"], question.Keys());
        Assert.Contains(question.Choices, choice => choice.Text == "中継方式");
    }

    [Fact]
    public void A_label_with_nothing_below_it_opens_another_list_of_the_same_service()
    {
        var bank = Notes.Bank(
            """
            # メモ

            - AWS Elastic Beanstalk:
            - 構成要素:
            - 棚: 荷を一時的に置いておく場所
            - 通路: 荷を運ぶ台車が行き来する場所
            - 扉: トラックが荷を降ろす場所
            - 運び方:
            - 直送: 途中で荷を降ろさずに運ぶ
            - 中継: 途中の拠点で荷を積み替えて運ぶ
            - 巡回: 決まった道を回りながら荷を集める
            """
        );

        Assert.Equal(
            new HashSet<string> { "棚", "通路", "扉" },
            Single(bank, "荷を一時的に").Choices.Select(choice => choice.Text).ToHashSet()
        );
        Assert.StartsWith(
            "AWS Elastic Beanstalkについて",
            Single(bank, "途中の拠点で").Stem,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_bare_word_that_nothing_is_said_of_is_no_choice()
    {
        var bank = Notes.Bank(
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
    public void Families_of_letters_are_asked_over_all_groups_of_them()
    {
        var bank = Notes.Bank(
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
        var bank = Notes.Bank(
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
        var bank = Notes.Bank(
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
    public void Siblings_of_which_most_are_named_alike_are_of_one_kind()
    {
        var bank = Notes.Bank(
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
    public void A_heading_of_several_words_that_nothing_is_said_of_is_no_choice()
    {
        var bank = Notes.Bank(
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

    private static Question Single(QuestionBank bank, string part) =>
        bank.Questions.Single(question =>
            question.Kind == QuestionKind.Single && question.Stem.Contains(part, StringComparison.Ordinal)
        );
}
