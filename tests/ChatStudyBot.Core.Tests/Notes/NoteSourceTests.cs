using System.Text;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class NoteSourceTests
{
    [Fact]
    public void Every_line_of_a_Markdown_note_is_what_the_reader_took_it_for() =>
        Assert.Equal(
            """
            1 raw ---
            2 raw tags: [箱]
            3 raw ---
            4 h1 箱と棚
            5
            6 p0 前置きの文。
            7
            8 h2 種類
            9 i0 • 大きい箱: 10日
            10 i1 • 中の箱
            11 p2 説明が続く。
            12 i0 1. 一つ目
            13 q 引用の行
            14
            15 th 名前 | 日数
            16
            17 tr 箱 | 90日
            18
            19 raw ```json
            20 raw - "a"
            21 raw ```
            """,
            Show(
                """
                ---
                tags: [箱]
                ---
                # 箱と棚

                前置きの文。

                ## 種類
                - 大きい箱: 10日
                  - 中の箱
                    説明が続く。
                1. 一つ目
                > 引用の行

                | 名前 | 日数 |
                |---|---|
                | 箱 | 90日 |

                ```json
                - "a"
                ```
                """
            )
        );

    [Fact]
    public void An_outline_has_headings_where_its_titles_stand() =>
        Assert.Equal(
            """
            1 h1 対策
            2
            3 h2 管理
            4
            5 i0 • 監視
            6
            7 i1 • **収集**する
            8
            9 h2 保存
            10
            11 i0 • 箱に入れる
            """,
            Show(
                """
                対策

                管理

                    • 監視

                        • **収集**する

                保存

                    • 箱に入れる
                """,
                "outline.txt"
            )
        );

    /// <summary>Lines that no question can be made of are in no block of the note.</summary>
    [Fact]
    public void What_the_reader_left_out_is_shown_where_it_stands() =>
        Assert.Equal(
            """
            1 p0 <!-- 下書き -->
            2
            3 i0 • 箱は四角い
            4 i1 • https://box.example/a
            5 i0 • https://box.example/b
            6
            7 p0 箱の絵
            """,
            Show(
                """
                <!-- 下書き -->

                - 箱は四角い
                  - https://box.example/a
                - https://box.example/b

                ![箱の絵](box.png)
                """
            )
        );

    [Fact]
    public void A_link_is_its_text_and_a_tag_is_a_tag() =>
        Assert.Equal(
            "1 p0 太い字と箱と<script>x</script>とhttps://box.example/。",
            Show("**太い字**と[箱](https://box.example/)と<script>x</script>とhttps://box.example/。")
        );

    [Fact]
    public void A_question_that_somebody_wrote_is_kept_apart() =>
        Assert.Equal(
            """
            1 h1 箱
            2
            3 w ### 箱の形はどれですか。
            4
            5 w - [ ] 丸
            6 w - [x] 四角
            """,
            Show(
                """
                # 箱

                ### 箱の形はどれですか。

                - [ ] 丸
                - [x] 四角
                """
            )
        );

    [Fact]
    public void A_file_that_is_no_text_has_no_lines() =>
        Assert.Null(NoteSource.Of("a.md", [0, 1, 2, 3, 0, 0]));

    private static string Show(string text, string path = "memo.md") =>
        string.Join(
            '\n',
            NoteSource
                .Of(path, Encoding.UTF8.GetBytes(text))!
                .Lines.Select(line => $"{line.Number} {Kind(line)} {ReadNote.Shown(line)}".TrimEnd())
        );

    private static string Kind(SourceLine line) =>
        line switch
        {
            SourceLine.Blank => "",
            SourceLine.Heading(_, var level, _) => $"h{level}",
            SourceLine.Item(_, var depth, var mark, _) => $"i{depth} {mark}",
            SourceLine.Paragraph(_, var depth, _) => $"p{depth}",
            SourceLine.Quote => "q",
            SourceLine.TableRow(_, var isHeader, _) => isHeader ? "th" : "tr",
            SourceLine.Raw => "raw",
            SourceLine.Written => "w",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
}
