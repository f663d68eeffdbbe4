using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>Choices with letters, the answer named below them.</summary>
public sealed class LetteredTests
{
    private const string Folded = """
        # 荷役の問題

        ## 搬送装置

        1. 荷を上下の階へ移す装置はどれか。
            - A. コンベヤ
            - B. リフター
            - C. ソーター

            <details markdown=1><summary markdown='span'>解答</summary>

            正解: B

            説明: 昇降路の中で台を動かす。

            - A. 同じ階で荷を流す。
            - C. 行き先ごとに仕分ける。

            根拠: <https://example.com/lift>

            </details>

        2. Which of these are kept cold? (Select TWO)
            - A. Fish boxes
            - B. Paper rolls
            - C. Milk crates

            <details markdown=1><summary markdown='span'>Answer</summary>
              Correct answer: A, C
            </details>
        """;

    [Fact]
    public void The_fold_holds_answer_explanation_whys_and_basis()
    {
        var question = Deck.Of(Folded).Questions[0];

        Assert.Equal("荷を上下の階へ移す装置はどれか。", question.Stem);
        Assert.Equal(["コンベヤ", "リフター", "ソーター"], question.Choices.Select(choice => choice.Text));
        Assert.Equal([1], question.Key.AsEnumerable());
        Assert.Equal("昇降路の中で台を動かす。", question.Explanation);
        Assert.Equal(
            ["同じ階で荷を流す。", null, "行き先ごとに仕分ける。"],
            question.Choices.Select(choice => choice.Why)
        );
        Assert.Equal(new Basis("https://example.com/lift", null), question.Basis);
        Assert.False(question.KeepsOrder);
    }

    [Fact]
    public void Several_letters_make_it_a_choice_of_several()
    {
        var question = Deck.Of(Folded).Questions[1];

        Assert.Equal(QuestionKind.Multi, question.Kind);
        Assert.Equal([0, 2], question.Key.AsEnumerable());
        Assert.Equal(23, question.Citation.Line);
        Assert.Equal(["問題", "荷役の問題", "搬送装置"], question.Topic.AsEnumerable());
    }

    [Theory]
    [InlineData("Correct answer: B", 1)]
    [InlineData("Correct Answer: AC", 0, 2)]
    [InlineData("**正解: A、C**", 0, 2)]
    [InlineData("**正解：** ＡとＣ", 0, 2)]
    [InlineData("Answers: A, and C.", 0, 2)]
    [InlineData("正解: B. 二階", 1)]
    [InlineData("答え: Ｂ（二階）", 1)]
    [InlineData("ANSWER: b", 1)]
    [InlineData("Correct answer: Ac", 0, 2)]
    public void An_answer_may_be_written_in_many_ways(string answer, params int[] key) =>
        Assert.Equal(
            key,
            Assert
                .Single(Deck.Of($"どこか。\nA. 一階\nB. 二階\nC. 三階\n\n{answer}\n").Questions)
                .Key.AsEnumerable()
        );

    [Fact]
    public void Bare_lines_with_the_explanation_in_a_fold_are_read_too()
    {
        const string text = """
            **問1** 倉庫の入口はどこか。

            A. 東
            B. 西
            C. 南

            **正解: B**

            <details>
            <summary>解説</summary>

            **説明:** 道は西にある。
            </details>

            入口の前には旗が立っている。
            """;

        var question = Assert.Single(Deck.Of(text).Questions);

        Assert.Equal("倉庫の入口はどこか。", question.Stem);
        Assert.Equal("道は西にある。", question.Explanation);
    }

    [Fact]
    public void A_first_choice_at_the_end_of_the_stem_is_not_lost()
    {
        const string text = "1. 入口はどこか。   - A. 東\n    - B. 西\n    - C. 南\n\n    正解: A\n";

        var question = Assert.Single(Deck.Of(text).Questions);

        Assert.Equal("入口はどこか。", question.Stem);
        Assert.Equal(["東", "西", "南"], question.Choices.Select(choice => choice.Text));
    }

    [Theory]
    [InlineData("説明: Aは狭く、Bは遠い。", true)]
    [InlineData("Explanation: Option B is too far away.", true)]
    [InlineData("Explanation: B and C are too far away.", true)]
    [InlineData("説明: 選択肢Aは狭い。", true)]
    [InlineData("説明: A レコードの話ではない。", false)]
    [InlineData("Explanation: A gate is wide. Take plan B.", false)]
    public void Choices_stay_in_their_order_when_a_text_names_one_by_letter(string text, bool stays) =>
        Assert.Equal(
            stays,
            Assert
                .Single(Deck.Of($"どこか。\nA. 一階\nB. 二階\nC. 三階\n\n正解: C\n{text}\n").Questions)
                .KeepsOrder
        );

    [Theory]
    [InlineData("上記のすべて")]
    [InlineData("All of the above")]
    [InlineData("AとB")]
    public void Choices_stay_in_their_order_when_one_speaks_of_the_others(string last) =>
        Assert.True(
            Assert.Single(Deck.Of($"どこか。\nA. 一階\nB. 二階\nC. {last}\n\n正解: C\n").Questions).KeepsOrder
        );

    [Fact]
    public void A_list_with_letters_and_no_answer_is_a_list()
    {
        var deck = Deck.Of(
            "# 棚\n## 区画\nA. 壁ぎわにある、重い箱を置く区画\nB. 中央にある、軽い箱を置く区画\n"
        );

        Assert.Empty(deck.Questions);
        Assert.Empty(deck.Report.Problems);
    }

    [Fact]
    public void Wrong_ones_are_named_by_line_and_the_others_load()
    {
        const string text = """
            1. 正しい問いはどれか。
               - A. 一
               - B. 二

               正解: A

            2. 答えが範囲の外にある問いはどれか。
               - A. 一
               - B. 二

               正解: E

            3. 答えのない問いはどれか。
               - A. 一
               - B. 二

            4. 答えが文字でない問いはどれか。
               - A. 一
               - B. 二

               正解: 二つめ

            5. 文字が飛んだ問いはどれか。
               - A. 一
               - C. 三

               正解: A
            """;

        var deck = Deck.Of(text);

        Assert.Equal(
            [
                "7: The answer is E and there are only the choices A to B: correct it.",
                "13: The question has no answer: write one below its choices, such as \"Correct answer: B\" or 「正解: B」.",
                "17: The answer names no choice: write its letter, A to B.",
                "23: The choices are lettered A, C: letter them A to B in order.",
            ],
            deck.Errors
        );
        Assert.Equal(1, Assert.Single(deck.Questions).Citation.Line);
    }
}
