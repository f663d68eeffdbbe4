using System.Text;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Notes;

public sealed class NoteEncodingTests
{
    private const string Memo = "# 倉庫\n- 鍵は受付にある\n- ｶﾅの札、Ｂ棟\n";

    public static TheoryData<int, bool> Encodings =>
        new()
        {
            { 65001, false },
            { 65001, true },
            { 1200, true },
            { 1201, true },
            { 1200, false },
            { 932, false },
            { 51932, false },
            { 50220, false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Japanese_is_read_in_any_encoding_it_is_written_in(int codePage, bool marked)
    {
        var memo = codePage is 51932 or 50220 ? Memo.Replace("ｶﾅ", "カナ", StringComparison.Ordinal) : Memo;
        var encoding = Find(codePage);
        byte[] content = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(memo)];

        Assert.Equal(ReadNote.Show(ReadNote.From(memo)), ReadNote.Show(ReadNote.From(content)));
    }

    [Theory]
    [InlineData("鍵")]
    [InlineData("- 鍵\n")]
    [InlineData("概要")]
    [InlineData("これは短い文です。")]
    [InlineData("データベース")]
    [InlineData("可用性")]
    [InlineData("S3 の料金")]
    public void Short_texts_are_told_apart_too(string text) =>
        Assert.All(
            [65001, 932, 51932],
            codePage =>
                Assert.Equal(
                    ReadNote.Outline(text),
                    ReadNote.Show(ReadNote.From(Find(codePage).GetBytes(text)))
                )
        );

    [Fact]
    public void An_empty_file_is_a_note_with_nothing_in_it()
    {
        var note = ReadNote.From([], "empty.md");

        Assert.Equal("1 # empty", ReadNote.Show(note));
        Assert.Equal(default, note.Counts);
    }

    [Fact]
    public void A_binary_file_has_one_problem_that_says_what_it_is()
    {
        byte[] noise = [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 37 % 256))];
        byte[][] files =
        [
            "%PDF-1.7 text"u8.ToArray(),
            [0x89, 0x50, 0x4E, 0x47, 1, 2],
            "PK\u0003\u0004rest"u8.ToArray(),
            noise,
        ];

        Assert.All(
            files,
            content =>
            {
                var problem = Assert
                    .IsType<NoteReading.Unreadable>(NoteReader.Read("odd.md", content))
                    .Problem;
                Assert.Equal((1, ProblemSeverity.Error), (problem.Line, problem.Severity));
            }
        );
    }

    [Fact]
    public void A_stray_NUL_is_a_space_and_a_warning_with_its_line()
    {
        var note = ReadNote.From("- 一\n- 二\0三\n- 四つ目の項目\n");

        Assert.Equal("1 # memo\n1   - 一\n2   - 二 三\n3   - 四つ目の項目", ReadNote.Show(note));
        Assert.Equal(2, Assert.Single(note.Problems).Line);
    }

    [Fact]
    public void Damaged_UTF8_is_still_read_as_UTF8_with_a_warning()
    {
        byte[] content =
        [
            .. Encoding.UTF8.GetBytes("- 倉庫の鍵は受付にあるので借りるときは名を書くこと\n- "),
            0xE3,
            0x81,
        ];
        var note = ReadNote.From(content);

        Assert.StartsWith("1 # memo\n1   - 倉庫の鍵は", ReadNote.Show(note), StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(note.Problems).Line);
    }

    private static Encoding Find(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
}
