using ChatStudyBot.Tests.Running;
using ChatStudyBot.Tests.Slack.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>A start with Slack's keys, as a process of its own; Slack is on loopback.</summary>
[Collection(AloneCollection.Name)]
public sealed class SlackStartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    [Trait("slack", "2")]
    public async Task A_bot_token_that_Slack_does_not_take_ends_the_start_with_one_line()
    {
        await using var slack = await SlackServer.StartAsync(new ManualTime());
        slack.On("POST /auth.test", SlackReplies.No("invalid_auth"));

        var ended = await Ended.OfAsync(_folder, Arguments(slack));

        Assert.Equal((1, ""), (ended.Code, ended.Out));
        var line = Assert.Single(ended.Error.TrimEnd().Split('\n'));
        Assert.Contains("set a valid Slack:BotToken", line);
        Assert.DoesNotContain("that-nobody-may-see", line);
    }

    [Fact]
    [Trait("slack", "4")]
    public async Task An_app_token_that_Slack_does_not_take_is_one_line_and_the_local_chat_goes_on()
    {
        await using var slack = await SlackServer.StartAsync(new ManualTime());
        slack.On(
            "POST /auth.test",
            ServerReply.Ok(
                """{"ok":true,"url":"https://study.slack.invalid/","team":"Study","user":"studybot","team_id":"T1","user_id":"U9","bot_id":"B1"}"""
            )
        );
        slack.On("POST /apps.connections.open", SlackReplies.No("invalid_auth"));
        await using var bot = await RunningBot.StartAsync(_folder, Arguments(slack));
        await bot.UntilAsync(_ =>
            bot.Log.Any(line => line.Contains("is not connected", StringComparison.Ordinal))
        );

        Assert.Contains("第1問", await bot.SayAsync("general", "/quiz 1 solo"));
        Assert.Equal(0, await bot.StopAsync());
        Assert.Contains(
            "set a valid Slack:AppToken",
            Assert.Single(bot.Log, line => line.Contains("is not connected", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(
            bot.Log,
            line => line.Contains("that-nobody-may-see", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Trait("slack", "56")]
    public async Task By_HTTP_nothing_is_taken_that_Slack_has_not_signed()
    {
        await using var slack = await SlackServer.StartAsync(new ManualTime());
        slack.On("POST /auth.test", ServerReply.Ok("""{"ok":true,"team":"Study","user":"studybot"}"""));
        await using var bot = await RunningBot.StartAsync(
            _folder,
            [.. Arguments(slack).Take(2), "--Slack:SigningSecret=secret-that-nobody-may-see"]
        );

        foreach (var path in new[] { "commands", "interactivity", "events" })
        {
            using var response = await bot.Http.PostAsync($"/slack/{path}", new StringContent("x"));
            Assert.Equal(401, (int)response.StatusCode);
        }
    }

    [Fact]
    public async Task Keys_that_do_not_fit_each_other_are_told_all_at_once()
    {
        var ended = await Ended.OfAsync(_folder, "--Slack:AppToken=xoxb-secret", "--Team:DayRollover=late");

        Assert.Equal(1, ended.Code);
        Assert.Contains("Slack:BotToken: must be set too", ended.Error);
        Assert.Contains("Team:DayRollover: ", ended.Error);
        Assert.DoesNotContain("xoxb-secret", ended.Error);
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Arguments(SlackServer slack) =>
        [
            $"--Slack:ApiBaseUrl={slack.Api}",
            $"--Slack:BotToken={SlackServer.BotToken}",
            $"--Slack:AppToken={SlackServer.AppToken}",
        ];
}
