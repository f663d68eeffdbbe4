using ChatStudyBot.Core.Questions;

namespace ChatStudyBot.Core.Tests.Questions;

/// <summary>Notes on what no glossary knows: less is asked, and only where the note itself says what is what.</summary>
public class UnknownGroundTests
{
    private const string Labelled = """
        # 覚え

        ## 荷の扱い

        - 平台車: 長い板を寝かせたまま運ぶ車
        - かご台車: 細かい箱をまとめて囲って運ぶ車
        - 手押し車: 一人で軽い袋を押して運ぶ車
        - 昇降車: 荷を上の棚まで持ち上げる車
        """;

    [Fact]
    public void A_list_whose_lines_are_names_with_what_they_are_is_asked() =>
        Assert.Contains(Bank(Labelled).Questions, question => question.Keys().Contains("平台車"));

    [Theory]
    [InlineData("ハンズオン")]
    [InlineData("トラブルシューティング")]
    [InlineData("作業記録")]
    public void What_was_done_once_is_not_asked(string heading) =>
        Assert.Empty(
            Bank(
                Labelled.Replace("## 荷の扱い", $"## {heading}\n\n### 荷の扱い", StringComparison.Ordinal)
            ).Questions
        );

    [Fact]
    public void A_diary_is_not_asked() =>
        Assert.Empty(
            Bank(Labelled.Replace("# 覚え", "# 2024/07/02 の覚え", StringComparison.Ordinal)).Questions
        );

    [Fact]
    public void Headings_that_any_note_might_have_are_no_names() =>
        Assert.Empty(
            Bank(
                """
                # Yards

                ## Carts

                - Common mistakes: a cart that is left in the way of the crane
                - Key ideas: a cart that carries boards without bending them
                - Setup: a cart that is put together from two halves
                - Rule of thumb: a cart that one person can push
                """
            ).Questions
        );

    [Theory]
    [InlineData("- 待ち時間は最大12時間まで延ばせる", true)]
    [InlineData("- 駅から歩いて12分かかる", false)]
    public void A_value_must_be_a_limit(string line, bool isAsked) =>
        Assert.Equal(isAsked, Bank($"# 覚え\n\n## 在庫台帳\n\n{line}\n").Questions.Length > 0);

    [Theory]
    [InlineData("搬送方式", "説明", true)]
    [InlineData("搬送方式", "担当の向き", false)]
    [InlineData("カラム名", "説明", false)]
    public void A_table_must_say_by_its_header_what_its_rows_are(string rows, string column, bool isAsked) =>
        Assert.Equal(
            isAsked,
            Bank(
                $"""
                # 覚え

                ## 表

                | {rows} | {column} |
                | --- | --- |
                | 直送便 | 傷みやすい野菜を畑から店まで運ぶ |
                | 巡回便 | 少しずつ届く手紙を集めて回る |
                | 中継便 | 遠くへ行く家具を途中で積み替える |
                """
            ).Questions.Length > 0
        );

    private static QuestionBank Bank(string note) => new BankBuilder().Build([Notes.Read(note)]);
}
