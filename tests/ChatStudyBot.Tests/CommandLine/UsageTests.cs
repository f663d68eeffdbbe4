using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class UsageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("dance")]
    [InlineData("notes")]
    [InlineData("notes", "burn")]
    [InlineData("notes", "check", "a", "b")]
    [InlineData("notes", "check", "--format", "xml")]
    [InlineData("notes", "check", "--loud")]
    [InlineData("notes", "check", "--Content:Path")]
    [InlineData("--loud")]
    public async Task A_wrong_command_line_ends_with_2_and_says_so_on_standard_error(params string[] words)
    {
        var ended = await Ended.OfAsync(_folder, words);

        Assert.Equal((2, ""), (ended.Code, ended.Out));
        Assert.EndsWith("--help lists what there is.\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var ended = await Ended.OfAsync(_folder, "--help");

        Assert.Equal((0, ""), (ended.Code, ended.Error));
        Assert.Contains("notes", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_a_number()
    {
        var ended = await Ended.OfAsync(_folder, "--version");

        Assert.Equal(0, ended.Code);
        Assert.True(Version.TryParse(ended.Out.Trim(), out _));
    }

    [Fact]
    public async Task Every_wrong_value_is_one_line_that_names_its_key()
    {
        var ended = await Ended.OfAsync(
            _folder,
            "notes",
            "check",
            "--Team:TimeZone=Mars/Olympus",
            "--Backup:Keep=0",
            "--Web:Url=ftp://x",
            "--Storage:Provider=postgres"
        );

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        Assert.Equal(
            ["Backup:Keep", "Storage:Provider", "Team:TimeZone", "Web:Url"],
            ended
                .Error.TrimEnd()
                .Split('\n')
                .Select(line => line.Split(": ")[0])
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Unknown_keys_are_told_and_do_not_stop_anything()
    {
        var ended = await Ended.OfAsync(_folder, "notes", "check", "--Web:Prot=1", "--Contnet:Path=x");

        Assert.Equal(0, ended.Code);
        Assert.Equal(
            ["Contnet:Path", "Web:Prot"],
            ended.Error.TrimEnd().Split('\n').Select(line => line.Split(": ")[0])
        );
    }

    [Fact]
    public async Task The_environment_sets_keys_and_the_command_line_has_the_last_word()
    {
        string[] words = ["notes", "check"];
        (string, string)[] environment = [("Team__Language", "fr")];

        var wrong = await Ended.OfAsync(BuiltBot.Call(_folder.Path, words, environment), "");
        var mended = await Ended.OfAsync(
            BuiltBot.Call(_folder.Path, [.. words, "--Team:Language=en"], environment),
            ""
        );

        Assert.StartsWith("Team:Language: ", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(0, mended.Code);
    }

    public void Dispose() => _folder.Dispose();
}
