using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatStudyBot.Tests.Running;

namespace ChatStudyBot.Tests.Hosting;

/// <summary>What the whole bot keeps of somebody, gives them, and forgets.</summary>
public sealed partial class PrivacyTests : IDisposable
{
    private const string Name = "Quetzalcoatlus";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Somebody_gets_all_that_is_stored_and_then_neither_the_database_nor_the_log_knows_them()
    {
        await using var bot = await RunningBot.StartAsync(
            _folder,
            "--Logging:LogLevel:Default=Trace",
            "--Storage:ConnectionString=Data Source=bot.db",
            $"--Backup:Folder={_folder["backups"]}"
        );
        var choice = Choice().Match(await bot.SayAsync("general", "/quiz 1 solo 選択", Name)).Value;
        await PressAsync(bot, choice);
        await bot.SayAsync("general", "/settings show_name no", Name);
        await bot.SayAsync("general", "/stats", Name);
        await bot.SayAsync("general", "/review", Name);

        var link = Link().Match(await bot.SayAsync("general", "/privacy export", Name)).Value;
        var export = await bot.Http.GetAsync(link);
        Assert.Equal("attachment", export.Content.Headers.ContentDisposition?.DispositionType);
        using (var json = JsonDocument.Parse(await export.Content.ReadAsStringAsync()))
        {
            Assert.Equal(
                "show_name",
                json.RootElement.GetProperty("setting")[0].GetProperty("name").GetString()
            );
            Assert.Equal(1, json.RootElement.GetProperty("answer").GetArrayLength());
        }

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await bot.Http.GetAsync("/privacy/0123456789abcdef")).StatusCode
        );

        var card = await bot.SayAsync("general", "/privacy erase", Name);
        Assert.Contains("class=\\\"danger\\\">完全に消去", card);
        var form = Form().Match(card).Value;
        Assert.Contains("消去しました", await PressAsync(bot, form));
        Assert.Equal(HttpStatusCode.NotFound, (await bot.Http.GetAsync(link)).StatusCode);
        Assert.Equal(0, await bot.StopAsync());

        var user = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Name.ToLowerInvariant()))
        )[..16];
        Assert.NotEmpty(bot.Log);
        foreach (var secret in new[] { Name, user })
        {
            Assert.DoesNotContain(bot.Log, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(
                secret,
                Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_folder["bot.db"])),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    private static async Task<string> PressAsync(RunningBot bot, string code)
    {
        using var response = await bot.Http.PostAsJsonAsync(
            "/chat/general/action",
            new
            {
                name = Name,
                delivery = Guid.NewGuid().ToString("N"),
                language = "ja",
                code,
                values = new { word = "消去" },
            }
        );
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.GetProperty("html").GetString()!;
    }

    [GeneratedRegex("r:[0-9a-f]{12}:0:choose:0")]
    private static partial Regex Choice();

    [GeneratedRegex("/privacy/[0-9a-f]{64}")]
    private static partial Regex Link();

    [GeneratedRegex("p:erase:[0-9a-f]{32}")]
    private static partial Regex Form();
}
