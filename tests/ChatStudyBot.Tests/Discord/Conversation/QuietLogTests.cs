using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Discord;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>What is logged of a busy day on Discord, all levels of it, errors and refusals included.</summary>
public sealed class QuietLogTests
{
    private const ulong Person = 424242424242424242;
    private const string Typed = "Zyzzyvaquux";

    [Fact]
    public async Task No_line_says_who_did_something_or_what_they_typed()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Person = Person;
        bot.Rights = Permissions.ManageGuild;
        await bot.QuizAsync(count: 1);
        await bot.WaitAsync(6);
        await bot.PressAsync(bot.In(Guild.General).Last(), ":choose:", ChannelKind.Text);
        await bot.WaitAsync(60);

        await bot.AskAsync($"{Typed}とは何ですか", NoteIndex.Empty);
        await bot.CommandAsync("season", "start", Words("name", Typed));
        await bot.CommandAsync("daily", "set", Words("time", Typed));
        await bot.CommandAsync("daily", "set", Words("time", "09:00"));
        await bot.CommandAsync("daily", "now");
        await bot.WaitAsync(10);
        await bot.PressAsync(bot.In(Guild.General).Last(), ":choose:", ChannelKind.Text);
        await bot.SettingsAsync(("setting", "time_zone"), ("value", Typed));
        await bot.ExamAsync("box");
        await bot.PressAsync(bot.Guild.Messages[^1], ":begin", ChannelKind.Text);
        await bot.DoSoloAsync();

        await RefuseAsync(bot);
        await EraseAsync(bot);

        Assert.NotEmpty(bot.World.Log.All);
        Assert.All(
            bot.World.Log.All,
            line =>
            {
                Assert.DoesNotContain($"{Person}", line.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("alice", line.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Typed, line.Text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    /// <summary>Everything that Discord can take ill.</summary>
    private static async Task RefuseAsync(StudyServer bot)
    {
        await bot.Bot.MissAsync(DiscordPlace.Player(new Snowflake(12), new Snowflake(Person)));
        var hour = TimeOnly.FromDateTime(bot.Time.GetUtcNow().AddHours(-1).DateTime);
        await bot.SettingsAsync(("setting", "reminder"), ("value", SettingText.OfTime(hour)));
        bot.Time.Advance(TimeSpan.FromDays(1));
        bot.Guild.NoDirect = ServerReply.Error(403, 50007);
        await bot.RemindAsync();
        Assert.Contains(bot.World.Log.All, line => line.Text.Contains("opens no conversation with a person"));

        bot.Guild.Set(Guild.General, ThreadFate.Deleted);
        await bot.CommandAsync("daily", "now");
        await bot.WaitAsync(10);
        bot.On = null;
        await bot.CommandAsync("privacy", "export");
        await bot.CommandAsync("privacy", "export");
        bot.On = 12;
    }

    private static async Task EraseAsync(StudyServer bot)
    {
        await bot.CommandAsync("privacy", "erase");
        var open = PrivacyCode.Of(new PrivacyAction.OpenForm("0123456789abcdef"));
        await bot.FillAsync(open, "word", Typed);
        await bot.FillAsync(open, "word", "消去");
        Assert.Contains("消去しました。", bot.Guild.Updated!.Text);
    }

    private static string Words(string option, string value) =>
        $$"""{"type":3,"name":"{{option}}","value":"{{value}}"}""";
}
