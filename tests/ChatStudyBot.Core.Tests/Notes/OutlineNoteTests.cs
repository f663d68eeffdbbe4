using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class OutlineNoteTests
{
    private const string Workshop = """
        工房の控え

        Cutting & Joining

        Oak Saw

          • 概要

            • 板を切る道具

          • 刃

            • 替え刃は三種類あり、

              一年ごとに替える

        Oak Plane

        Oak Clamp

          • 板を押さえる道具

        Finishing

        Pine Brush

          • 塗る道具

          • https://example.com/brush

        更新日
        """;

    [Fact]
    public void Titles_without_a_bullet_are_the_note_its_categories_and_what_stands_in_them() =>
        Assert.Equal(
            """
            1 # 工房の控え
            3   # Cutting & Joining
            5     # Oak Saw
            7       - 概要
            9         - 板を切る道具
            11       - 刃
            13         - 替え刃は三種類あり、一年ごとに替える
            17     # Oak Plane
            19     # Oak Clamp
            21       - 板を押さえる道具
            23   # Finishing
            25     # Pine Brush
            27       - 塗る道具
            31   # 更新日
            """.ReplaceLineEndings("\n"),
            ReadNote.Outline(Workshop)
        );

    [Fact]
    public void Every_title_and_every_bullet_is_counted_and_an_address_is_unused()
    {
        var note = ReadNote.From(Workshop, "workshop.txt");

        Assert.Equal(new NoteCounts(Sections: 8, Items: 7, Tables: 0), note.Counts);
        Assert.Equal([new UnusedLine(29, UnusedReason.Link)], note.Unused.ToArray());
    }

    [Fact]
    public void A_plain_memo_with_middle_dots_reads_as_sections_whatever_its_extension() =>
        Assert.Equal(
            "1 # memo\n1   # 台所\n2     - 鍋\n3     - 皿\n5   # 庭\n6     - 鋏\n7       枝を切る。",
            ReadNote.Outline("台所\n・鍋\n・皿\n\n庭\n・鋏\n　枝を切る。\n")
        );

    [Fact]
    public void One_Markdown_heading_makes_it_Markdown() =>
        Assert.Equal(
            "1 # 台所\n2   - 鍋\n3   - 皿\n4   - 匙",
            ReadNote.Outline("# 台所\n・鍋\n・皿\n・匙\n")
        );
}
