using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>Cards with two sides inside ordinary notes.</summary>
public sealed class NoteCardTests
{
    [Fact]
    public void Questions_and_answers_below_each_other_are_cards()
    {
        const string text = """
            # 倉庫

            ## よくある質問

            Q: 入口はどこか。
            A: 西

            **Q2:** 荷を上下の階へ
            移す装置は何か。
            **A2:** リフター

            Q: 答えのない問いはどれか。

            倉庫は七時に開く。
            """;

        var deck = Deck.Of(text);

        Assert.Equal(
            ["入口はどこか。", "荷を上下の階へ移す装置は何か。"],
            deck.Questions.Select(question => question.Stem.Replace("\n", "", StringComparison.Ordinal))
        );
        Assert.Equal(["西", "リフター"], deck.Questions.SelectMany(question => question.Accepted));
        Assert.Equal(["問題", "倉庫", "よくある質問"], deck.Questions[0].Topic.AsEnumerable());
        Assert.Equal(
            ["12: The question has no answer: write a line that begins with A: below it."],
            deck.Errors
        );
    }

    [Theory]
    [InlineData("S3の可用性::99.99%", "S3の可用性", "99.99%")]
    [InlineData("- 入口 :: 西 <!--SR:!2026-08-16,51,230-->", "入口", "西")]
    [InlineData("Gate of the store :: west", "Gate of the store", "west")]
    [InlineData("`a::b` の区切り::コロン", "a::b の区切り", "コロン")]
    public void Two_colons_make_a_card_where_they_are_no_name(string line, string front, string back)
    {
        var question = Assert.Single(Deck.Of($"# 倉庫\n\n{line}\n").Questions);

        Assert.Equal((QuestionKind.Typed, front), (question.Kind, question.Stem));
        Assert.Equal([back], question.Accepted.AsEnumerable());
    }

    [Theory]
    [InlineData("std::vector は可変長の配列である")]
    [InlineData("Use std::vector for lists of boxes")]
    [InlineData("AWS::EC2::Instance を作る")]
    [InlineData("またはCustom::Stringリソースを使う")]
    [InlineData("`foo::bar` を呼ぶ")]
    [InlineData("ループバックは ::1 である")]
    [InlineData("経路は 0.0.0.0/0 と ::/0 を書く")]
    [InlineData("fe80::1 は隣だけに届く")]
    [InlineData("| 表 | a :: b |")]
    [InlineData("```\n前::後\n```")]
    [InlineData("==強調== は色が付く")]
    [InlineData("これは何か\n?\nわからない")]
    public void Code_addresses_highlights_and_lone_question_marks_are_no_cards(string text)
    {
        var deck = Deck.Of($"# 倉庫\n\n{text}\n");

        Assert.Empty(deck.Questions);
        Assert.Empty(deck.Report.Problems);
    }

    [Fact]
    public void Three_colons_and_two_question_marks_ask_both_ways()
    {
        var deck = Deck.Of("#flashcards/倉庫\n\n入口:::西\n\n出口\n??\n東\n");

        Assert.Equal(["入口", "西", "出口", "東"], deck.Questions.Select(question => question.Stem));
        Assert.Equal(["西", "入口", "東", "出口"], deck.Questions.SelectMany(question => question.Accepted));
    }

    [Fact]
    public void Below_the_tag_names_gaps_and_question_marks_are_cards()
    {
        const string text = """
            # 倉庫

            std::vector の前の行

            #flashcards

            GateSide::West

            荷を上下の階へ
            移す装置
            ?
            リフター
            <!--SR:!2026-08-16,51,230-->

            入口は==西==^[方角]、出口は==東==にある。 ^abc123
            """;

        var deck = Deck.Of(text);

        Assert.Equal(
            [
                "GateSide",
                "荷を上下の階へ移す装置",
                "入口は［　？　］、出口は東にある。",
                "入口は西、出口は［　？　］にある。",
            ],
            deck.Questions.Select(question => question.Stem)
        );
        Assert.Equal(
            ["West", "リフター", "西", "東"],
            deck.Questions.SelectMany(question => question.Accepted)
        );
        Assert.Equal(["方角", null], deck.Questions.Skip(2).Select(question => question.Hint));
        Assert.Equal(QuestionKind.Cloze, deck.Questions[2].Kind);
        Assert.Equal([7, 9, 15, 15], deck.Questions.Select(question => question.Citation.Line));
    }

    [Fact]
    public void The_tag_may_stand_in_the_front_matter() =>
        Assert.Equal(
            ["入口は［　？　］にある。"],
            Deck.Of("---\ntags: [flashcards]\n---\n入口は==西==にある。\n")
                .Questions.Select(question => question.Stem)
        );

    [Fact]
    public void Long_backs_are_chosen_among_those_of_the_cards_beside_them()
    {
        const string text = """
            # 倉庫

            リフター::荷を上下の階へ移すための装置である。
            コンベヤ::帯を回して同じ階で荷を流す装置である。
            ソーター::行き先ごとに荷を分けるための装置である。
            """;

        var deck = Deck.Of(text);

        Assert.All(deck.Questions, question => Assert.Equal(QuestionKind.Single, question.Kind));
        Assert.All(deck.Questions, question => Assert.Equal(3, question.Choices.Length));
        Assert.Equal(0, deck.Report.Facts);
    }
}
