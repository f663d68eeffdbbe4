using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Terminal;

namespace ChatStudyBot.Tests.Terminal;

public sealed class ScreenTextTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("最小30日", 8)]
    [InlineData("Ｓ３", 4)]
    [InlineData("か\u3099", 2)]
    public void East_asian_characters_take_two_columns(string text, int columns) =>
        Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void Lines_keep_their_width_and_indent()
    {
        var rows = ScreenText.Wrap("最小保存期間が90日なのはどれですか。", 20, 2).ToArray();

        Assert.True(rows.Length > 1);
        Assert.All(rows, row => Assert.True(TextWidth.Of(row) <= 20, row));
        Assert.All(rows, row => Assert.StartsWith("  ", row, StringComparison.Ordinal));
        Assert.Equal("最小保存期間が90日なのはどれですか。", string.Concat(rows.Select(row => row[2..])));
    }

    [Fact]
    public void Words_are_not_broken()
    {
        Assert.Equal(
            ["Glacier Instant", "Retrieval keeps", "objects"],
            ScreenText.Wrap("Glacier Instant Retrieval keeps objects", 16, 0)
        );
    }

    [Fact]
    public void No_line_begins_with_a_full_stop()
    {
        Assert.Equal(["あい", "う。"], ScreenText.Wrap("あいう。", 5, 0));
    }

    [Fact]
    public void Without_a_width_nothing_is_wrapped() =>
        Assert.Equal([new string('あ', 500)], ScreenText.Wrap(new string('あ', 500), null, 0));
}
