using ChatStudyBot.Configuration;
using Microsoft.Extensions.Configuration;

namespace ChatStudyBot.Tests.Configuration;

public sealed class AssistantOptionsTests
{
    [Fact]
    public void Without_any_key_there_is_no_model()
    {
        Assert.Null(Read(out var problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1/chat/completions")]
    [InlineData("https://model.example/v1/", "https://model.example/v1/chat/completions")]
    [InlineData("https://model.example/api/openai", "https://model.example/api/openai/chat/completions")]
    [InlineData("https://model.example/v1/chat/completions", "https://model.example/v1/chat/completions")]
    [InlineData("https://model.example/v1?version=2", "https://model.example/v1/chat/completions?version=2")]
    public void The_server_its_api_or_the_very_method_may_be_named(string given, string address) =>
        Assert.Equal(new Uri(address), Read(out _, ("Endpoint", given), ("Model", "small"))!.Endpoint);

    [Theory]
    [InlineData("Assistant:Endpoint: must be set too", "Model=small")]
    [InlineData("Assistant:Endpoint: must be set too", "ApiKey=s3cret")]
    [InlineData("Assistant:Model: must be set too", "Endpoint=http://localhost:1", "ApiKey=s3cret")]
    [InlineData("Assistant:Endpoint: must be an address", "Endpoint=localhost:1", "Model=small")]
    [InlineData("Assistant:ApiKey: must be letters", "Endpoint=http://h", "Model=small", "ApiKey=s3 cret")]
    public void What_is_wrong_is_a_sentence_that_names_the_key_and_never_its_secret(
        string sentence,
        params string[] values
    )
    {
        Read(
            out var problems,
            [.. values.Select(value => value.Split('=')).Select(pair => (pair[0], pair[1]))]
        );

        Assert.StartsWith(sentence, problems[0], StringComparison.Ordinal);
        Assert.DoesNotContain(problems, problem => problem.Contains("cret", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_prints_the_options_does_not_print_the_key() =>
        Assert.DoesNotContain(
            "s3cret",
            Read(out _, ("Endpoint", "http://h"), ("Model", "m"), ("ApiKey", "s3cret"))!.ToString()
        );

    private static AssistantOptions? Read(
        out IReadOnlyList<string> problems,
        params (string Key, string Value)[] values
    )
    {
        var keys = new KeyReader(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(pair => KeyValuePair.Create($"Assistant:{pair.Key}", (string?)pair.Value))
                )
                .Build()
        );
        var options = AssistantOptions.Read(keys);
        problems = keys.Problems;
        return options;
    }
}
