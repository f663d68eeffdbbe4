using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class NoteAccountTests
{
    private const string Markdown = """
        ---
        title: 庭の手入れ
        topics: [庭]
        ---
        # 春
        ## 道具 (一覧)
        - **鋏**: 枝を切る[説明](https://example.com/a)
          太い枝には向かない。
         - 刃は`鋼`
            – 油を差す
        　・錆を落とす
        - [x] 手袋
        - <img src="a.png">
        1. 土を掘る
        - 深さは三十センチ、
        幅は二十センチ
        2. 種をまく

        | 月 | **作業** | 備考 |
        |---|:-:|---|
        | 三月 | 種まき | [表](https://example.com/b) |
        | 四月 | 植え替え | - |

        **水やり**
        - 1. 朝
        - 2. 夕
        #### 肥料
        > 与えすぎない
        堆肥
          葉を腐らせたもの。

        ```yaml
        - key: value
        ```
        <details><summary>余談</summary>

        * 猫が来る

        </details>

        ## 夏
        WIP
        """;

    private const string Outline = """
        庭の手入れ

        Spring

        Red Rose

          • 剪定

            • 二月に切る（古い枝を

              先に切る）

          • 接ぎ木

        White Rose

          • https://example.com/c

          – 白い花

        Summer

        Lotus

          ・ 池に植える
          ● 日に当てる
        """;

    [Theory]
    [InlineData(Markdown)]
    [InlineData(Outline)]
    public void Every_item_cell_heading_and_text_is_in_the_note_or_listed_as_unused(string source) =>
        Assert.Empty(NoteAccount.Missing(source, ReadNote.From(source)));

    [Fact]
    public void The_account_sees_what_is_lost()
    {
        var note = ReadNote.From(Markdown.Replace("- **鋏**", "- **槌**", StringComparison.Ordinal));

        Assert.StartsWith(
            "7: ",
            Assert.Single(NoteAccount.Missing(Markdown, note)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Items_headings_and_tables_are_counted_as_the_lines_stand() =>
        Assert.Equal(
            [
                new NoteCounts(Sections: 4, Items: 12, Tables: 1),
                new NoteCounts(Sections: 6, Items: 7, Tables: 0),
            ],
            new[] { Markdown, Outline }.Select(source => ReadNote.From(source).Counts)
        );
}
