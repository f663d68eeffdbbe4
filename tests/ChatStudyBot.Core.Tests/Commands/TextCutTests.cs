using ChatStudyBot.Core.Commands.Cards;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("短い文。", 10, "短い文。")]
    [InlineData("最初の文です。次の文は長いので入りません。", 10, "最初の文です。…")]
    [InlineData("ちょうど九文字です。次", 10, "ちょうど九文字です…")]
    [InlineData("😀😀😀", 4, "😀…")]
    public void A_text_is_cut_behind_a_sentence_or_between_characters(string text, int max, string cut) =>
        Assert.Equal(cut, TextCut.At(text, max));

    [Fact]
    public void Whatever_the_text_it_is_never_longer_than_allowed() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Gen.Elements("。", ".", "字", "a", "😀", "👩‍👩‍👧", " ").ListOf().ToArbitrary(),
                Gen.Choose(1, 30).ToArbitrary(),
                (parts, max) => TextCut.At(string.Concat(parts), max).Length <= max
            )
        );
}
