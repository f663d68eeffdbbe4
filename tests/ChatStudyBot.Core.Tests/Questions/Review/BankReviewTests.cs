using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions.Review;

/// <summary>What questions do to each other, through the builder of the bank.</summary>
public sealed class BankReviewTests
{
    private const string Machines = """
        # 荷役

        ## 搬送装置

        - コンベヤ: 幅の広い帯を回して荷を東の門まで流す
        - リフター: 油圧の台を動かして荷を上下の階へ移す
        - ソーター: 札の番号を読んで荷を行き先の箱に分ける
        - パレタイザ: 腕の先の爪でつかんだ箱を台の上へ積む
        """;

    [Fact]
    public void The_same_said_in_two_notes_with_a_word_more_is_asked_once()
    {
        var again = Machines.Replace("荷を上下の階へ移す", "荷を上下の階へと移す", StringComparison.Ordinal);

        var questions = Notes.Bank(Machines, again).Questions;

        Assert.Single(questions, Asks("リフター"));
    }

    [Fact]
    public void What_two_notes_say_differently_of_one_thing_is_asked_twice()
    {
        var other = Machines.Replace(
            "油圧の台を動かして荷を上下の階へ移す",
            "非常時には手回しの輪で地下の階まで降ろせる",
            StringComparison.Ordinal
        );

        var questions = Notes.Bank(Machines, other).Questions;

        Assert.Equal(2, questions.Count(question => Asks("リフター")(question)));
    }

    [Fact]
    public void A_question_that_shows_the_answer_of_another_shares_a_fact_with_it()
    {
        const string limits = """
            # 規則

            ## コンベヤの運転

            - 幅の広い帯を回して荷を東の門まで流すコンベヤは最大12時間まで続けて動かせる
            """;

        var questions = Notes.Bank(Machines, limits).Questions;
        var asked = questions.Single(question => Asks("コンベヤ")(question));
        var showing = questions.First(question =>
            question.Explanation.Contains("12時間", StringComparison.Ordinal)
        );

        Assert.NotEmpty(asked.Facts.Intersect(showing.Facts));
    }

    [Fact]
    public void Questions_that_have_nothing_to_do_with_each_other_share_no_fact()
    {
        var questions = Notes.Bank(Machines).Questions;
        var asked = questions
            .Where(question => question.Stem.Contains('「', StringComparison.Ordinal))
            .ToList();
        var lift = asked.Single(question => Asks("リフター")(question));
        var belt = asked.Single(question => Asks("コンベヤ")(question));

        Assert.Empty(lift.Facts.Intersect(belt.Facts));
    }

    private static Predicate<Question> Asks(string key) =>
        question => question.Kind == QuestionKind.Single && question.Keys().SequenceEqual([key]);
}
