using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>A heading that asks, with a task list below it.</summary>
public sealed class TaskListTests
{
    private const string Bank = """
        # 荷役の問題

        ## 搬送装置

        ### 荷を上下の階へ移す装置はどれか。

        - [ ] コンベヤ
          > 同じ階で荷を流す。
        - [x] **リフター**
        - [ ] ソーター
          > 行き先ごとに
          > 荷を仕分ける。

        説明: 昇降路の中で台を動かす。
        一度に三台まで載る。

        根拠: ../装置.md › 昇降 › リフター

        **[⬆ Back to Top](#荷役の問題)**

        ### Which of these are kept cold? (Select TWO)

        > They have a lid.

        - [x] Fish boxes
        - [ ] Paper rolls
        - [x] Milk crates
        """;

    [Fact]
    public void The_ticked_choices_are_right_and_all_that_is_written_about_them_is_kept()
    {
        var question = Deck.Of(Bank).Questions[0];

        Assert.Equal(QuestionKind.Single, question.Kind);
        Assert.Equal("荷を上下の階へ移す装置はどれか。", question.Stem);
        Assert.Equal(["リフター"], question.Keys());
        Assert.Equal(
            ["同じ階で荷を流す。", null, "行き先ごとに荷を仕分ける。"],
            question.Choices.Select(choice => choice.Why)
        );
        Assert.Equal("昇降路の中で台を動かす。一度に三台まで載る。", question.Explanation);
        Assert.Equal(Language.Japanese, question.Language);
    }

    [Fact]
    public void As_many_as_are_ticked_are_asked_for()
    {
        var question = Deck.Of(Bank).Questions[1];

        Assert.Equal(QuestionKind.Multi, question.Kind);
        Assert.Equal("Which of these are kept cold? (Select TWO)", question.Stem);
        Assert.Equal([0, 2], question.Key.AsEnumerable());
        Assert.Equal("They have a lid.", question.Hint);
        Assert.Equal(Language.English, question.Language);
    }

    [Fact]
    public void It_is_cited_at_its_own_line_and_stands_under_folder_title_and_headings()
    {
        var question = Deck.Of(Bank).Questions[0];

        Assert.Equal(("問題/倉庫.md", 5), (question.Citation.Path, question.Citation.Line));
        Assert.Equal(["問題", "荷役の問題", "搬送装置"], question.Topic.AsEnumerable());
    }

    [Fact]
    public void What_it_rests_on_is_looked_up_in_the_notes()
    {
        var note = Tests.Questions.Notes.Read(
            "# 装置\n## 昇降\n- 階段\n- リフターは荷を上下の階へ移す\n",
            "装置.md"
        );

        var deck = Deck.Beside(Bank, [note]);

        var place = Assert.IsType<Basis>(deck.Questions[0].Basis).Place!;
        Assert.Equal(("装置.md", 4), (place.Path, place.Line));
        Assert.Equal(["昇降"], place.Heading.AsEnumerable());
        Assert.Empty(deck.Report.Problems);
    }

    [Fact]
    public void What_rests_on_a_note_is_asked_under_that_notes_topics()
    {
        var note = Tests.Questions.Notes.Read(
            "# 装置\n## 昇降\n- 階段\n- リフターは荷を上下の階へ移す\n",
            "設備/装置.md"
        );
        var deck = Deck.Beside(
            Bank.Replace("../装置.md", "../設備/装置.md", StringComparison.Ordinal),
            [note]
        );

        Assert.Equal(["設備", "装置", "昇降"], deck.Questions[0].Topic.AsEnumerable());
        Assert.Equal("問題/倉庫.md", deck.Questions[0].Citation.Path);
    }

    [Theory]
    [InlineData(null, "20: There is no note ../装置.md: correct the path it rests on.")]
    [InlineData(
        "# 装置\n## 平地\n",
        "20: 装置.md has no heading or line \"昇降\" there: correct what it rests on."
    )]
    public void A_place_that_is_not_there_is_a_warning_and_the_question_stays(string? note, string warning)
    {
        var deck = Deck.Beside(Bank, note is null ? [] : [Tests.Questions.Notes.Read(note, "装置.md")]);

        Assert.Equal(2, deck.Questions.Length);
        Assert.Equal(warning.Replace("20: ", "5: ", StringComparison.Ordinal), Assert.Single(deck.Warnings));
    }

    [Fact]
    public void Code_lists_and_pictures_in_a_stem_stay_in_it()
    {
        const string text = """
            ### 次の設定では荷はどこへ行くか。

            - 東口は閉まっている
            - `gate: <west>` だけが開いている

            ```yaml
            gate: west   # 西
            ```

            ![西口の図](west.png)

            - [x] 西口
            - [ ] 東口 <!-- 閉鎖 -->
            """;

        Assert.Equal(
            "次の設定では荷はどこへ行くか。\n- 東口は閉まっている\n- gate: <west> だけが開いている\ngate: west   # 西\n[西口の図]",
            Assert.Single(Deck.Of(text).Questions).Stem
        );
    }

    [Fact]
    public void A_list_of_things_to_do_is_no_question_and_stays_in_the_note()
    {
        var deck = Deck.Of(
            "# 倉庫\n## 今週の残り\n- [x] 棚: 札を貼り替える作業\n- [ ] 床: 線を引き直す作業\n"
        );

        Assert.Empty(deck.Questions);
        Assert.Empty(deck.Report.Problems);
        Assert.Equal(2, deck.Report.Facts);
    }

    [Fact]
    public void Ordinary_sections_beside_questions_are_read_and_the_questions_are_no_facts()
    {
        const string note = """
            # 荷役
            ## 搬送装置
            - コンベヤ: 帯を回して荷を流す
            - リフター: 荷を上下の階へ移す
            - ソーター: 行き先ごとに荷を仕分ける
            """;
        var alone = new BankBuilder().Build([Tests.Questions.Notes.Read(note, "a.md")]);

        var both = new BankBuilder().Build([
            Tests.Questions.Notes.Read(
                note + "\n" + Bank.Replace("# 荷役の問題\n", "", StringComparison.Ordinal),
                "a.md"
            ),
        ]);

        Assert.Equal(
            alone.Questions.Select(question => question.Stem),
            both.Questions.Where(question => question.Source == QuestionSource.Generated)
                .Select(question => question.Stem)
        );
        Assert.Equal(alone.Reports[0].Facts, both.Reports[0].Facts);
        Assert.Equal(alone.Questions.Length + 2, both.Reports[0].Questions.Values.Sum());
    }

    [Fact]
    public void Wrong_ones_are_named_by_line_and_the_others_load()
    {
        const string text = """
            ### 印のない問いはどれか。
            - [ ] 一
            - [ ] 二

            ### 選択肢が一つの問いはどれか。
            - [x] 一

            ### 同じ選択肢が二つある問いはどれか。
            - [x] 一
            - [ ] 一

            ### すべてに印がある問いはどれか。
            - [x] 一
            - [x] 二

            ### 正しい問いはどれか。
            - [x] 一
            - [ ] 二

            ### 2つ選択する問いはどれか。
            - [x] 一
            - [ ] 二
            """;

        var deck = Deck.Of(text);

        Assert.Equal(
            [
                "1: No choice is marked as right: mark the right one.",
                "5: There is one choice only: write at least two.",
                "8: Choices A and B are the same: change one of them.",
                "12: Every choice is marked as right: add one that is wrong, or take a mark away.",
            ],
            deck.Errors
        );
        Assert.Equal(["20: The text asks for 2 and 1 are marked as right: make them agree."], deck.Warnings);
        Assert.Equal([16, 20], deck.Questions.Select(question => question.Citation.Line));
    }
}
