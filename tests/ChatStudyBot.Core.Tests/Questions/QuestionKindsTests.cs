using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Every kind of question, from notes of the shapes that teams write.</summary>
public sealed class QuestionKindsTests
{
    private const string Labels = """
        # 荷役

        ## 搬送装置

        - コンベヤ: 帯を回して荷を流す
        - リフター: 荷を上下の階へ移す
        - ソーター: 行き先ごとに荷を仕分ける
        - パレタイザ: 箱を台の上へ積み重ねる
        """;

    [Fact]
    public void A_label_with_its_text_asks_for_the_label_among_its_siblings()
    {
        var question = Assert.Single(
            Notes.Bank(Labels).Of(QuestionKind.Single),
            one => one.Stem.Contains("荷を上下の階へ移す", StringComparison.Ordinal)
        );

        Assert.Equal(["リフター"], question.Keys());
        Assert.Contains("搬送装置", question.Stem, StringComparison.Ordinal);
        Assert.Subset(
            new HashSet<string> { "コンベヤ", "リフター", "ソーター", "パレタイザ" },
            question.Choices.Select(choice => choice.Text).ToHashSet()
        );
        Assert.Equal(6, question.Citation.Line);
        Assert.Contains("リフター", question.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_label_asks_for_its_description_and_is_an_enemy_of_the_first()
    {
        var bank = Notes.Bank(Labels);
        var asked = Assert.Single(
            bank.Questions,
            one => one.Stem.Contains("「ソーター」の説明", StringComparison.Ordinal)
        );
        var reverse = Assert.Single(bank.Questions, one => one.Keys().SequenceEqual(["ソーター"]));

        Assert.Equal(["行き先ごとに荷を仕分ける"], asked.Keys());
        Assert.NotEmpty(asked.Facts.Intersect(reverse.Facts));
    }

    [Fact]
    public void A_wrong_choice_says_what_it_really_is()
    {
        var question = Notes
            .Bank(Labels)
            .Of(QuestionKind.Single)
            .First(one => one.Keys().SequenceEqual(["リフター"]));

        Assert.Contains(
            question.Choices,
            choice => choice is { Text: "コンベヤ", Why: "帯を回して荷を流す" }
        );
        Assert.Null(question.Choices[question.Key[0]].Why);
    }

    [Fact]
    public void Text_below_a_term_is_what_is_said_of_it()
    {
        var bank = Notes.Bank(
            """
            # 荷役
            ## 検品の方式
            - 抜取検品
              一部の箱だけを開けて数える
            - 全数検品
              すべての箱を開けて数える手間のかかるやり方
            - 無人検品
              カメラの画像から数を読み取る
            """
        );

        Assert.Contains(bank.Questions, one => one.Keys().SequenceEqual(["無人検品"]));
    }

    [Fact]
    public void A_value_is_asked_among_values_of_its_unit_in_ascending_order()
    {
        var question = Assert.Single(
            Notes
                .Bank("# 荷役\n## フォークリフト\n- 充電は最大12時間まで続けて使える量になる\n")
                .Of(QuestionKind.Single)
        );

        Assert.Equal(["12時間"], question.Keys());
        Assert.True(question.KeepsOrder);
        Assert.All(
            question.Choices,
            choice => Assert.EndsWith("時間", choice.Text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("12時間", question.Stem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- 2019年は最大30台まで増やした実績がある")]
    [InlineData("- 料金は最大で月に500円になる")]
    [InlineData("- 毎日12:30までに締める決まりである")]
    [InlineData("- 充電にはおおむね4〜5時間まで掛かる見込みである")]
    public void Dates_prices_times_of_day_and_ranges_are_no_values(string line) =>
        Assert.Empty(Notes.Bank($"# 荷役\n## フォークリフト\n{line}\n").Questions);

    [Fact]
    public void Numbered_steps_under_a_word_of_order_are_put_in_order()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    "# 荷役\n## 入荷\n- 入荷の手順\n  1. 伝票を照合する\n  2. 箱を数える\n  3. 棚へ納める\n"
                )
                .Of(QuestionKind.Order)
        );

        Assert.Equal(["伝票を照合する", "箱を数える", "棚へ納める"], question.Keys());
    }

    [Fact]
    public void Numbers_without_a_word_of_order_are_decoration() =>
        Assert.Empty(
            Notes
                .Bank("# 荷役\n## 設備\n- 置いてあるもの\n  1. 秤\n  2. 台車\n  3. 脚立\n")
                .Of(QuestionKind.Order)
        );

    [Fact]
    public void Members_of_labels_are_asked_two_at_a_time()
    {
        var multi = Notes
            .Bank(
                "# 荷役\n## 置き場\n- 常温区画 : 缶詰, 乾麺, 食用油\n- 冷蔵区画 : 牛乳, 豆腐, 卵\n- 冷凍区画 : 氷菓, 冷凍魚\n"
            )
            .Of(QuestionKind.Multi);

        var question = Assert.Single(multi, one => one.Stem.Contains("冷蔵区画", StringComparison.Ordinal));
        Assert.Equal(2, question.Key.Length);
        Assert.Subset(new HashSet<string> { "牛乳", "豆腐", "卵" }, question.Keys().ToHashSet());
    }

    [Fact]
    public void An_open_list_is_not_asked_for_its_members() =>
        Assert.DoesNotContain(
            Notes
                .Bank(
                    "# 荷役\n## 置き場\n- 常温区画 : 缶詰, 乾麺, 食用油など\n- 冷蔵区画 : 牛乳, 豆腐, 卵\n- 冷凍区画 : 氷菓, 冷凍魚\n"
                )
                .Of(QuestionKind.Multi),
            one => one.Stem.Contains("常温区画", StringComparison.Ordinal)
        );

    [Fact]
    public void A_table_is_asked_both_ways_with_choices_of_one_column()
    {
        var table = Notes
            .Bank(
                """
                # 荷役
                ## 梱包

                | 梱包材 | 役目 |
                | --- | --- |
                | 気泡紙 | 衝撃を和らげて中身を守る |
                | 防水布 | 雨や湿気を通さない |
                | 結束帯 | 複数の箱をひとつに束ねる |
                | 角当て | へこみやすい端を補強する |
                """
            )
            .Of(QuestionKind.Table);

        Assert.Contains(table, one => one.Keys().SequenceEqual(["防水布"]));
        Assert.Contains(table, one => one.Keys().SequenceEqual(["雨や湿気を通さない"]));
        Assert.Contains(table, one => one.Cell is { Row: "防水布", Column: "役目" });
        Assert.All(table, one => Assert.DoesNotContain(one.Cell?.Row, one.Keys()));
    }

    [Fact]
    public void A_service_is_asked_among_services_of_its_category_and_by_typing()
    {
        var bank = Notes.Bank(
            "# 覚え\n## Amazon Macie\n- 保管された文書から個人情報や機密データの記述を機械学習で見つけ出すセキュリティサービス\n"
        );

        Assert.Contains(bank.Of(QuestionKind.Single), one => one.Keys().SequenceEqual(["Amazon Macie"]));
        var typed = Assert.Single(bank.Of(QuestionKind.Typed));
        Assert.Contains("Macie", typed.Accepted);
        Assert.DoesNotContain("Macie", typed.Stem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_note_says_of_two_siblings_alike_is_asked_of_both()
    {
        var question = Assert.Single(
            Notes
                .Bank(
                    """
                    # 荷役
                    ## 契約の種類
                    - 月極契約
                      - 途中で解約しても違約金が掛からない
                    - 年間契約
                      - 料金の前払いを求められることがある
                    - 短期契約
                      - 途中で解約しても違約金が掛からない
                    - 共同契約
                      - 二社の連名で申し込む必要がある
                    """
                )
                .Of(QuestionKind.Multi)
        );

        Assert.Equal(["月極契約", "短期契約"], question.Keys());
    }

    [Fact]
    public void An_English_line_is_asked_in_English()
    {
        var bank = Notes.Bank(
            """
            # Warehouse
            ## Sorting machines
            - Tilter: drops each parcel sideways into a chute
            - Pusher: shoves boxes off the belt with an arm
            - Spinner: turns round items until their code is seen
            """
        );

        Assert.Contains(
            bank.Questions,
            one =>
                one.Language == Language.English
                && one.Stem.StartsWith("Sorting machines: ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(bank.Questions, one => one.Stem.Any(c => c is 'の' or 'は'));
    }
}
