using ChatStudyBot.Core.Settings;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Reminders of reviews, as they come on Discord.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task It_comes_as_a_direct_message_with_the_way_to_the_server_and_once()
    {
        await using var bot = await ToBeRemindedAsync();

        await bot.RemindAsync();
        await bot.RemindAsync();
        await bot.KillAndRestartAsync(60);
        await bot.RemindAsync();

        var reminder = Assert.Single(bot.In(Guild.Direct));
        Assert.Contains("今日は1枚", reminder.Text);
        Assert.False(reminder.IsSilent);
        Assert.Contains("https://discord.com/channels/12", reminder.Body.ToString());
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_left_alone()
    {
        await using var bot = await ToBeRemindedAsync();
        bot.Guild.NoDirect = ServerReply.Error(403, 50007);
        await bot.RemindAsync();
        bot.Guild.NoDirect = null;
        await bot.RemindAsync();

        Assert.Empty(bot.In(Guild.Direct));
    }

    /// <summary>It is past the hour of somebody who has something to review.</summary>
    private static async Task<StudyServer> ToBeRemindedAsync()
    {
        var bot = await StudyServer.StartAsync();
        await bot.MissAsync();
        var hour = TimeOnly.FromDateTime(bot.Time.GetUtcNow().AddHours(-1).DateTime);
        await bot.SettingsAsync(("setting", "reminder"), ("value", SettingText.OfTime(hour)));
        bot.Time.Advance(TimeSpan.FromDays(1));
        return bot;
    }
}
