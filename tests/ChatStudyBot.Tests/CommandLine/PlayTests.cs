using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class PlayTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PlayTests() => _folder.Write("notes/storage.md", StudyNotes.Storage);

    [Fact]
    public async Task A_quiz_is_played_to_its_end_with_letters()
    {
        var ended = await PlayAsync("a\nb\nc\na\nb\nc\n", "--count", "2");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("第1問（全2問）", ended.Out, StringComparison.Ordinal);
        Assert.Contains("第2問（全2問）", ended.Out, StringComparison.Ordinal);
        Assert.Contains("  出典 storage.md › ", ended.Out, StringComparison.Ordinal);
        Assert.Contains("/2問正解", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', ended.Out);
    }

    [Fact]
    public async Task The_end_of_the_input_quits()
    {
        var ended = await PlayAsync("");

        Assert.Equal(0, ended.Code);
        Assert.EndsWith("0問で終了しました。\n", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_than_a_letter_is_asked_again_and_a_hint_does_not_end_the_question()
    {
        var ended = await PlayAsync("?\nh\nq\n");

        Assert.Contains("のどれか、または h、s、q を入力してください。", ended.Out, StringComparison.Ordinal);
        Assert.Equal(3, ended.Out.Split("解答 [").Length - 1);
        Assert.EndsWith("0問で終了しました。\n", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_shell()
    {
        var call = BuiltBot.Call(_folder.Path, ["play", "--Content:Path=notes"], ("LC_ALL", "en_US.UTF-8"));

        var ended = await Ended.OfAsync(call, "q\n");

        Assert.Contains("Question 1 of ", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_is_refused_on_standard_error()
    {
        var ended = await PlayAsync("", "--topic", "ぜんぜんないもの");

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.Contains("ぜんぜんないもの", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Topics_that_may_be_meant_are_listed()
    {
        const string Other = """
            # 倉庫

            ## ストレージクラス

            - パレットラック: 荷を台ごとに段へ載せて高く積み上げる仕組み
            - フローラック: 傾いた棚の上を荷が手前まで滑ってくる仕組み
            - カルーセル: 棚そのものが回って荷を人の前まで運んでくる仕組み
            - モービルラック: 棚が床の上を動いて通路を一本に減らす仕組み
            """;
        File.WriteAllText(Path.Combine(_folder.Path, "notes", "other.md"), Other);

        var ended = await PlayAsync("", "--topic", "ストレージクラス");

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.Equal(2, ended.Error.Split("› ストレージクラス（").Length - 1);
    }

    [Fact]
    public async Task It_can_be_played_while_the_bot_runs()
    {
        await using var bot = await RunningBot.StartAsync(_folder, "--Content:Path=notes");

        Assert.Equal(0, (await PlayAsync("q\n")).Code);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Ended> PlayAsync(string input, params string[] words) =>
        Ended.OfAsync(
            BuiltBot.Call(_folder.Path, ["play", "--Content:Path=notes", "--Team:Language=ja", .. words]),
            input
        );
}
