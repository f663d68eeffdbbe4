using ChatStudyBot.Core.Facts;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Tests.Questions;

public sealed class LeakTestTests
{
    private static readonly LeakTest s_leak = new(Glossary.Shipped);

    [Theory]
    [InlineData("倉庫をまとめて監視する画面", "監視盤")]
    [InlineData("スケジュールに沿って荷を出す", "スケジューラ")]
    [InlineData("不要になった行を削除するときの決まり", "RowDeletion")]
    [InlineData("グラフを並べたダッシュボードを作る", "Stock Dashboard")]
    [InlineData("Central Stock Ledger を指す略語", "CSL")]
    [InlineData("荷の読み込みだけをする口", "リーダー口")]
    [InlineData("荷が置かれた場所を示す", "ロケーション")]
    [InlineData("たまったメトリクスを送る", "Stock Metrics")]
    [InlineData("ログの流れを見張る", "Log Watch")]
    [InlineData("SLRP", "Stock Ledger Replay Protocol")]
    [InlineData("the time to load a lorry", "Lorry TTL")]
    [InlineData("puts a tag on each box", "Tagging Desk")]
    [InlineData("a disc of the IRO kind", "iro9660")]
    [InlineData("荷の搬入が停止している", "stopped")]
    public void A_word_that_comes_again_in_either_language_gives_the_key_away(string text, string key) =>
        Assert.True(s_leak.Leaks(text, key, ["配車表", "Ramp", "荷札"]));

    [Theory]
    [InlineData("帯を回して荷を流す", "コンベヤ")]
    [InlineData("在庫の少ない順に棚を見直す", "Restock Sweep")]
    [InlineData("必要な機能を設定して使用する場合", "在庫機能")]
    [InlineData("SLRP", "Parcel Weighing Rules")]
    [InlineData("keeps the tagus river in view", "Ramp Desk")]
    public void Common_words_and_strangers_give_nothing_away(string text, string key) =>
        Assert.False(s_leak.Leaks(text, key, ["配車表", "Ramp", "荷札"]));

    [Fact]
    public void What_half_of_the_distractors_share_gives_nothing_away() =>
        Assert.False(s_leak.Leaks("契約の期間を一年に定める", "年間契約", ["短期契約", "共同契約"]));

    [Fact]
    public void The_first_letter_of_a_word_gives_a_letter_away()
    {
        Assert.True(s_leak.Leaks("グラフィックスに強い型", "G", ["R", "Z"]));
        Assert.False(s_leak.Leaks("高い周波数で動く型", "Z", ["R", "X"]));
    }
}
