using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Questions.Review;

namespace ChatStudyBot.Core.Tests.Questions.Review;

public sealed class RepairTests
{
    private static readonly ReviewContext s_context = ReviewContext.Of(Glossary.Shipped);

    [Fact]
    public void A_sound_question_stays_as_it_is()
    {
        var question = Written("荷を上下の階へ移すものはどれですか。 | *リフター | コンベヤ | ソーター");

        Assert.Same(question, Repair.Of(question, s_context).Question);
    }

    [Fact]
    public void A_wrong_choice_at_fault_is_left_out_when_three_are_left()
    {
        var mended = Repair.Of(
            Written("荷を上下の階へ移すものはどれですか。 | ﾘﾌﾀｰ | コンベヤ | *リフター | ソーター"),
            s_context
        );

        Assert.Empty(mended.Findings);
        Assert.Equal(["コンベヤ", "リフター", "ソーター"], mended.Question.Choices.Select(one => one.Text));
        Assert.Equal(["リフター"], mended.Question.Keys());
    }

    [Fact]
    public void Two_wrong_choices_are_the_fewest_and_the_question_is_kept_as_it_was_with_its_findings()
    {
        var question = Written("荷を上下の階へ移すものはどれですか。 | *リフター | コンベヤ | 該当なし");

        var revision = Repair.Of(question, s_context);

        Assert.Same(question, revision.Question);
        Assert.Equal(Flaw.NoneOfTheAbove, Assert.Single(revision.Findings).Flaw);
    }

    [Fact]
    public void A_question_with_several_answers_keeps_two_wrong_choices_too()
    {
        var revision = Repair.Of(
            Written("荷を動かすものを2つ選んでください。 | *リフター | *コンベヤ | 秤 | 該当なし"),
            s_context
        );

        Assert.Equal(Flaw.NoneOfTheAbove, Assert.Single(revision.Findings).Flaw);
    }

    [Fact]
    public void Values_are_put_in_their_order_and_stay_in_it()
    {
        var mended = Repair
            .Of(Written("記録の間隔はどれですか。 | 1 時間 | 5 分 | *30 秒 | 1 分"), s_context)
            .Question;

        Assert.Equal(["30 秒", "1 分", "5 分", "1 時間"], mended.Choices.Select(one => one.Text));
        Assert.Equal(["30 秒"], mended.Keys());
        Assert.True(mended.KeepsOrder);
    }

    private static Question Written(string text) => new Example(Flaw.AmbiguousStem, true, text).Question();
}
