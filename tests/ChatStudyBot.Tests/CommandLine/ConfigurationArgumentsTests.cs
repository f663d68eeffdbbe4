using ChatStudyBot.CommandLine;

namespace ChatStudyBot.Tests.CommandLine;

public sealed class ConfigurationArgumentsTests
{
    [Fact]
    public void Keys_are_set_apart_from_words_wherever_they_stand()
    {
        var split = ConfigurationArguments.Split([
            "notes",
            "--Content:Path=a b",
            "check",
            "--format",
            "json",
            "--Logging:LogLevel:Default=Debug",
        ]);

        Assert.Equal<string>(["notes", "check", "--format", "json"], split.Words);
        Assert.Equal<KeyValuePair<string, string?>>(
            [new("Content:Path", "a b"), new("Logging:LogLevel:Default", "Debug")],
            split.Values
        );
        Assert.Empty(split.Errors);
    }

    [Fact]
    public void A_value_may_hold_anything()
    {
        var split = ConfigurationArguments.Split([
            "--Content:SourceUrl=https://a.example/{path}?x=1#L{line}",
        ]);

        Assert.Equal("https://a.example/{path}?x=1#L{line}", Assert.Single(split.Values).Value);
    }

    [Fact]
    public void A_key_without_a_value_is_a_mistake()
    {
        Assert.Equal<string>(
            ["--Web:Url needs a value: --Web:Url=VALUE"],
            ConfigurationArguments.Split(["--Web:Url"]).Errors
        );
    }

    [Fact]
    public void What_only_looks_like_a_key_stays_a_word()
    {
        string[] words = ["--format=json", "-x:y=1", "--=", "--a:=1", "a:b=c"];

        Assert.Equal<string>(words, ConfigurationArguments.Split(words).Words);
    }
}
