using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Authored;

/// <summary>Written questions in the bank: what they are worth, which id they have.</summary>
public sealed class AuthoredBankTests
{
    private const string Question = "### 入口はどこか。\n- [ ] 東\n- [x] 西\n";

    [Fact]
    public void The_id_outlives_all_changes_but_of_the_stem()
    {
        var before = Assert.Single(Deck.Of(Question).Questions).Id;

        Assert.Equal(
            before,
            Assert
                .Single(
                    Deck.Of(
                        "# 別\n\n### 入口は、どこか\n- [x] 西側\n- [ ] 東側\n- [ ] 南側\n",
                        "別.md"
                    ).Questions
                )
                .Id
        );
        Assert.NotEqual(
            before,
            Assert.Single(Deck.Of(Question.Replace("入口", "出口", StringComparison.Ordinal)).Questions).Id
        );
    }

    [Fact]
    public void The_same_question_twice_is_asked_once_and_said_so()
    {
        var deck = Deck.Of(Question + "\n" + Question);

        Assert.Single(deck.Questions);
        Assert.Equal(
            ["5: The same question is at 問題/倉庫.md:1 already and is asked once: take one out."],
            deck.Warnings
        );
    }

    [Fact]
    public void One_stem_with_other_choices_is_another_question()
    {
        var deck = Deck.Of(Question + "\n### 入口はどこか。\n- [ ] 北\n- [x] 南\n");

        Assert.Equal(2, deck.Questions.Select(question => question.Id).Distinct().Count());
        Assert.Empty(deck.Warnings);
    }

    [Fact]
    public void What_people_write_is_worth_more_than_what_is_generated()
    {
        var bank = Tests.Questions.Notes.Bank(
            """
            # 荷役
            ## 搬送装置
            - コンベヤ: 帯を回して荷を流す
            - リフター: 荷を上下の階へ移す
            - ソーター: 行き先ごとに荷を仕分ける

            """ + Question
        );

        var written = Assert.Single(bank.Questions, question => question.Source == QuestionSource.Authored);
        Assert.All(
            bank.Questions.Where(question => question.Source == QuestionSource.Generated),
            question => Assert.True(question.Worth < written.Worth)
        );
        Assert.True(bank.Questions.Length > 1);
    }

    [Fact]
    public void Values_among_the_choices_stand_in_ascending_order()
    {
        var question = Assert.Single(
            Deck.Of("### 倉庫は何時に開くか。\n- [ ] 9時間\n- [x] 7時間\n- [ ] 8時間\n").Questions
        );

        Assert.Equal(["7時間", "8時間", "9時間"], question.Choices.Select(choice => choice.Text));
        Assert.Equal(["7時間"], question.Keys());
        Assert.True(question.KeepsOrder);
    }

    [Fact]
    public void The_review_gives_advice_and_the_question_is_asked()
    {
        var deck = Deck.Of("### 正しくないものはどれか。\n- [ ] 東の門\n- [x] 西の門\n- [ ] 上記のすべて\n");

        Assert.Single(deck.Questions);
        Assert.Empty(deck.Errors);
        Assert.Contains("上記のすべて", Assert.Single(deck.Warnings), StringComparison.Ordinal);
    }
}
