using System.Text.Json;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class BankExportTests : IDisposable
{
    /// <summary>Behind the others, on questions that have them.</summary>
    private static readonly string[] Optional = ["whys", "hint", "basis", "fixed", "cell"];

    private readonly TempFolder _folder = new();

    public BankExportTests() => _folder.Write("notes/storage.md", StudyNotes.Storage);

    [Fact]
    public async Task Jsonl_is_one_question_a_line_in_the_shape_that_programs_rely_on()
    {
        var ended = await Ended.OfAsync(_folder, "bank", "export", "notes", "--format", "jsonl");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var lines = ended.Out.TrimEnd().Split('\n');
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            line =>
            {
                var question = JsonDocument.Parse(line).RootElement;
                Assert.Equal(
                    [
                        "id",
                        "kind",
                        "stem",
                        "choices",
                        "key",
                        "accepted",
                        "explanation",
                        "citation",
                        "topic",
                        "language",
                        "source",
                    ],
                    question.EnumerateObject().Select(property => property.Name).Except(Optional)
                );
                Assert.Matches(@"\A[0-9a-f]{12}\z", question.GetProperty("id").GetString());
                Assert.Equal("storage.md", question.GetProperty("citation").GetProperty("path").GetString());
            }
        );
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("gift")]
    [InlineData("aiken")]
    [InlineData("anki")]
    public async Task Every_format_writes_something(string format)
    {
        var ended = await Ended.OfAsync(_folder, "bank", "export", "notes", "--format", format);

        Assert.Equal(0, ended.Code);
        Assert.NotEmpty(ended.Out);
    }

    [Theory]
    [InlineData("jsonl", "bank.jsonl")]
    [InlineData("csv", "bank.csv")]
    public async Task What_was_exported_reads_back_equal(string format, string file)
    {
        var before = await Ended.OfAsync(_folder, "bank", "export", "notes", "--format", format);
        _folder.Write($"copy/{file}", before.Out);

        var after = await Ended.OfAsync(_folder, "bank", "export", "copy", "--format", format);

        Assert.Equal((0, ""), (after.Code, after.Error));
        Assert.Equal(before.Out, after.Out);
    }

    [Fact]
    public async Task What_a_format_cannot_hold_is_counted_by_kind_of_loss()
    {
        _folder.Write(
            "one/入口.md",
            "# 門\n\n### 入口はどこか。\n- [x] 西\n- [ ] 東\n  > 閉まっている。\n\n説明: 道がある。\n"
        );

        var ended = await Ended.OfAsync(_folder, "bank", "export", "one", "--format", "aiken");

        Assert.Equal(0, ended.Code);
        Assert.Equal("入口はどこか。\nA) 西\nB) 東\nANSWER: A\n", ended.Out.TrimEnd() + "\n");
        Assert.Contains("aiken: 1 question without the explanation.", ended.Error, StringComparison.Ordinal);
        Assert.Contains(
            "aiken: 1 question without why wrong choices are wrong.",
            ended.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_format_must_be_named()
    {
        Assert.Equal(2, (await Ended.OfAsync(_folder, "bank", "export", "notes")).Code);
    }

    [Fact]
    public async Task A_reader_that_goes_away_is_no_error()
    {
        var call = BuiltBot.Call(_folder.Path, ["bank", "export", "--format", "jsonl"]);
        var program = string.Join(' ', call.ArgumentList.Select(word => $"'{word}'"));
        call.FileName = "bash";
        call.ArgumentList.Clear();
        call.ArgumentList.Add("-c");
        call.ArgumentList.Add($"dotnet {program} | head -n 1; exit ${{PIPESTATUS[0]}}");

        var ended = await Ended.OfAsync(call, "");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Single(ended.Out.TrimEnd().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();
}
