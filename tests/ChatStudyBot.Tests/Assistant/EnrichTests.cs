using System.Text.Json;
using System.Text.Json.Nodes;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Assistant;

/// <summary>The verb <c>bank enrich</c>: what a model proposes is let through or not, and a person accepts it.</summary>
public sealed class EnrichTests : IAsyncLifetime
{
    private const string Gate = """
        # 門の話

        ## 門の閉め方

        夕方になると、当番が南門の鍵を閉めてから北門の鍵を閉めることになっていて、その順は昔から変わらない。
        """;

    private const string Good = "夕方に当番が先に鍵を閉めるのはどの門ですか。";

    private readonly TempFolder _folder = new();
    private ModelServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await ModelServer.OpenAsync();
        _folder.Write("notes/gate.md", Gate);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_passes_the_review_can_be_put_among_the_notes_and_is_asked_then()
    {
        Proposes(Question(Good, "当番は南門の鍵を閉めてから北門の鍵を閉める。", "南門", "西門", "東門"));

        var ended = await EnrichAsync();

        Assert.Equal((0, ""), (ended.Code, ended.Out));
        Assert.Contains(
            "1 question proposed to 1 passage, 1 of them passed the review",
            ended.Error,
            StringComparison.Ordinal
        );
        var page = File.ReadAllText(Path.Combine(_folder.Path, "proposed.md"));
        Assert.Contains(
            "根拠: gate.md › 門の閉め方 › 夕方になると、当番が南門の鍵を",
            page,
            StringComparison.Ordinal
        );
        _folder.Write("notes/proposed.md", page);
        var check = await Ended.OfAsync(_folder, "notes", "check", "notes", "--format", "json");
        Assert.Equal(0, check.Code);
        var file = JsonDocument
            .Parse(check.Out)
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .Single(file => file.GetProperty("path").GetString() == "proposed.md");
        Assert.Empty(file.GetProperty("problems").EnumerateArray());
        var export = await Ended.OfAsync(_folder, "bank", "export", "notes", "--format", "jsonl");
        Assert.Contains(Good, export.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_note_does_not_say_or_the_review_is_against_is_left_out()
    {
        Proposes(
            Question(Good, "当番は南門の鍵を閉めてから北門の鍵を閉める。", "南門", "西門", "東門"),
            Question(
                "夕方に当番が受け取る報酬はいくらですか。",
                "当番は夕方に報酬を9ドル受け取る。",
                "9ドル",
                "5ドル",
                "7ドル"
            ),
            Question(
                "夕方に当番が鍵を閉めるのはどの門ですか。",
                "当番は南門の鍵を閉めてから北門の鍵を閉める。",
                "上のすべて",
                "西門",
                "東門"
            )
        );

        var ended = await EnrichAsync();

        Assert.Contains(
            "3 questions proposed to 1 passage, 1 of them passed the review",
            ended.Error,
            StringComparison.Ordinal
        );
        var page = File.ReadAllText(Path.Combine(_folder.Path, "proposed.md"));
        Assert.DoesNotContain("報酬", page, StringComparison.Ordinal);
        Assert.DoesNotContain("上のすべて", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I cannot do that.")]
    [InlineData("{\"questions\":[{\"question\":7}]}")]
    [InlineData(
        "{\"questions\":[{\"question\":\"どの門ですか。\",\"choices\":[{\"text\":\"南門\"}],\"right\":4,\"explanation\":\"南門の鍵を閉める。\"}]}"
    )]
    [InlineData("{\"questions\":{\"question\":\"x\"}}")]
    [InlineData("}{")]
    public async Task From_what_is_no_proposal_nothing_is_written(string reply)
    {
        _server.Says(reply);

        var ended = await EnrichAsync();

        Assert.Equal(0, ended.Code);
        Assert.Contains(
            "none passed the review: nothing was written.",
            ended.Error,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(_folder.Path, "proposed.md")));
    }

    [Fact]
    public async Task A_model_that_fails_again_and_again_is_given_up_and_that_is_said()
    {
        foreach (var number in Enumerable.Range(1, 4))
        {
            _folder.Write(
                $"notes/gate{number}.md",
                Gate.Replace("南門", $"{number}の門", StringComparison.Ordinal)
            );
        }

        _server.On(ModelServer.Completions, new ServerReply(500));

        var ended = await EnrichAsync();

        Assert.Equal(1, ended.Code);
        Assert.Contains("The model was given up: It answered 500.", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelServer.Key, ended.Error, StringComparison.Ordinal);
        Assert.Equal(3, _server.Sent.Count);
    }

    [Theory]
    [InlineData("notes/proposed.md", "lies in the notes folder")]
    [InlineData("there.md", "is there already")]
    [InlineData("proposed.txt", "must end with .md")]
    [InlineData("nowhere/proposed.md", "--out: ")]
    public async Task A_file_that_would_be_asked_unread_or_overwritten_is_refused(string file, string reason)
    {
        _folder.Write("there.md", "mine");
        Proposes(Question(Good, "当番は南門の鍵を閉めてから北門の鍵を閉める。", "南門", "西門", "東門"));

        var ended = await EnrichAsync(file);

        Assert.Equal(1, ended.Code);
        Assert.Contains(reason, ended.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder.Path, "there.md")));
    }

    [Fact]
    public async Task Without_a_model_it_says_which_keys_are_missing()
    {
        var ended = await Ended.OfAsync(_folder, "bank", "enrich", "notes", "--out", "proposed.md");

        Assert.Equal(1, ended.Code);
        Assert.Contains("set Assistant:Endpoint and Assistant:Model", ended.Error, StringComparison.Ordinal);
    }

    private void Proposes(params JsonObject[] questions)
    {
        var reply = new JsonObject { ["questions"] = new JsonArray([.. questions]) };
        _server.Says($"```json\n{reply.ToJsonString()}\n```");
    }

    /// <param name="choices">The right one first.</param>
    private static JsonObject Question(string stem, string explanation, params string[] choices) =>
        new()
        {
            ["question"] = stem,
            ["choices"] = new JsonArray([
                .. choices.Select(
                    JsonNode (text, at) =>
                        new JsonObject
                        {
                            ["text"] = text,
                            ["why"] = at == 0 ? "" : "この時刻には閉めない門である。",
                        }
                ),
            ]),
            ["right"] = 0,
            ["explanation"] = explanation,
        };

    private Task<Ended> EnrichAsync(string file = "proposed.md") =>
        Ended.OfAsync(
            _folder,
            "bank",
            "enrich",
            "notes",
            "--out",
            file,
            $"--Assistant:Endpoint={_server.Address}",
            "--Assistant:Model=small",
            $"--Assistant:ApiKey={ModelServer.Key}"
        );
}
