using System.Text.Json;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class AskTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public AskTests()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/aws/messaging.md", StudyNotes.Messaging);
    }

    [Fact]
    public async Task The_json_has_exactly_the_shape_that_programs_rely_on()
    {
        var ended = await AskAsync("ロングポーリングとは", "--format", "json");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Single(ended.Out.TrimEnd().Split('\n'));
        var answer = JsonDocument.Parse(ended.Out).RootElement;
        Assert.Equal(["id", "question", "answered", "confidence", "passages"], Names(answer));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("id").ValueKind);
        Assert.Equal("ロングポーリングとは", answer.GetProperty("question").GetString());
        Assert.True(answer.GetProperty("answered").GetBoolean());
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0.6, 1);
        var passages = answer.GetProperty("passages").EnumerateArray().ToArray();
        Assert.InRange(passages.Length, 1, 10);
        Assert.All(
            passages,
            passage => Assert.Equal(["path", "line", "heading", "text", "score"], Names(passage))
        );
        Assert.Equal("aws/messaging.md", passages[0].GetProperty("path").GetString());
        Assert.Equal(7, passages[0].GetProperty("line").GetInt32());
        Assert.Equal(
            ["SQS の機能"],
            passages[0].GetProperty("heading").EnumerateArray().Select(heading => heading.GetString())
        );
        Assert.Contains(
            "空の応答を減らす",
            passages[0].GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_notes_do_not_say_is_false_and_done()
    {
        var ended = await AskAsync("Amazon Redshiftとは", "--format", "json");

        Assert.Equal(0, ended.Code);
        Assert.False(JsonDocument.Parse(ended.Out).RootElement.GetProperty("answered").GetBoolean());
    }

    [Theory]
    [InlineData("遅延キューとは", "確かさ ")]
    [InlineData("what is a delay queue", "Confidence ")]
    [InlineData("Amazon Redshiftとは", "ノートには書かれていません。")]
    [InlineData("what is Amazon Redshift", "The notes do not say.")]
    public async Task People_read_it_in_the_language_they_asked_in(string question, string opening) =>
        Assert.StartsWith(opening, (await AskAsync(question)).Out, StringComparison.Ordinal);

    [Fact]
    public async Task People_read_path_and_line_above_the_words_of_the_note()
    {
        var ended = await AskAsync("バージョニングとは");

        Assert.Contains(
            "storage.md:14 › S3 の機能\n  - バージョニング: 上書きや削除をしても",
            ended.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task People_are_warned_below_the_words_that_do_not_hold_and_the_json_stays_as_it_is()
    {
        _folder.Write("notes/desk.md", "# 倉庫\n\n## 荷受け窓口\n\n- 夜の受付は 18時 までに荷を預かる\n");
        _folder.Write(
            "notes/glossary.yaml",
            "terms:\n  - { term: 荷受け窓口, kind: service, category: 倉庫, was: [受付 18時] }\n"
        );

        var ended = await AskAsync("荷受け窓口の夜の受付");

        Assert.Contains(
            "  - 夜の受付は 18時 までに荷を預かる\n  ⚠ 5行目: 用語集によると、荷受け窓口についての",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "⚠",
            (await AskAsync("荷受け窓口の夜の受付", "--format", "json")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_line_of_a_batch_is_answered_in_its_place_and_a_bad_one_stops_nothing()
    {
        var file = _folder.Write(
            "questions.jsonl",
            """
            {"id":"a","q":"ロングポーリングとは"}
            {"id":7,"q":"バージョニングとは"}
            not json

            {"id":"no question"}
            {"id":"empty","q":" "}
            {"id":"half","q":"\ud83d"}
            {"q":"レプリケーションとは"}
            """
        );

        var ended = await AskAsync("--batch", file);

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        var lines = ended
            .Out.TrimEnd()
            .Split('\n')
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        Assert.Equal(
            ["\"a\"", "7", "null", "\"no question\"", "\"empty\"", "null", "null"],
            lines.Select(line => line.GetProperty("id").GetRawText())
        );
        Assert.All(
            [lines[2], lines[3], lines[4], lines[5]],
            line => Assert.Equal(["id", "error"], Names(line))
        );
        Assert.Equal(
            ["aws/messaging.md", "storage.md", "storage.md"],
            new[] { lines[0], lines[1], lines[6] }.Select(line =>
                line.GetProperty("passages")[0].GetProperty("path").GetString()
            )
        );
    }

    [Fact]
    public async Task The_configured_folder_is_asked_when_none_is_named_and_its_own_names_are_known()
    {
        _folder.Write("notes/glossary.yaml", "terms:\n  - term: ロングポーリング\n    aliases: [Patience]\n");

        var ended = await Ended.OfAsync(
            _folder,
            "ask",
            "what is Patience",
            "--format",
            "json",
            "--Content:Path=notes"
        );

        Assert.True(JsonDocument.Parse(ended.Out).RootElement.GetProperty("answered").GetBoolean());
    }

    [Fact]
    public async Task The_shipped_content_answers_from_any_folder()
    {
        var ended = await Ended.OfAsync(
            _folder,
            "ask",
            "SQSの可視性タイムアウトの既定は何秒？",
            "--format",
            "json"
        );

        var answer = JsonDocument.Parse(ended.Out).RootElement;
        Assert.True(answer.GetProperty("answered").GetBoolean());
        Assert.Contains(
            "30 秒",
            answer.GetProperty("passages")[0].GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_the_others_answer()
    {
        _folder.Write("notes/broken.md", StudyNotes.Broken);

        var ended = await AskAsync("ロングポーリングとは");

        Assert.Equal(0, ended.Code);
        Assert.StartsWith("broken.md:1: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("messaging.md:7", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", " ")]
    [InlineData("ask", "--loud")]
    [InlineData("ask", "x", "y")]
    [InlineData("ask", "x", "--batch", "y")]
    [InlineData("ask", "--batch", "y", "--format", "text")]
    [InlineData("ask", "x", "--format", "xml")]
    public async Task A_wrong_command_line_ends_with_2(params string[] words)
    {
        var ended = await Ended.OfAsync(_folder, words);

        Assert.Equal((2, ""), (ended.Code, ended.Out));
    }

    [Theory]
    [InlineData("--batch: ", "ask", "--batch", "nowhere.jsonl", "--notes", "notes")]
    [InlineData("Content:Path: there is no folder ", "ask", "x", "--notes", "nowhere")]
    public async Task What_cannot_be_read_is_one_sentence(string beginning, params string[] words)
    {
        var ended = await Ended.OfAsync(_folder, words);

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.StartsWith(beginning, ended.Error, StringComparison.Ordinal);
        Assert.Single(ended.Error.TrimEnd().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ended> AskAsync(params string[] words) =>
        Ended.OfAsync(_folder, ["ask", .. words, "--notes", "notes"]);

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);
}
