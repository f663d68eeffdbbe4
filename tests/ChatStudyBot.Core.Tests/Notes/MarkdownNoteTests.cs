using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class MarkdownNoteTests
{
    [Fact]
    public void Skipped_heading_levels_are_closed_up_and_repeated_headings_stay_apart()
    {
        var note = ReadNote.From("# 記録\n## 倉庫\n#### 鍵\n本文\n## 倉庫\n");

        Assert.Equal("1 # 記録\n2   # 倉庫\n3     # 鍵\n4       本文\n5   # 倉庫", ReadNote.Show(note));
        Assert.Equal(2, note.Root.Sections[0].Sections[0].Level);
        Assert.Equal(new NoteCounts(Sections: 4, Items: 0, Tables: 0), note.Counts);
    }

    [Fact]
    public void A_single_leading_top_heading_is_the_title_and_else_the_file_name_is() =>
        Assert.Equal(
            ["台帳", "memo", "memo"],
            new[] { "# 台帳\n文\n", "# 甲\n# 乙\n", "文\n# 台帳\n" }.Select(text =>
                ReadNote.From(text, "a/memo.md").Title
            )
        );

    [Fact]
    public void Any_bullet_any_indentation_and_any_space_nest_by_what_is_deeper() =>
        Assert.Equal(
            "1 # memo\n1   - 果物\n2     - りんご\n3     - みかん\n4   - 野菜\n5     - 根菜\n6       - 大根\n7     - 葉物",
            ReadNote.Outline("* 果物\n - りんご\n – みかん\n+ 野菜\n\t・根菜\n\t　● 大根\n\t- 葉物\n")
        );

    [Fact]
    public void Middle_dots_at_the_margin_below_a_number_belong_to_that_number() =>
        Assert.Equal(
            "1 # memo\n1   1. 月次の報告\n2     次の二つを出す。\n3     - 売上 : 月の合計\n4     - 在庫 : 月末の数\n5   2. 年次の報告",
            ReadNote.Outline(
                "1. 月次の報告\n　次の二つを出す。\n・売上 : 月の合計\n・在庫 : 月末の数\n2. 年次の報告\n"
            )
        );

    [Fact]
    public void A_number_behind_a_bullet_is_the_number_of_the_item() =>
        Assert.Equal(
            "1 # memo\n1   - 手順:\n3     1. 起こす\n4     2. 確かめる",
            ReadNote.Outline("- 手順:\n\n  - 1. 起こす\n  - 2. 確かめる\n")
        );

    [Fact]
    public void Text_indented_below_an_item_describes_it_and_text_at_the_margin_after_a_blank_line_does_not() =>
        Assert.Equal(
            "1 # memo\n1   - 待ち行列\n2     届いた順に渡す。\n3     溜めておける。\n5   別の段落。",
            ReadNote.Outline("- 待ち行列\n  届いた順に渡す。\n  溜めておける。\n\n別の段落。\n")
        );

    [Fact]
    public void A_line_that_ends_in_a_comma_or_an_open_bracket_goes_on_wherever_the_next_one_starts() =>
        Assert.Equal(
            "1 # memo\n1   - 数を増やすことで、遅れを減らす\n3   - 倉庫（東の棟）に置く",
            ReadNote.Outline("- 数を増やすことで、\n遅れを減らす\n- 倉庫（\n東の棟）に置く\n")
        );

    [Fact]
    public void A_label_on_a_continuation_line_stands_beside_the_label_above_it_with_its_own_list() =>
        Assert.Equal(
            "1 # memo\n1   - 棚:\n2     - 上の段(A):\n3       - 毎日 2 回まで\n4     - 下の段(B):\n5       - 毎日 1 回まで\n6     - 鍵がいる",
            ReadNote.Outline(
                "- 棚:\n  - 上の段(A):\n    - 毎日 2 回まで\n      下の段(B):\n      - 毎日 1 回まで\n  - 鍵がいる\n"
            )
        );

    [Fact]
    public void A_term_line_with_an_indented_line_below_is_an_item_with_its_description() =>
        Assert.Equal(
            "1 # memo\n1   - 門番\n2     入る人を確かめる役。\n3   - 使者\n4     知らせを運ぶ役。",
            ReadNote.Outline("門番\n  入る人を確かめる役。\n使者\n　知らせを運ぶ役。\n")
        );

    [Fact]
    public void A_line_that_announces_a_list_is_the_item_above_it() =>
        Assert.Equal(
            "1 # memo\n1   - 役の種類：\n3     - 門番\n4     - 使者\n6   終わり。",
            ReadNote.Outline("役の種類：\n\n- 門番\n- 使者\n\n終わり。\n")
        );

    [Fact]
    public void A_bold_line_is_a_heading_unless_it_is_a_sentence() =>
        Assert.Equal(
            "1 # memo\n1   # 版の管理\n2     - 古い版を残す\n4     古い版は消えない",
            ReadNote.Outline("**版の管理:**\n- 古い版を残す\n\n**古い版は消えない**\n")
        );

    [Fact]
    public void Marks_are_kept_as_spans_of_the_plain_text()
    {
        var item = Assert
            .IsType<Block.ItemList>(
                ReadNote.From("- **「鍵」**は`lock`と[書く](https://example.com/lock)\n").Root.Blocks[0]
            )
            .Items[0];

        Assert.Equal("「鍵」はlockと書く", item.Text.Value);
        Assert.Equal(
            [new(MarkKind.Bold, 0, 3), new(MarkKind.Code, 4, 4), new TextMark(MarkKind.Link, 9, 2)],
            item.Text.Marks.ToArray()
        );
    }

    [Fact]
    public void Lines_that_are_only_a_link_an_address_or_a_picture_are_listed_as_unused()
    {
        var note = ReadNote.From(
            "- [参考](https://example.com/a)\n- ![図](a.png)\n- <img src=\"a.png\">\n\nhttps://example.com/b\n\n[x]: https://example.com/c\n- 残る (https://example.com/d)\n"
        );

        Assert.Equal([1, 2, 3, 5, 7], note.Unused.Select(unused => unused.Line));
        Assert.All(note.Unused, unused => Assert.Equal(UnusedReason.Link, unused.Reason));
        Assert.Equal("1 # memo\n8   - 残る", ReadNote.Show(note));
    }

    [Fact]
    public void A_table_row_of_blank_cells_is_left_out_and_the_rows_below_it_keep_their_lines() =>
        Assert.Equal(
            "1 # memo\n2   | 品 | 棚\n5   | 米 | 東\n7   |  | 西",
            ReadNote.Outline("\n品|棚\n---|---\n　|\t\n米|東\n||\n|　|西|\n")
        );

    [Fact]
    public void Tables_keep_their_cells_also_right_below_a_text_and_right_above_one()
    {
        var note = ReadNote.From(
            "役割の表\n| 名 | 役 |\n|---|---|\n| 門番 | **守る**<br>見る |\n| 使者 | a \\| b |\n後の文\n"
        );

        Assert.Equal(
            "1 # memo\n1   役割の表\n2   | 名 | 役\n4   | 門番 | 守る 見る\n5   | 使者 | a | b\n6   後の文",
            ReadNote.Show(note)
        );
        Assert.Equal(1, note.Counts.Tables);
    }

    [Fact]
    public void What_is_folded_hangs_below_its_summary_until_the_fold_ends() =>
        Assert.Equal(
            "1 # memo\n2   - 詳しく\n4     - 中の項目\n6     中の文。\n9   外の文。",
            ReadNote.Outline(
                "<details>\n<summary>詳しく</summary>\n\n- 中の項目\n\n中の文。\n\n</details>\n外の文。\n"
            )
        );

    [Fact]
    public void Comments_are_left_out_and_listed_but_one_that_never_ends_is_text()
    {
        var note = ReadNote.From("前 <!-- 隠す --> 後\n<!--\n- 隠れた項目\n-->\n- 項目\n<!-- 閉じない\n");

        Assert.Equal([1, 2, 3, 4], note.Unused.Select(unused => unused.Line));
        Assert.Contains("5   - 項目", ReadNote.Show(note), StringComparison.Ordinal);
        Assert.Contains("閉じない", ReadNote.Show(note), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_is_one_block_and_its_lines_are_no_items()
    {
        var note = ReadNote.From("- 例\n  ```sh\n  - run\n  ```\n- 次\n");

        Assert.Equal("1 # memo\n1   - 例\n2     `sh` - run\n5   - 次", ReadNote.Show(note));
        Assert.Equal(2, note.Counts.Items);
    }

    [Fact]
    public void A_code_block_that_is_never_closed_is_told()
    {
        var problem = Assert.Single(ReadNote.From("文\n```\ncode\n").Problems);

        Assert.Equal((2, ProblemSeverity.Warning), (problem.Line, problem.Severity));
    }

    [Fact]
    public void A_rule_under_a_sentence_is_a_rule_and_under_a_title_a_heading() =>
        Assert.Equal(
            "1 # memo\n1   一文である。\n4   # 見出し\n6     文",
            ReadNote.Outline("一文である。\n---\n\n見出し\n---\n文\n")
        );

    [Fact]
    public void A_year_at_the_start_of_a_line_is_text_and_a_heading_needs_no_space() =>
        Assert.Equal("1 # memo\n3   # 年表\n4     2016. 開業", ReadNote.Outline("\n\n##年表\n2016. 開業\n"));

    [Fact]
    public void Quotes_keep_their_text_and_empty_sections_and_empty_items_are_seen()
    {
        var note = ReadNote.From("# 甲\n## 空\n## 乙\n> 引用\n-\n- WIP\n");

        Assert.Equal("1 # 甲\n2   # 空\n3   # 乙\n4     > 引用\n6     - WIP", ReadNote.Show(note));
        Assert.Equal([new UnusedLine(5, UnusedReason.Label)], note.Unused.ToArray());
        Assert.Equal(2, note.Counts.Items);
    }

    [Fact]
    public void Line_numbers_are_those_of_the_file_with_any_line_ending() =>
        Assert.All(
            ["\n", "\r\n", "\r"],
            end =>
                Assert.Equal(
                    "1 # 甲\n3   - 乙\n4     丙",
                    ReadNote.Outline($"# 甲{end}{end}- 乙{end}  丙{end}")
                )
        );

    [Fact]
    public void A_table_that_starts_with_brackets_below_a_text_keeps_its_line() =>
        Assert.Equal(
            "1 # memo\n1   本文。\n3   - 係\n4   | [ ] 名 | 値",
            ReadNote.Outline("本文。\n\n- 係\n[ ] 名 |値\n|---|\n")
        );

    [Fact]
    public void Lines_after_code_a_link_or_a_tag_that_runs_over_a_line_end_keep_their_numbers() =>
        Assert.Equal(
            "1 # memo\n1   鍵は置き 場に戻す。\n3   窓を閉める。\n4   - 表は台帳にある。\n6     棚を見る。\n7     札は赤い。\n9     灯を消す。",
            ReadNote.Outline(
                """
                鍵は`置き
                場`に戻す。
                窓を閉める。
                - 表は[台帳](a.md
                "写し")にある。
                棚を見る。
                札は<b
                id="x">赤い</b>。
                灯を消す。
                """
            )
        );

    [Fact]
    public void Marks_nested_beyond_reason_make_the_file_unreadable_with_one_sentence()
    {
        var reading = NoteReader.Read(
            "deep.md",
            System.Text.Encoding.UTF8.GetBytes(new string('>', 5000) + "a")
        );

        var problem = Assert.IsType<NoteReading.Unreadable>(reading).Problem;
        Assert.Contains("nested", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_no_person_wrote_is_left_out_and_told()
    {
        var picture = $"![図](data:image/png;base64,{new string('A', 30_000)})";
        var note = ReadNote.From($"{picture}\n- 項目\n{new string('x', 30_000)}\n");

        Assert.Equal(
            [new(1, UnusedReason.Link), new UnusedLine(3, UnusedReason.Other)],
            note.Unused.ToArray()
        );
        Assert.Equal(3, Assert.Single(note.Problems).Line);
    }
}
