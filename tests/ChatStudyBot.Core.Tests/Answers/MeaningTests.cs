using ChatStudyBot.Core.Answers;

namespace ChatStudyBot.Core.Tests.Answers;

/// <summary>Questions that share no telling word with their answer, but words of the same matter in the glossary.</summary>
public sealed class MeaningTests
{
    private const string Notes = """
        # 覚え書き

        ## 払い方

        - 一年か三年のあいだ使うと前もって約束して割り引いてもらう

        - 余っている計算機を安く借り、要るときには返させられる

        - 一台を丸ごと借り切り、ほかの会社と分け合わない

        ## 守り方

        - 大量の通信を送りつける攻撃から守る

        - 鍵を作り、しまっておく

        - だれがいつ何をしたかを書き残す

        - 知らない人が入れないように名前と合言葉を確かめる

        ## 届け方

        - 世界中の近くの拠点に写しを置いて速く配る

        - 名前から番地を引く

        - 順番に溜めておき、あとで一つずつ受け取る
        """;

    private static readonly NoteIndex s_index = StudyIndex.Of(Notes);

    [Theory]
    [InlineData("Which purchase option is a commitment of years?", 5)]
    [InlineData("single tenant hardware", 9)]
    [InlineData("denial of service", 13)]
    [InlineData("sign in with a password", 19)]
    [InlineData("resolve a host", 25)]
    public void What_is_about_the_same_in_other_words_comes_first(string question, int line) =>
        Assert.Equal(line, s_index.Ask(question).Passages[0].Citation.Line);
}
