using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Rules that a reader's bad questions taught: each with what must not be asked and what must.</summary>
public sealed class FairQuestionTests
{
    [Fact]
    public void A_further_statement_is_asked_only_with_a_mark_of_its_own()
    {
        var bank = Machines(
            "- 床の上に据え付けて使う装置\n- 夜間の運転では音が静かになる\n- 毎分30個の荷を流すことができる"
        );

        Assert.DoesNotContain(bank.Questions, question => Asks(question, "夜間の運転"));
        Assert.Contains(bank.Questions, question => Asks(question, "毎分30個"));
    }

    [Fact]
    public void A_long_loanword_is_no_mark()
    {
        var bank = Machines(
            "- 床の上に据え付けて使う装置\n- 荷の向きがそろうとは限らない\n- オーバーヒートを自分で検知して止まる"
        );

        Assert.DoesNotContain(bank.Questions, question => Asks(question, "荷の向き"));
        Assert.DoesNotContain(bank.Questions, question => Asks(question, "オーバーヒート"));
    }

    [Fact]
    public void The_tail_of_a_contrast_is_no_question_even_with_a_number_in_it()
    {
        var bank = Machines(
            "- 床の上に据え付けて使う装置\n- ただし、荷は40個までに抑える\n- 毎分30個の荷を流すことができる"
        );

        Assert.DoesNotContain(bank.Questions, question => Asks(question, "40個"));
        Assert.Contains(bank.Questions, question => Asks(question, "毎分30個"));
    }

    [Fact]
    public void A_heading_that_nothing_is_said_of_is_no_choice()
    {
        var bank = Machines("- 床の上に据え付けて使う装置", "### クレーン\n\n### 安全柵\n");

        Assert.Contains(bank.Questions, question => Asks(question, "床の上に"));
        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text is "安全柵" or "クレーン"
        );
    }

    [Fact]
    public void A_heading_of_two_sides_is_neither_key_nor_choice()
    {
        var bank = Machines(
            "- 床の上に据え付けて使う装置",
            "### フォーク / パレット\n- 荷を下から持ち上げる道具\n"
        );

        Assert.Contains(bank.Questions, question => Asks(question, "床の上に"));
        Assert.DoesNotContain(
            bank.Questions.SelectMany(question => question.Choices),
            choice => choice.Text.Contains('/', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_hint_that_repeats_the_key_is_left_out_and_one_that_does_not_stays()
    {
        var telling = Machines("- 床の上に据え付けて使う装置\n- ベルトコンベヤより幅が広い");
        var fair = Machines("- 床の上に据え付けて使う装置\n- 夜間の運転では音が静かになる");

        Assert.Null(Single(telling, "床の上に").Hint);
        Assert.NotNull(Single(fair, "床の上に").Hint);
    }

    [Fact]
    public void A_value_beyond_its_ladder_stands_among_values_of_its_size()
    {
        var far = ChatStudyBot.Core.Questions.Writing.Ladder.Around(10_000, "個", 2, []);
        var usual = ChatStudyBot.Core.Questions.Writing.Ladder.Around(10, "個", 2, []);

        Assert.All(far, number => Assert.InRange(number, 1_000, 100_000));
        Assert.Equal(new decimal[] { 5, 3, 20 }, usual.ToArray());
    }

    [Fact]
    public void What_extends_the_name_of_the_key_is_no_choice_beside_it()
    {
        var bank = Machines(
            "- 床の上に据え付けて使う装置",
            "### コンベヤ 二段式\n- 上下に重ねて据え付ける機械\n"
        );

        Assert.DoesNotContain(
            Single(bank, "床の上に").Choices,
            choice => choice.Text.Contains("二段式", StringComparison.Ordinal)
        );
        Assert.Contains(Single(bank, "床の上に").Choices, choice => choice.Text == "リフター");
    }

    [Fact]
    public void A_choice_that_the_stem_names_is_replaced()
    {
        var bank = Machines("- 荷をソーターの手前まで運ぶための装置");

        Assert.DoesNotContain(Single(bank, "手前まで").Choices, choice => choice.Text == "ソーター");
        Assert.Contains(Single(bank, "手前まで").Choices, choice => choice.Text == "リフター");
    }

    [Fact]
    public void Nothing_is_shortened_to_a_longer_unit()
    {
        Assert.True(ChatStudyBot.Core.Facts.Doubtful.IsIn("数分の待ち時間を数時間に短縮する"));
        Assert.False(ChatStudyBot.Core.Facts.Doubtful.IsIn("数時間の待ち時間を数分に短縮する"));
    }

    private static QuestionBank Machines(string conveyor, string more = "") =>
        Notes.Bank(
            $"""
            # 荷役

            ## 搬送装置

            ### コンベヤ
            {conveyor}

            ### リフター
            - 荷を上下の階へ移すための機械

            ### ソーター
            - 行き先ごとに荷を仕分ける機械

            ### ロボット
            - 荷をつかんで棚に積む機械

            {more}
            """
        );

    private static Question Single(QuestionBank bank, string part) =>
        bank.Questions.Single(question => question.Kind == QuestionKind.Single && Asks(question, part));

    private static bool Asks(Question question, string part) =>
        question.Stem.Contains(part, StringComparison.Ordinal);
}
