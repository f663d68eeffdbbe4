using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("S3は、物を置く", "S3", "物を置く")]
    [InlineData("物を置く", "S3", "物を置く")]
    public void What_is_said_of_a_name_stands_without_it(string text, string name, string said) =>
        Assert.Equal(said, Masking.Without(text, name));

    [Theory]
    [InlineData("3Sを使う")]
    [InlineData("箱")]
    public void An_empty_name_is_in_no_text(string text)
    {
        Assert.False(Masking.Names(text, ""));
        Assert.Equal(text, Masking.Without(text, ""));
    }
}
