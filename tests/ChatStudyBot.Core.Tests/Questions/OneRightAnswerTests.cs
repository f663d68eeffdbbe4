using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>What strangers found several right answers to, or none: each with what must not be asked and what must.</summary>
public sealed class OneRightAnswerTests
{
    [Fact]
    public void What_is_told_by_another_of_its_sort_is_not_asked()
    {
        var bank = Notes.Bank(
            """
            # 覚え

            ## Elastic Load Balancing

            ### 荷の数え方のメトリクス

            - SpilloverCount: HTTPCode_ELB_5XX を返した荷の数
            - SurgeQueueLength: 門の前で順を待っている荷の数
            - UnHealthyHostCount: 調べて具合の悪かった倉庫の数
            - RequestCount: 一分ごとに受け終えた荷の数
            """
        );

        Assert.DoesNotContain(bank.Questions, question => Shows(question, "HTTPCode_ELB_5XX を返した"));
        Assert.Contains(bank.Questions, question => Shows(question, "順を待っている荷"));
    }

    [Fact]
    public void What_another_says_in_fewer_words_is_not_asked_with_it_as_a_wrong_choice()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    """
                    # 荷役

                    ## 台車の種類

                    - 昼の台車
                      - 表門から荷を運び出す台車
                      - 検品と棚卸しと積込作業を受け持つことができる
                    - 夜の台車
                      - 裏門から荷を運び入れる台車
                      - 係員が 2 人しかいない深夜だけは検品と棚卸しと積込作業を受け持つことができる
                    - 朝の台車
                      - 朝一番に通路を回る台車
                    - 雨の台車
                      - 濡れた床の上を走る台車
                    """
                )
                .Questions,
            question =>
                question.Stem.Contains("係員が 2 人", StringComparison.Ordinal) && question.Choices.Length > 2
        );

        Assert.DoesNotContain(question.Choices, choice => choice.Text == "昼の台車");
        Assert.Contains(question.Choices, choice => choice.Text == "朝の台車");
    }

    [Theory]
    [InlineData("- 毎分 30 個を流し、広い床よりも狭い床が優先")]
    [InlineData("- 毎分 30 個より多くの荷が来た場合")]
    [InlineData("- 通常は毎分 30 個の荷を流す")]
    public void What_leans_on_the_lines_around_is_not_asked(string line)
    {
        Assert.DoesNotContain(Machines(line).Questions, question => Shows(question, "30 個"));
        Assert.Contains(Machines("- 毎分 30 個の荷を流す").Questions, question => Shows(question, "30 個"));
    }

    [Fact]
    public void Of_some_nobody_knows_which_is_not_asked()
    {
        Assert.DoesNotContain(
            Machines("- 一部の荷だけは自分の腕で仕分ける").Questions,
            question => Shows(question, "自分の腕で")
        );
        Assert.Contains(
            Machines("- 赤い荷だけは自分の腕で仕分ける").Questions,
            question => Shows(question, "自分の腕で")
        );
    }

    [Theory]
    [InlineData("- EBS: 荷や札をしまう場所", false)]
    [InlineData("- EBS: 仮想サーバーに付けて荷や札をしまう場所", true)]
    [InlineData("- EBS: 朝夕の荷を札ごとに棚へ分けて雨の日も鍵を掛けてしまう場所", true)]
    public void A_few_words_on_a_service_must_be_those_that_it_is_known_by(string line, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank($"# 覚え\n\n## 置き場\n\n{line}\n")
                .Questions.Any(question => question.Keys().Contains("Amazon EBS"))
        );

    [Fact]
    public void That_a_screen_shows_something_is_no_description_of_it()
    {
        const string screen = "### 荷役の画面\n- 荷の進み具合を確認できる\n";

        Assert.DoesNotContain(Machines("", screen).Questions, question => Shows(question, "進み具合"));
        Assert.Contains(
            Machines("", "### 荷役の台帳\n- 荷の行き先を書き留める帳面\n").Questions,
            question => Shows(question, "書き留める")
        );
    }

    [Fact]
    public void A_letter_needs_more_than_the_sort_it_is_of()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            ## 台車の型

            - K: 高速タイプ
            - M: 雨の床を走る電動タイプ
            - R: 冷えた荷を運ぶ台車
            - W: 長い荷を渡す台車
            """
        );

        Assert.DoesNotContain(bank.Questions, question => Shows(question, "高速タイプ"));
        Assert.Contains(bank.Questions, question => Shows(question, "冷えた荷"));
    }

    [Fact]
    public void One_for_each_zone_is_asked_with_the_service_and_without_the_subnet()
    {
        var question = Assert.Single(
            Notes.Bank("# 覚え\n\n## Amazon EFS\n\n- AZごとに1つのマウントターゲットが必要\n").Questions,
            question => question.Stem.Contains("マウントターゲット", StringComparison.Ordinal)
        );

        Assert.Equal(
            "Amazon EFSについて、「マウントターゲット」は、何ごとに 1 つ必要ですか。",
            question.Stem
        );
        Assert.Equal(["アベイラビリティーゾーン"], question.Keys());
        Assert.DoesNotContain(question.Choices, choice => choice.Text == "サブネット");
    }

    [Fact]
    public void A_choice_that_is_more_of_the_key_falls_out()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            | 札 | 手当て |
            |---|---|
            | 赤い札 | 荷を下ろす |
            | 青い札 | 順を待ちながら荷を下ろす |
            | 白い札 | 係を呼ぶ |
            | 黒い札 | 門を閉める |
            """
        );
        var question = Assert.Single(
            bank.Questions,
            question => question.Stem.Contains("「赤い札」の", StringComparison.Ordinal)
        );

        Assert.DoesNotContain(
            question.Choices,
            choice => choice.Text.StartsWith("順を", StringComparison.Ordinal)
        );
        Assert.Contains(question.Choices, choice => choice.Text == "係を呼ぶ");
    }

    [Fact]
    public void When_something_is_done_is_asked_of_it_and_not_the_other_way_round()
    {
        var bank = Notes.Bank(
            """
            # 荷役

            | 支度 | 行うタイミング | 道具 |
            |---|---|---|
            | 荷造り | 前の晩 | 荷札と縄 |
            | 積込み | 夜明け | 滑車と板 |
            | 検品 | 昼過ぎ | 秤と台帳 |
            """
        );

        Assert.Contains(bank.Questions, question => Shows(question, "「荷造り」の「行うタイミング」"));
        Assert.DoesNotContain(bank.Questions, question => Shows(question, "「行うタイミング」が次の"));
        Assert.Contains(bank.Questions, question => Shows(question, "「道具」が次の"));
    }

    [Fact]
    public void What_the_note_calls_the_key_in_brackets_is_no_wrong_choice()
    {
        var bank = Notes.Bank(
            """
            # 覚え

            ## IAM ユーザーの荷札

            - ID ベースのポリシー(信頼ポリシー): 係員の側に貼り付けて使う荷札
            - リソースベースのポリシー: 荷の側に貼り付けて使う荷札
            """
        );
        var choices = bank
            .Questions.Where(question => Shows(question, "係員の側"))
            .SelectMany(question => question.Choices)
            .ToList();

        Assert.DoesNotContain(choices, choice => choice.Text == "信頼ポリシー");
        Assert.Contains(choices, choice => choice.Text == "リソースベースのポリシー");
    }

    [Theory]
    [InlineData("Connection Draining", "slow start", "Slow Start")]
    [InlineData("Pre-Warming", "warm pool", "Warm Pool")]
    [InlineData("delete marker", "slow start", "slow start")]
    [InlineData("Connection Draining", "S3 versioning", "S3 versioning")]
    [InlineData("暖機運転", "slow start", "slow start")]
    public void A_wrong_choice_begins_its_words_as_the_key_does(string key, string form, string shown) =>
        Assert.Equal(shown, Peers.InCaseOf(key, form));

    [Fact]
    public void A_wrong_choice_is_explained_by_what_it_is_or_not_at_all()
    {
        var whys = Notes
            .Bank(
                """
                # 荷役

                ## 台車の種類

                - 昼の台車
                  - 表門から荷を運び出す台車
                - 夜の台車
                  - 「よるぐるま」と呼ばれることが多い
                  - 裏門から荷を運び入れる台車
                - 朝の台車
                  - 朝一番に通路を回る台車
                """
            )
            .Questions.SelectMany(question => question.Choices)
            .Select(choice => choice.Why)
            .ToList();

        Assert.DoesNotContain(whys, why => why?.Contains("呼ばれる", StringComparison.Ordinal) == true);
        Assert.Contains("朝一番に通路を回る台車", whys);
    }

    [Theory]
    [InlineData("建物に入る人の通行の上限を決める", false)]
    [InlineData("建物に入る人の通行の記録を残す", true)]
    public void Who_sets_a_bound_is_no_wrong_choice_beside_who_sets_another(string said, bool isChoice)
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    $"""
                    # 荷役

                    ## 許可証の種類

                    - 通行証: {said}
                    - 作業証: 係の一人ずつに渡して、扱う荷の上限を決める
                    - 鍵貸出証: 夜の倉庫の鍵を借りるときに見せる
                    - 車両証: 門をくぐる車の窓に貼る
                    - 見学証: 外から来た客の首に掛ける
                    """
                )
                .Questions,
            question => question.Keys().Contains("作業証")
        );

        Assert.Equal(isChoice, question.Choices.Any(choice => choice.Text == "通行証"));
    }

    [Theory]
    [InlineData("リフターまたはソーターでの積み込み", false)]
    [InlineData("荷の積み込みの装置", true)]
    public void Beside_the_two_that_the_line_above_names_stands_nothing_from_elsewhere(
        string above,
        bool isAsked
    )
    {
        const string Yard = """
            terms:
              - { term: リフター, kind: feature, category: yard, group: loader, ja: 荷を階から階へ移す機械 }
              - { term: ソーター, kind: feature, category: yard, group: loader, ja: 行き先で荷を仕分ける機械 }
              - { term: コンベヤ, kind: feature, category: yard, group: loader, ja: 床の上で荷を流す機械 }
              - { term: シューター, kind: feature, category: yard, group: loader, ja: 坂の上から荷を滑らせる機械 }
            """;
        var bank = Notes.Bank(
            Glossary.Read(Yard).Glossary,
            Notes.Read(
                $"# 荷役\n\n## 自動倉庫\n\n- {above}:\n  - リフター: 箱を上の段まで静かに持ち上げて並べる機械\n  - ソーター: 荷札の数字を読んで列を決める機械\n"
            )
        );

        Assert.Equal(
            isAsked,
            bank.Questions.Any(question => question.Choices.Any(choice => choice.Text == "コンベヤ"))
        );
    }

    [Theory]
    [InlineData("荷を運ぶ台車", false)]
    [InlineData("雨の日の坂道で冷えた荷を小屋まで運ぶ台車", true)]
    public void A_name_within_another_needs_more_than_what_both_do(string said, bool isBeside)
    {
        var choices = Notes
            .Bank(
                $"""
                # 荷役

                ## 台車の種類

                - cart: {said}
                - night_cart: 夜のあいだ荷を運ぶ台車
                - crane: 柱の間で箱を吊り上げる機械
                - belt: 床の上で箱を流す機械
                """
            )
            .Questions.Where(question => question.Keys().Contains("cart"))
            .SelectMany(question => question.Choices)
            .ToList();

        Assert.NotEmpty(choices);
        Assert.Equal(isBeside, choices.Exists(choice => choice.Text == "night_cart"));
    }

    [Fact]
    public void What_takes_all_there_is_is_told_by_no_more_than_that()
    {
        static QuestionBank Carts(string said) =>
            Notes.Bank(
                $"""
                # 荷役

                ## 台車の種類

                - 昼の台車: {said}
                - 夜の台車: 裏門から荷を運び入れる台車
                - 朝の台車: 朝一番に通路を回る台車
                - 雨の台車: 濡れた床の上を走る台車
                """
            );

        Assert.DoesNotContain(
            Carts("種類に関係なく運ぶ台車").Questions,
            question => Shows(question, "関係なく")
        );
        Assert.Contains(
            Carts("荷の種類に関係なく表門の秤で重さを量ってから運ぶ台車").Questions,
            question => Shows(question, "関係なく")
        );
    }

    [Fact]
    public void A_row_whose_cell_has_the_same_core_is_no_wrong_choice()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    """
                    # 荷役

                    | 台車 | 備え |
                    |---|---|
                    | 昼の台車 | 棚のレプリケーションの設定 |
                    | 夜の台車 | 札のレプリケーション |
                    | 朝の台車 | 予備の車輪 |
                    | 雨の台車 | 濡れない覆い |
                    | 雪の台車 | 滑らない鎖 |
                    """
                )
                .Questions,
            question => question.Stem.Contains("「棚のレプリケーションの設定」", StringComparison.Ordinal)
        );

        Assert.DoesNotContain(question.Choices, choice => choice.Text == "夜の台車");
        Assert.Equal(4, question.Choices.Length);
    }

    [Theory]
    [InlineData("高速なデータ処理が可能なNoSQL型のデータベース", true)]
    [InlineData("高速に荷札の並びを引けるデータベース", false)]
    [InlineData("NoSQL型のデータベース", false)]
    public void How_good_a_thing_of_its_sort_is_fits_all_of_its_sort(string text, bool isPraise) =>
        Assert.Equal(isPraise, Praise.IsAll(new Statement(text, text, 1, true)));

    [Theory]
    [InlineData("できる", "できない（雨の日のみ）", "しない", false)]
    [InlineData("表門", "裏門", "坂", true)]
    public void Yes_and_no_are_no_choices(string first, string second, string third, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Notes
                .Bank(
                    $"""
                    # 荷役

                    | 台車 | 夜の通り抜け |
                    |---|---|
                    | 昼の台車 | {first} |
                    | 夜の台車 | {second} |
                    | 朝の台車 | {third} |
                    """
                )
                .Questions.Any(question => Shows(question, "通り抜け"))
        );

    [Fact]
    public void A_member_with_what_it_is_says_nothing_of_the_heading()
    {
        static QuestionBank Labels(string line) =>
            Notes.Bank(
                $"# 荷役\n\n## 荷札の種類\n\n### 赤い札\n- {line}\n\n### 青い札\n- 夜の荷に付ける小さな板\n\n### 白い札\n- 朝の荷に付ける薄い紙\n"
            );

        Assert.DoesNotContain(
            Labels("Yard::Gate: 門を通る荷に付ける札の名前").Questions,
            question => Shows(question, "Yard::Gate")
        );
        Assert.Contains(
            Labels("門を通る荷に付ける重い鉄の板").Questions,
            question => Shows(question, "重い鉄の板")
        );
    }

    [Fact]
    public void A_part_of_another_service_is_no_wrong_choice()
    {
        var choices = Notes
            .Bank(
                "# 覚え\n\n## Amazon Aurora\n\n- Global Database\n  - 遠い港の倉庫にも同じ台帳を置いておく設計\n"
            )
            .Questions.Where(question => question.Keys().Contains("Global Database"))
            .SelectMany(question => question.Choices)
            .ToList();

        Assert.NotEmpty(choices);
        Assert.DoesNotContain(
            choices,
            choice => choice.Text.StartsWith("DynamoDB", StringComparison.Ordinal)
        );
    }

    private static QuestionBank Machines(string further, string more = "") =>
        Notes.Bank(
            $"""
            # 荷役

            ## 搬送装置

            ### コンベヤ
            - 床の上に据え付けて使う装置
            {further}

            ### リフター
            - 荷を上下の階へ移すための機械

            ### ソーター
            - 行き先ごとに荷を仕分ける機械

            ### ロボット
            - 荷をつかんで棚に積む機械

            {more}
            """
        );

    private static bool Shows(Question question, string text) =>
        question.Stem.Contains(text, StringComparison.Ordinal)
        || question.Choices.Any(choice => choice.Text.Contains(text, StringComparison.Ordinal));
}
