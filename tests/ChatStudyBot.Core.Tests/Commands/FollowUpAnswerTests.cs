using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Answers;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What a question that goes on with the one before is answered with.</summary>
public sealed class FollowUpAnswerTests
{
    private const string Kettles = """
        # 湯沸かし

        ## KT100

        - 二人分の湯を沸かす
        - 料金は月額90円
        - 保温時間の既定は20分、最大は60分
        - 止めると、湯は次の朝まで冷めない

        ## KT200

        - 五人分の湯を沸かす
        - 料金は月額120円
        - 保温時間の既定は30分、最大は95分

        ## KT300

        - 一人分の湯を沸かす

        ## 道具

        - KT100 Power Filter: 料金を見ながら、水をこす道具
        - 道具を止めると、ふたが開く

        ## 貸出

        - 貸出の料金は一日30円
        """;

    private readonly StudyRoom _room = new(Samples.Singles(1)) { Index = StudyIndex.Of(Kettles) };

    /// <summary>Neither of what is called by a longer name, nor of what has nothing to do with it.</summary>
    [Theory]
    [InlineData("KT100とは", "料金は？", "KT100", "料金は月額90円")]
    [InlineData("what is KT200?", "and the price?", "KT200", "料金は月額120円")]
    [InlineData("KT100とは", "それを止めるとどうなる？", "KT100", "次の朝まで冷めない")]
    [InlineData("KT200の保温時間は？", "最大は？", "KT200の保温時間", "最大は95分")]
    public async Task It_is_answered_of_its_subject(string first, string second, string subject, string said)
    {
        var text = await Last(first, second);

        Assert.Equal(subject, FollowUpTests.KeptIn(text));
        Assert.Contains(said, text);
        Assert.DoesNotContain("The notes do not answer this", text);
        Assert.DoesNotContain("答えはノートに見つかりませんでした", text);
    }

    [Fact]
    public async Task What_is_not_said_of_the_subject_is_not_taken_from_elsewhere()
    {
        var text = await Last("KT300とは", "料金は？");

        Assert.Contains("答えはノートに見つかりませんでした", text);
        Assert.Contains("一人分の湯を沸かす", text);
        Assert.DoesNotContain("円", text);
    }

    [Theory]
    [InlineData("KT100とKT200の違い", "どっちが安い？")]
    [InlineData("difference between KT100 and KT200", "which one is cheaper?")]
    public async Task Of_two_that_were_compared_both_are_kept(string first, string second)
    {
        var text = await Last(first, second);

        Assert.Equal("KT100 / KT200", FollowUpTests.KeptIn(text));
        Assert.Contains("月額90円", text);
        Assert.Contains("月額120円", text);
    }

    [Theory]
    [InlineData("KT100の保温時間は？", "KT200は？")]
    [InlineData("KT100の保温時間は？", "what about KT200?")]
    public async Task Another_thing_by_itself_is_asked_for_the_same(string first, string second) =>
        Assert.Contains("最大は95分", await Last(first, second));

    [Fact]
    public async Task The_other_side_of_a_comparison_may_come_second()
    {
        var text = await Last("KT100とは", "KT200との違いは？");

        Assert.Equal("KT100", FollowUpTests.KeptIn(text));
        Assert.Contains("二人分の湯を沸かす", text);
        Assert.Contains("五人分の湯を沸かす", text);
    }

    [Fact]
    public async Task What_is_not_said_of_a_part_may_be_of_the_whole() =>
        Assert.Contains("料金は月額120円", await Last("KT200の保温時間は？", "最大は？", "じゃあ料金は？"));

    [Theory]
    [InlineData("How many minutes does KT200 keep the water hot before it cools?")]
    [InlineData("それではKT200の料金は？")]
    [InlineData("KT200とKT300との違いは？")]
    public async Task What_says_itself_what_it_is_about_goes_on_with_nothing(string second) =>
        Assert.Null(FollowUpTests.KeptIn(await Last("KT100とは", second)));

    [Fact]
    public async Task Both_of_what_was_compared_are_kept_for_more_than_one_question()
    {
        var text = await Last("KT100とKT200の違い", "どっちが安い？", "保温時間は？");

        Assert.Equal("KT100 / KT200", FollowUpTests.KeptIn(text));
        Assert.Contains("既定は20分", text);
        Assert.Contains("既定は30分", text);
    }

    [Fact]
    public async Task What_something_is_done_to_is_no_subject() =>
        Assert.Null(FollowUpTests.KeptIn(await Last("フィルターを増やしたい", "料金は？")));

    [Theory]
    [InlineData("KT200とは", "料金は？", "保温時間は？", true)]
    [InlineData("KT200とは", "料金は？", "What is KT100?", false)]
    public async Task The_subject_of_the_first_lasts_until_another_is_named(
        string first,
        string second,
        string third,
        bool isKept
    ) => Assert.Equal(isKept, FollowUpTests.KeptIn(await Last(first, second, third)) == "KT200");

    private async Task<string> Last(params string[] questions)
    {
        var text = "";
        foreach (var question in questions)
        {
            text = CardText.Of(
                (await _room.Do(By(Sato, _room.NewDelivery()), new StudyCommand.Ask(question))).Card
            );
        }

        return text;
    }
}
