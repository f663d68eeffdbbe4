using System.Text.Json;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class NotesCheckTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_json_has_exactly_the_shape_that_programs_rely_on()
    {
        _folder.Write("notes/aws/storage.md", StudyNotes.Storage);
        _folder.Write("notes/broken.md", StudyNotes.Broken);

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes", "--format", "json");

        var root = JsonDocument.Parse(ended.Out).RootElement;
        Assert.Equal(["files"], Names(root));
        var files = root.GetProperty("files").EnumerateArray().ToArray();
        Assert.Equal(
            ["aws/storage.md", "broken.md"],
            files.Select(file => file.GetProperty("path").GetString())
        );
        Assert.All(
            files,
            file =>
                Assert.Equal(
                    [
                        "path",
                        "sections",
                        "items",
                        "tables",
                        "facts",
                        "questions",
                        "unused",
                        "problems",
                        "refused",
                    ],
                    Names(file)
                )
        );
        Assert.Equal(3, files[0].GetProperty("sections").GetInt32());
        Assert.Equal(4, files[0].GetProperty("items").GetInt32());
        Assert.Equal(1, files[0].GetProperty("tables").GetInt32());
        Assert.True(
            files[0].GetProperty("questions").EnumerateObject().Sum(kind => kind.Value.GetInt32()) > 0
        );
        var problem = Assert.Single(files[1].GetProperty("problems").EnumerateArray());
        Assert.Equal(["line", "severity", "message"], Names(problem));
        Assert.Equal("error", problem.GetProperty("severity").GetString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("---\ntopics: [Files]\n---\n", false)]
    public async Task A_note_that_is_asked_in_the_glossarys_words_is_told_apart(string matter, bool isTold)
    {
        _folder.Write(
            "notes/files.md",
            matter
                + "# Files\n\nAmazon Athena is a serverless service to query data in S3 with standard SQL. We like it!\n"
        );

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes");

        Assert.Equal(0, ended.Code);
        Assert.Equal(isTold, ended.Out.Contains("in the glossary's words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_question_is_named_by_path_and_line_and_fails_the_check()
    {
        _folder.Write(
            "notes/問題/門.md",
            "# 門\n\n### 入口はどこか。\n- [ ] 西\n- [ ] 東\n\n### 出口はどこか。\n- [x] 西\n- [ ] 東\n"
        );

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes");

        Assert.Equal(1, ended.Code);
        Assert.Contains(
            "問題/門.md:3: error: No choice is marked as right: mark the right one.",
            ended.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("1 question (single 1)", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_were_not_used_are_listed_with_a_reason_of_the_contract()
    {
        _folder.Write("notes/a.md", "# あれこれ\n\n- WIP\n- https://example.com/\n\n## 空\n\n- ラベル:\n");

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes", "--format", "json");

        string[] reasons =
        [
            "label",
            "topic",
            "fragment",
            "leak",
            "too-few",
            "no-subject",
            "open-list",
            "anecdote",
            "link",
            "code",
            "other",
        ];
        var unused = JsonDocument
            .Parse(ended.Out)
            .RootElement.GetProperty("files")[0]
            .GetProperty("unused")
            .EnumerateArray()
            .ToArray();
        Assert.NotEmpty(unused);
        Assert.All(
            unused,
            line =>
            {
                Assert.Equal(["line", "reason"], Names(line));
                Assert.Contains(line.GetProperty("reason").GetString(), reasons);
            }
        );
    }

    [Fact]
    public async Task An_unreadable_file_is_one_problem_line_and_exit_code_1()
    {
        _folder.Write("notes/broken.md", StudyNotes.Broken);
        _folder.Write("notes/storage.md", StudyNotes.Storage);

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes");

        Assert.Equal(1, ended.Code);
        Assert.Single(
            ended.Out.Split('\n'),
            line => line.StartsWith("broken.md:1: error: ", StringComparison.Ordinal)
        );
        Assert.Contains("storage.md: 3 sections, 4 items, 1 table", ended.Out, StringComparison.Ordinal);
        Assert.Empty(ended.Error);
    }

    [Fact]
    public async Task The_shipped_content_is_found_from_any_folder_and_is_without_errors()
    {
        var ended = await Ended.OfAsync(_folder, "notes", "check");

        Assert.Equal(0, ended.Code);
        Assert.DoesNotContain(": error: ", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configured_folder_is_read_when_none_is_named()
    {
        _folder.Write("mine/storage.md", StudyNotes.Storage);

        var ended = await Ended.OfAsync(_folder, "notes", "check", "--Content:Path=mine");

        Assert.Equal(0, ended.Code);
        Assert.StartsWith("storage.md: ", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_folder_is_a_sentence_that_names_it()
    {
        var ended = await Ended.OfAsync(_folder, "notes", "check", "nowhere");

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.Equal(
            $"Content:Path: there is no folder {_folder["nowhere"]}. Make it, or name the one your notes are in.\n",
            ended.Error
        );
    }

    [Fact]
    public async Task An_empty_folder_is_a_sentence_that_says_what_to_put_there()
    {
        _folder.Write("notes/picture.png", "");

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes");

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.Equal(
            $"Content:Path: the folder {_folder["notes"]} holds no notes. Put .md or .txt files there (1 other file was skipped).\n",
            ended.Error
        );
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_a_sentence()
    {
        _folder.Write("notes.md", StudyNotes.Storage);

        var ended = await Ended.OfAsync(_folder, "notes", "check", "notes.md");

        Assert.Equal(1, ended.Code);
        Assert.Equal(
            $"Content:Path: {_folder["notes.md"]} is a file. Name the folder it is in.\n",
            ended.Error
        );
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Names(JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);
}
