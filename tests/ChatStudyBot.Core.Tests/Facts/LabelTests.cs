using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Tests.Facts;

public sealed class LabelTests
{
    [Theory]
    [InlineData("台帳: 品目を記録する帳面", "台帳", "品目を記録する帳面")]
    [InlineData("台帳：品目を記録する帳面", "台帳", "品目を記録する帳面")]
    [InlineData("台帳 - 品目を記録する帳面", "台帳", "品目を記録する帳面")]
    [InlineData("台帳とは、品目を記録する帳面", "台帳", "品目を記録する帳面")]
    [InlineData("台帳（原本）: 品目を記録する帳面", "台帳", "品目を記録する帳面")]
    [InlineData("1. 台帳: 品目を記録する帳面", "台帳", "品目を記録する帳面")]
    public void A_label_is_parted_from_what_is_said_of_it(string line, string name, string rest)
    {
        var label = Label.Parse(line, []);

        Assert.Equal(name, label.Name);
        Assert.Equal(rest, label.Rest);
    }

    [Theory]
    [InlineData("https://example.com/a")]
    [InlineData("毎日12:30に集計する")]
    [InlineData("Warehouse::Shelf を指定する")]
    [InlineData("倉庫と店舗では在庫の数え方が異なるので注意する: という話")]
    public void A_colon_inside_a_word_or_a_sentence_parts_nothing(string line) =>
        Assert.False(Label.Parse(line, []).HasRest);
}
