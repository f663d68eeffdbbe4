using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>Questions of the day, as a workspace on Slack sees them.</summary>
public sealed class DailyTests
{
    private const string General = SlackTeam.General;

    [Fact]
    [Trait("slack", "39")]
    public async Task A_post_whose_answer_is_lost_is_not_repeated_and_the_list_says_how_to_get_another()
    {
        await using var bot = await ScheduledAsync();
        bot.Team.LostAnswers = 1;
        await bot.WaitAsync(120);
        Assert.Single(bot.In(General));
        await bot.KillAndRestartAsync(60);
        await bot.WaitAsync(10);
        var lost = Assert.Single(bot.In(General));

        var list = await ListAsync(bot);
        Assert.Contains("投稿できたか確認できません", list);
        Assert.Contains("/daily now", list);

        await bot.TypeAsync("now", command: "/daily");
        await bot.WaitAsync(10);
        Assert.Contains("📅 今日の一問", bot.In(General)[^1].Text);
        Assert.Equal(2, bot.In(General).Count);
        Assert.DoesNotContain("確認できません", await ListAsync(bot));
        await bot.PressAsync(bot.In(General)[^1], "14日", Bob);
        Assert.Contains("✅ 正解です。", bot.Told(Bob)[^1].Text);
        await bot.PressAsync(lost, "14日", Bob);
        Assert.Contains("締め切りました", bot.Told(Bob)[^1].Text);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task A_question_whose_post_was_unsure_can_be_answered_by_who_sees_it()
    {
        await using var bot = await ScheduledAsync();
        bot.Team.LostAnswers = 1;
        await bot.WaitAsync(70);
        await bot.PressAsync(bot.In(General).Single(), "14日", Bob);

        Assert.Contains("✅ 正解です。", bot.Told(Bob)[^1].Text);
        Assert.DoesNotContain("確認できません", await ListAsync(bot));
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("restricted_action")]
    [InlineData("restricted_action_read_only_channel")]
    public async Task A_channel_that_is_closed_to_the_bot_pauses_its_schedules_with_a_line_in_the_log(
        string error
    )
    {
        await using var services = new ServiceCollection().AddQuartz(_ => { }).BuildServiceProvider();
        await using var bot = await ScheduledAsync();
        bot.Bot.Alarm(services.GetRequiredService<ISchedulerFactory>());
        bot.Team.Closed[General] = error;
        await bot.WaitAsync(60);

        var schedule = Assert.Single(await bot.Bot.Store.Daily.SchedulesAsync(null, CancellationToken.None));
        Assert.True(schedule.IsPaused);
        Assert.Single(
            bot.World.Log.All,
            line =>
                line.Level == LogLevel.Warning
                && line.Text.Contains("is closed to the bot: its 1 schedules", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("invalid_blocks")]
    [InlineData("msg_blocks_too_long")]
    [InlineData("messages_tab_disabled")]
    public async Task What_is_said_of_one_message_leaves_the_schedules_of_its_channel_alone(string error)
    {
        await using var bot = await ScheduledAsync();
        bot.Team.Closed[General] = error;
        await bot.WaitAsync(60);
        var schedule = Assert.Single(await bot.Bot.Store.Daily.SchedulesAsync(null, CancellationToken.None));
        Assert.False(schedule.IsPaused);
        bot.Team.Closed.Clear();

        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.WaitAsync(5);
        Assert.Single(bot.In(General));
    }

    [Fact]
    public async Task A_channel_that_is_only_closed_to_the_bot_keeps_them_and_the_list_says_so()
    {
        await using var bot = await ScheduledAsync();
        bot.Team.Closed[General] = "not_in_channel";
        await bot.WaitAsync(60);
        bot.Team.Closed.Clear();

        Assert.Empty(bot.In(General));
        Assert.Contains("このチャンネルに投稿できませんでした", await ListAsync(bot));
    }

    [Fact]
    public async Task A_reveal_for_all_is_a_reply_to_the_card_once_and_the_card_never_tells()
    {
        await using var bot = await ScheduledAsync(" reveal:thread");
        await bot.WaitAsync(60);
        var card = bot.In(General).Single();
        Assert.Empty(bot.In(General, card.Ts));

        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.WaitAsync(5);
        await bot.KillAndRestartAsync(5);
        await bot.WaitAsync(5);

        Assert.Contains("14日まで預かる。", Assert.Single(bot.In(General, card.Ts)).Text);
        Assert.All(bot.In(General), one => Assert.DoesNotContain("14日まで預かる。", one.Body.ToString()));
        Assert.Equal(2, bot.In(General).Count);
    }

    [Fact]
    public async Task What_the_channel_is_sent_is_the_same_whatever_the_right_answer_is()
    {
        var first = await PublicAsync(key: 0);
        var second = await PublicAsync(key: 1);

        Assert.Contains(first, body => body.Contains("締め切りました。1人中1人が正解でした。"));
        Assert.Contains(first, body => body.Contains("前回: 1人中1人が正解"));
        Assert.Equal(first, second);
    }

    /// <summary>All that goes into the channel until the question has been closed by the next, answered right once.</summary>
    private static async Task<string[]> PublicAsync(int key)
    {
        await using var bot = await ScheduledAsync(
            questions: Enumerable
                .Range(1, 30)
                .Select(number =>
                    Play.Question(number) with
                    {
                        Key = [key],
                        Explanation = $"正解の番号は{key}。",
                    }
                )
        );
        await bot.WaitAsync(60);
        await bot.PressAsync(bot.In(General).Single(), key == 0 ? " 4日" : "14日", Bob);
        Assert.Contains("✅ 正解です。", bot.Told(Bob)[^1].Text);
        await bot.WaitAsync(30);
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.WaitAsync(5);
        Assert.Equal(2, bot.In(General).Count);
        return
        [
            .. bot
                .World.Server.Sent.Where(request =>
                    request.At.Contains("chat.postMessage", StringComparison.Ordinal)
                    || request.At.Contains("chat.update", StringComparison.Ordinal)
                )
                // The closed question and the next one do not wait for each other.
                .OrderBy(request => request.At, StringComparer.Ordinal)
                .Select(request => Regex.Unescape(request.Text)),
        ];
    }

    /// <summary>A question comes within the minute.</summary>
    private static async Task<StudyWorkspace> ScheduledAsync(
        string options = "",
        IEnumerable<Question>? questions = null
    )
    {
        var bot = await StartAsync(questions: questions);
        bot.Team.Administrators.Add(Alice);
        var time = bot.Time.GetUtcNow().AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture);
        await bot.TypeAsync(time + options, command: "/daily");
        Assert.Contains("設定しました", bot.Told(Alice)[^1].Text);
        return bot;
    }

    private static async Task<string> ListAsync(StudyWorkspace bot)
    {
        await bot.TypeAsync("list", command: "/daily");
        return bot.Told(Alice)[^1].Text;
    }
}
