using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Crash;

/// <summary>Several players of the local chat, who remember which clicks they were told are saved.</summary>
internal sealed partial class Crowd(Random chance)
{
    public static readonly string[] Channels = ["general", "aws", "random"];
    private static readonly string[] Players = ["Aoi", "Ren", "Yui", "Sota", "Mei", "Kai"];

    private readonly ConcurrentDictionary<string, bool> _acknowledged = new();
    private readonly ConcurrentQueue<Click> _unanswered = new();
    private int _clicks;

    /// <summary>Deliveries of clicks that the bot said are saved.</summary>
    public ICollection<string> Acknowledged => _acknowledged.Keys;

    /// <summary>Starts a quiz where none is running, and moves on where a round is over.</summary>
    public async Task KeepGoingAsync(RunningBot bot)
    {
        await SayAsync(bot, Players[0], "general", "/quiz 50 open 600s single");
        await SayAsync(bot, Players[0], "aws", "/quiz 50 race 600s single");
        await SayAsync(bot, Players[0], "random", "/quiz 50 open 600s single");
        foreach (var channel in Channels)
        {
            await PressLastAsync(bot, channel, "next");
        }
    }

    /// <summary>Ends the round of a channel, so that it is marked.</summary>
    public Task SkipAsync(RunningBot bot) =>
        PressLastAsync(bot, Channels[chance.Next(Channels.Length)], "skip");

    /// <summary>Solo: each with a quiz of their own.</summary>
    public async Task<string[]> StartSoloAsync(RunningBot bot)
    {
        var codes = new List<string>();
        foreach (var player in Players[..3])
        {
            var answer = await SayAsync(bot, player, "general", "/quiz 5 solo single");
            codes.AddRange(Codes(answer));
        }

        return [.. codes];
    }

    /// <summary>What can be pressed in the channels now.</summary>
    public static async Task<string[]> OpenCodesAsync(RunningBot bot, string channel) =>
        Codes(await bot.Http.GetStringAsync($"/chat/{channel}/messages"));

    /// <summary>Clicks of all players at once, on random choices; ends when each is answered or broken off.</summary>
    public Task ClickAsync(RunningBot bot, IReadOnlyList<(string Channel, string Code)> choices)
    {
        var clicks = Players
            .Where(_ => choices.Count > 0)
            .Select(player =>
            {
                var (channel, code) = choices[chance.Next(choices.Count)];
                return new Click(player, channel, code, $"click-{++_clicks:d6}");
            })
            .ToArray();
        return Task.WhenAll(clicks.Select(click => SendAsync(bot, click)));
    }

    /// <summary>As a browser does when the answer did not come: the same click once more, with the same key.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RepeatUnansweredAsync(RunningBot bot)
    {
        var clicks = _unanswered.ToArray();
        _unanswered.Clear();
        await Task.WhenAll(clicks.Select(click => SendAsync(bot, click)));
        return clicks.Length;
    }

    private async Task SendAsync(RunningBot bot, Click click)
    {
        try
        {
            var answer = await PostAsync(
                bot,
                click.Player,
                click.Channel,
                "action",
                click.Delivery,
                code: click.Code
            );
            if (JsonDocument.Parse(answer).RootElement.GetProperty("isSaved").GetBoolean())
            {
                _acknowledged[click.Delivery] = true;
            }
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            _unanswered.Enqueue(click);
        }
    }

    private async Task PressLastAsync(RunningBot bot, string channel, string word)
    {
        var html = await bot.Http.GetStringAsync($"/chat/{channel}/messages");
        if (RoundCode.Matches(html).LastOrDefault(code => code.Groups["word"].Value == word) is { } last)
        {
            await PostAsync(bot, Players[0], channel, "action", $"press-{++_clicks:d6}", code: last.Value);
        }
    }

    private Task<string> SayAsync(RunningBot bot, string player, string channel, string text) =>
        PostAsync(bot, player, channel, "command", $"say-{++_clicks:d6}", text: text);

    private static async Task<string> PostAsync(
        RunningBot bot,
        string player,
        string channel,
        string what,
        string delivery,
        string? text = null,
        string? code = null
    )
    {
        using var response = await bot.Http.PostAsJsonAsync(
            $"/chat/{channel}/{what}",
            new
            {
                name = player,
                delivery,
                language = "ja",
                text,
                code,
            }
        );
        return await response.Content.ReadAsStringAsync();
    }

    private static string[] Codes(string html) =>
        [
            .. RoundCode
                .Matches(html)
                .Where(code => code.Groups["word"].Value.StartsWith("choose", StringComparison.Ordinal))
                .Select(code => code.Value)
                .Distinct(),
        ];

    [GeneratedRegex("r:[0-9a-f]{12}:[0-9]+:(?<word>choose:[0-9]|next|skip)", RegexOptions.CultureInvariant)]
    private static partial Regex RoundCode { get; }

    private sealed record Click(string Player, string Channel, string Code, string Delivery);
}
