using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class FrontMatterTests
{
    [Fact]
    public void Title_topics_tags_and_language_are_taken_and_lines_keep_their_numbers()
    {
        var note = ReadNote.From(
            "---\ntitle: \"台帳: 一\"\ntopics: [倉庫, 鍵]\ntags:\n  - 初級\nlanguage: en\n---\n# 見出し\n- 項目\n"
        );

        Assert.Equal("台帳: 一", note.Title);
        Assert.Equal(["倉庫", "鍵"], note.Topics.ToArray());
        Assert.Equal(["初級"], note.Tags.ToArray());
        Assert.Equal(Language.English, note.Language);
        Assert.Equal("1 # 台帳: 一\n8   # 見出し\n9     - 項目", ReadNote.Show(note));
        Assert.Equal(1, note.Counts.Items);
    }

    [Fact]
    public void Broken_YAML_is_a_warning_with_its_line_and_the_note_still_loads()
    {
        var note = ReadNote.From("---\nemoji: x\ntitle: 台帳: 二\n---\n- 項目\n");

        var problem = Assert.Single(note.Problems);
        Assert.Equal((3, ProblemSeverity.Warning), (problem.Line, problem.Severity));
        Assert.Equal("1 # memo\n5   - 項目", ReadNote.Show(note));
    }

    [Fact]
    public void A_rule_across_the_page_is_no_front_matter() =>
        Assert.Equal("1 # memo\n2   前の文\n4   - 項目", ReadNote.Outline("---\n前の文\n\n- 項目\n---\n"));

    [Theory]
    [InlineData("倉庫の鍵は Front Desk で借りる", Language.Japanese)]
    [InlineData(
        "Borrow the key of the warehouse (倉庫) at the front desk before nine o'clock",
        Language.English
    )]
    [InlineData("", Language.English)]
    public void The_language_is_told_by_the_letters(string text, Language language) =>
        Assert.Equal(language, ReadNote.From(text).Language);
}
