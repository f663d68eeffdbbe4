using ChatStudyBot.Core.Settings;
using ChatStudyBot.Slack;
using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>Reminders of reviews, as they come on Slack.</summary>
public sealed class ReminderTests
{
    [Fact]
    [Trait("slack", "43")]
    public async Task It_comes_in_the_conversation_with_the_bot_once_and_begins_the_review()
    {
        await using var bot = await ToBeRemindedAsync();

        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);
        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);
        await bot.KillAndRestartAsync(60);
        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);

        var reminder = Assert.Single(bot.In(SlackTeam.Direct));
        Assert.Contains("今日は1枚", reminder.Text);
        await bot.PressAsync(reminder, "復習を始める");
        Assert.Contains("復習 · 残り1枚", bot.Told(Alice)[^1].Text);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task One_whose_answer_is_lost_is_not_sent_again()
    {
        await using var bot = await ToBeRemindedAsync();
        bot.Team.LostAnswers = 1;

        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);
        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);
        await bot.KillAndRestartAsync(60);
        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);

        Assert.Single(bot.In(SlackTeam.Direct));
    }

    /// <summary>It is past the hour of somebody who has something to review.</summary>
    private static async Task<StudyWorkspace> ToBeRemindedAsync()
    {
        var bot = await StartAsync();
        await bot.Bot.MissAsync(SlackPlace.Player(SlackTeam.Id, Alice));
        var hour = TimeOnly.FromDateTime(bot.Time.GetUtcNow().AddHours(-1).DateTime);
        await bot.TypeAsync($"settings reminder {SettingText.OfTime(hour)}");
        bot.Time.Advance(TimeSpan.FromDays(1));
        return bot;
    }
}
