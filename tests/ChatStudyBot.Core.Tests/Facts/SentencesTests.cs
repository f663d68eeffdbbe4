using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("荷を仕分けます。", "荷を仕分ける")]
    [InlineData("荷を管理します。", "荷を管理する")]
    [InlineData("残りを表します", "残りを表す")]
    [InlineData("荷を運ぶための台です。", "荷を運ぶための台")]
    [InlineData("また、荷を運ぶことができます", "荷を運ぶことができる")]
    [InlineData("さらに、荷を速く運ぶ", "荷を速く運ぶ")]
    [InlineData("さらに荷を速く運ぶ", "さらに荷を速く運ぶ")]
    [InlineData("荷が40個を超えるなどの場合は台車を使う", "荷が40個を超える場合は台車を使う")]
    [InlineData("荷が重い場合などは台車を使う", "荷が重い場合は台車を使う")]
    [InlineData("より手軽に運ぶには台車を使う", "手軽に運ぶには台車を使う")]
    [InlineData("荷を運び続け る", "荷を運び続ける")]
    [InlineData("Lambda と SQS", "Lambda と SQS")]
    [InlineData("夜は使用できません。", "夜は使用できない")]
    [InlineData("荷は返されません", "荷は返されない")]
    [InlineData("予備の台はありません", "予備の台はない")]
    [InlineData("荷を運ぶ台（例：手押し車）", "荷を運ぶ台")]
    public void A_sentence_is_tidied_without_adding_to_it(string sentence, string tidy) =>
        Assert.Equal(tidy, Sentences.Tidy(sentence));

    [Theory]
    [InlineData("これにより荷が早く着く")]
    [InlineData("上記の台を使って運ぶ")]
    [InlineData("その後に棚へ納める")]
    [InlineData("たとえば手押し車で運ぶ")]
    [InlineData("より多くの荷を運ぶ")]
    [InlineData("更なる速さが目的")]
    [InlineData("荷を運ぶ台（手押し車")]
    [InlineData("Therefore the belt stops")]
    [InlineData("All that the small plan holds +")]
    public void A_sentence_that_leans_on_another_does_not_stand_alone(string sentence) =>
        Assert.Null(Sentences.Tidy(sentence));

    [Theory]
    [InlineData("台車は現在40台ある", true)]
    [InlineData("台車の現在の位置を示す", false)]
    public void What_holds_at_present_goes_stale(string sentence, bool isDated) =>
        Assert.Equal(isDated, Unaskable.IsDated(sentence));

    [Theory]
    [InlineData("送る荷の数を $m$ とする", true)]
    [InlineData("送る荷の数を m とする", false)]
    public void A_formula_is_code(string sentence, bool isCode) =>
        Assert.Equal(isCode, Unaskable.Reason(sentence) == ChatStudyBot.Core.Notes.UnusedReason.Code);

    [Fact]
    public void A_short_first_sentence_is_joined_with_the_second() =>
        Assert.Equal(
            ["台車。荷をまとめて運ぶために使う", "使い終えたら元の場所へ戻す"],
            Sentences.Of("台車。荷をまとめて運ぶために使う。使い終えたら元の場所へ戻す。")
        );

    [Theory]
    [InlineData("台車は荷を運ぶ", "台車", "荷を運ぶ")]
    [InlineData("台車とは荷を運ぶ道具", "台車", "荷を運ぶ道具")]
    public void The_name_is_taken_out_of_what_is_said_of_it(string text, string name, string masked) =>
        Assert.Equal(masked, Masking.Without(text, name));

    [Theory]
    [InlineData("毎朝、台車を点検する", "台車")]
    [InlineData("大きな台車を台車置き場へ戻す", "台車")]
    [InlineData("The cart is kept near the cart ramp", "cart")]
    public void What_cannot_do_without_the_name_is_not_asked(string text, string name) =>
        Assert.Null(Masking.Without(text, name));
}
