using System.Text.Json;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class BankExportTests : IDisposable
{
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
                    question.EnumerateObject().Select(property => property.Name)
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
