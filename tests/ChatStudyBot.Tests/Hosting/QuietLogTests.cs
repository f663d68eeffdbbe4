using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Notes;
using ChatStudyBot.Tests.Running;
using Microsoft.Data.Sqlite;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>What the whole bot logs of a busy day in the local chat when everything is told that can be.</summary>
public sealed partial class QuietLogTests : IDisposable
{
    private const string Name = "Quetzalcoatlus";
    private const string Typed = "Zyzzyvaquux";

    private const string Blueprint = """
        code: TST-01
        title: { ja: 試し, en: Trial }
        questions: 4
        minutes: 60
        pass: 700
        domains:
          - title: { ja: 保管, en: Storage }
            weight: 100
            topics: [ストレージクラス, S3 の機能]
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task No_line_says_who_did_something_or_what_they_typed()
    {
        _folder.Write("notes/storage.md", StudyNotes.Storage);
        _folder.Write("notes/exams/tst.yaml", Blueprint);
        await using var bot = await RunningBot.StartAsync(
            _folder,
            "--Content:Path=notes",
            "--Storage:ConnectionString=Data Source=bot.db",
            // Of the console alone it goes before what is set for single parts.
            "--Logging:Console:LogLevel:Default=Trace"
        );
        await bot.UntilAsync(metrics => Questions().IsMatch(metrics));
        var shown = new StringBuilder();
        foreach (
            var text in new[]
            {
                "/quiz 1 solo",
                "/daily 09:00",
                "/daily now",
                "/exam tst",
                "/review",
                "/stats",
                $"/stats {Typed}",
                "/leaderboard all",
                "/settings reminder 09:00",
                $"/settings time_zone {Typed}",
                $"/season start {Typed}",
                $"/qiz {Typed}",
                $"/ask {Typed}とは何ですか",
                $"{Typed}のことを知りたい",
                "/privacy export",
            }
        )
            shown.AppendLine(await bot.SayAsync("general", text, Name));
        shown.AppendLine(await bot.Http.GetStringAsync("/chat/general/messages"));
        foreach (
            var code in Codes().Matches(shown.ToString()).Select(match => match.Value).Distinct().Take(40)
        )
            shown.AppendLine(await PressAsync(bot, code, Typed));
        await bot.Http.GetAsync(Link().Match(shown.ToString()).Value);
        await GoAstrayAsync(bot);

        var form = Form().Match(await bot.SayAsync("general", "/privacy", Name)).Value;
        await PressAsync(bot, form, Typed);
        Assert.Contains("消去しました", await PressAsync(bot, form, "消去"));
        Assert.Equal(0, await bot.StopAsync());

        Assert.Contains(bot.Log, line => line.Contains("\"LogLevel\":\"Debug\"", StringComparison.Ordinal));
        Assert.Contains(bot.Log, line => line.Contains("no such table", StringComparison.Ordinal));
        foreach (var secret in new[] { Name, Typed, User })
            Assert.DoesNotContain(bot.Log, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private static string User =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name.ToLowerInvariant())))[..16];

    /// <summary>What a browser or somebody curious may send beside the usual; and the disk fails.</summary>
    private async Task GoAstrayAsync(RunningBot bot)
    {
        await bot.Http.GetAsync($"/chat/@{User}/messages?name={Name}");
        await bot.Http.GetAsync($"/chat/{Typed}/messages?name={Name}");
        await bot.Http.GetAsync($"/{Name}/{Typed}");
        using (
            var body = new StringContent($"{{\"name\":\"{Name}\", {Typed}", Encoding.UTF8, "application/json")
        )
            await bot.Http.PostAsync("/chat/general/command", body);
        await using (var database = new SqliteConnection($"Data Source={_folder["bot.db"]};Pooling=False"))
        {
            await database.OpenAsync();
            await using var drop = database.CreateCommand();
            drop.CommandText = "DROP TABLE gap";
            await drop.ExecuteNonQueryAsync();
        }

        await bot.SayAsync("general", $"/ask {Typed}は何日ですか", Name);
        await bot.SayAsync("general", "/bank gaps", Name);
    }

    private static async Task<string> PressAsync(RunningBot bot, string code, string word)
    {
        using var response = await bot.Http.PostAsJsonAsync(
            "/chat/general/action",
            new
            {
                name = Name,
                delivery = Guid.NewGuid().ToString("N"),
                language = "ja",
                code,
                values = new
                {
                    word,
                    text = word,
                    comment = word,
                    reason = "other",
                },
            }
        );
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Of all that can be pressed.</summary>
    [GeneratedRegex(@"(?<=data-code=\\?"")[a-z]+:[^""\\]+")]
    private static partial Regex Codes();

    [GeneratedRegex("/privacy/[0-9a-f]{64}")]
    private static partial Regex Link();

    [GeneratedRegex("p:erase:[0-9a-f]{32}")]
    private static partial Regex Form();

    [GeneratedRegex("^chatstudybot_questions [1-9]", RegexOptions.Multiline)]
    private static partial Regex Questions();
}
