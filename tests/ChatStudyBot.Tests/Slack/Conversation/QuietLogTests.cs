using ChatStudyBot.Core.Answers;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Slack;
using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.Slack.Protocol.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>What is logged of a busy day on Slack, all levels of it, errors and refusals included.</summary>
public sealed class QuietLogTests
{
    private const string Person = "U7QUETZALCOATL";
    private const string Typed = "Zyzzyvaquux";
    private const string General = SlackTeam.General;

    [Fact]
    public async Task No_line_says_who_did_something_or_what_they_typed()
    {
        await using var bot = await StartAsync(managers: [Person]);
        await bot.TypeAsync("1", Person);
        await bot.WaitAsync(6);
        await bot.PressAsync(bot.In(General)[^1], "14日", Person);
        await bot.WaitAsync(60);

        foreach (
            var (command, text) in new[]
            {
                ("/quiz", Typed),
                ("/quiz", $"stats {Typed}"),
                ("/quiz", "settings show_name no"),
                ("/quiz", $"settings time_zone {Typed}"),
                ("/quiz", $"season start {Typed}"),
                ("/leaderboard", "all team"),
                ("/daily", $"09:00 {Typed}"),
                ("/daily", "09:00"),
                ("/daily", "now"),
                ("/ask", $"{Typed}とは何ですか"),
                ("/quiz", "exam box"),
                ("/quiz", "review"),
            }
        )
            await bot.TypeAsync(text, Person, command: command);
        await bot.WaitAsync(10);
        await bot.PressAsync(bot.In(General)[^1], "14日", Person);
        await bot.PressAsync(
            bot.Told(Person).First(card => card.Text.Contains("合格の目安")),
            "開始",
            Person
        );
        await bot.LookAsync("home", Person);

        await RefuseAsync(bot);
        await EraseAsync(bot);

        Assert.NotEmpty(bot.World.Log.All);
        Assert.All(
            bot.World.Log.All,
            line =>
            {
                Assert.DoesNotContain(Person, line.Text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Typed, line.Text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    /// <summary>Everything that Slack can take ill.</summary>
    private static async Task RefuseAsync(StudyWorkspace bot)
    {
        await bot.Bot.MissAsync(SlackPlace.Player(SlackTeam.Id, Person));
        var hour = TimeOnly.FromDateTime(bot.Time.GetUtcNow().AddHours(-1).DateTime);
        await bot.TypeAsync($"settings reminder {SettingText.OfTime(hour)}", Person);
        bot.Time.Advance(TimeSpan.FromDays(1));
        bot.Team.Closed[SlackTeam.Direct] = "is_archived";
        await bot.Bot.Reminders.AdvanceAsync(CancellationToken.None);
        Assert.Contains(bot.World.Log.All, line => line.Text.Contains("does not take a card for a person"));

        bot.Team.Closed[General] = "is_archived";
        await bot.TypeAsync("2", Person);
        bot.Team.NoUploads = SlackReplies.No("missing_scope");
        await bot.TypeAsync("privacy export", Person);
        bot.Team.OfPeople = SlackReplies.No("user_not_found");
        bot.Time.Advance(TimeSpan.FromHours(2));
        await bot.TypeAsync("stats", Person);
        bot.Team.NoForms = "expired_trigger_id";
        await bot.TypeAsync("privacy erase", Person);
        await bot.PressAsync(bot.Told(Person)[^1], "完全に消去", Person);
        bot.Team.NoForms = null;
    }

    private static async Task EraseAsync(StudyWorkspace bot)
    {
        await bot.TypeAsync("privacy", Person);
        var form = await bot.OpenAsync(bot.Told(Person)[^1], "完全に消去", Person);
        await bot.FillAsync(form, Typed, Person);
        await bot.FillAsync(form, "消去", Person);
        Assert.Contains("消去しました。", bot.Told(Person)[^1].Text);
    }
}
