using System.Globalization;
using ChatStudyBot.Core.Daily;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Questions of the day in channels of Discord's that do not take what they are given.</summary>
public sealed class DailyChannelTests : IAsyncDisposable
{
    private const ulong General = Guild.General;

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddQuartz(_ => { })
        .BuildServiceProvider();

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    [Fact]
    public async Task A_channel_that_is_deleted_ends_its_schedules_with_a_line_in_the_log()
    {
        await using var bot = await ScheduledAsync();
        await SetAsync(bot, minutes: 5);
        Assert.Equal(2, (await SchedulesAsync(bot)).Count);

        bot.Guild.Set(General, ThreadFate.Deleted);
        await bot.WaitAsync(60);

        Assert.Empty(await SchedulesAsync(bot));
        AssertWarned(bot, "discord:12:13 is there no more: its 2 schedules");
        await AssertNothingMoreAsync(bot);
    }

    [Fact]
    public async Task A_quiz_that_finds_its_channel_deleted_ends_the_schedules_there_as_well()
    {
        await using var bot = await ScheduledAsync(minutes: 30);
        await bot.QuizAsync(count: 1);
        bot.Guild.Set(General, ThreadFate.Deleted);
        await bot.WaitAsync(7);

        Assert.Null(bot.QuizIn(General));
        Assert.Empty(await SchedulesAsync(bot));
        AssertWarned(bot, "discord:12:13 is there no more: its 1 schedules");
    }

    [Theory]
    [InlineData(403, DiscordErrorCode.MissingAccess)]
    [InlineData(403, DiscordErrorCode.MissingPermissions)]
    [InlineData(400, DiscordErrorCode.ThreadArchived)]
    [InlineData(403, DiscordErrorCode.ThreadLocked)]
    public async Task A_channel_that_is_closed_to_the_bot_pauses_its_schedules_with_a_line_in_the_log(
        int status,
        int code
    )
    {
        await using var bot = await ScheduledAsync();
        bot.Guild.NoPosts = ServerReply.Error(status, code);
        await bot.WaitAsync(60);

        Assert.True(Assert.Single(await SchedulesAsync(bot)).IsPaused);
        AssertWarned(bot, "discord:12:13 is closed to the bot: its 1 schedules");
        await AssertNothingMoreAsync(bot);
    }

    [Theory]
    [InlineData(400, DiscordErrorCode.InvalidForm)]
    [InlineData(403, DiscordErrorCode.CannotMessageUser)]
    [InlineData(404, DiscordErrorCode.UnknownMessage)]
    [InlineData(403, 0)]
    public async Task What_is_said_of_one_message_leaves_the_schedules_of_its_channel_alone(
        int status,
        int code
    )
    {
        await using var bot = await ScheduledAsync();
        bot.Guild.NoPosts = ServerReply.Error(status, code);
        await bot.WaitAsync(60);

        Assert.False(Assert.Single(await SchedulesAsync(bot)).IsPaused);
        bot.Guild.NoPosts = null;
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.LookAsync();
        Assert.Single(bot.In(General));
    }

    [Fact]
    public async Task A_thread_that_Discord_fails_to_open_is_given_up_after_a_minute_and_the_question_stands()
    {
        await using var bot = await ScheduledAsync(""",{"type":3,"name":"thread","value":"yes"}""");
        bot.Guild.NoThreads = ServerReply.Error(500, 0);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(bot);
        Assert.DoesNotContain(bot.World.Log.All, line => line.Text.Contains("opens no thread"));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(bot);

        AssertWarned(bot, "Discord opens no thread in discord:12:13,");
        Assert.DoesNotContain(bot.World.Log.All, line => line.Text.Contains("lice"));
        Assert.Contains("📅 今日の一問", Assert.Single(bot.In(General)).Text);
        await AssertNothingMoreAsync(bot);
        bot.Guild.NoThreads = null;
        await bot.PressAsync(bot.In(General).Single(), ":choose:0", ChannelKind.Text);
        Assert.Contains("正解", bot.Guild.Messages[^1].Text);
        Assert.Empty(bot.Guild.Threads);
    }

    /// <summary>Whoever set it up finds what to ask for in the list, and in the confirmation already.</summary>
    [Theory]
    [InlineData("thread", "yes")]
    [InlineData("reveal", "thread")]
    public async Task Whoever_wants_threads_that_the_bot_may_not_open_is_told_what_to_allow(
        string option,
        string value
    )
    {
        const string told = "公開スレッドの作成、スレッドでメッセージを送信 がすべて必要です";
        await using var bot = await StudyServer.StartAsync();
        bot.Granted = StudyServer.Plain & ~Permissions.SendMessagesInThreads;
        await SetAsync(bot, options: $$""",{"type":3,"name":"{{option}}","value":"{{value}}"}""");
        Assert.Contains(told, bot.Guild.Messages[^1].Text);
        Assert.Contains(told, await ListAsync(bot));

        bot.Granted = StudyServer.WithThreads;
        Assert.DoesNotContain("許可", await ListAsync(bot));
    }

    [Fact]
    public async Task A_question_whose_thread_Discord_refused_stands_and_the_list_says_so()
    {
        await using var bot = await ScheduledAsync(""",{"type":3,"name":"thread","value":"yes"}""");
        bot.Guild.NoThreads = ServerReply.Error(403, DiscordErrorCode.MissingPermissions);
        await bot.WaitAsync(60);

        Assert.Contains("📅 今日の一問", Assert.Single(bot.In(General)).Text);
        Assert.Contains("スレッドを開けませんでした。", await ListAsync(bot));
        await AssertNothingMoreAsync(bot);

        bot.Guild.NoThreads = null;
        bot.Time.Advance(TimeSpan.FromDays(1));
        await bot.WaitAsync(1);
        Assert.Single(bot.Guild.Threads);
        Assert.DoesNotContain("スレッドを開けません", await ListAsync(bot));
    }

    [Fact]
    public async Task A_thread_that_Discord_opens_late_is_opened_once()
    {
        await using var bot = await ScheduledAsync(""",{"type":3,"name":"thread","value":"yes"}""");
        bot.Guild.NoThreads = ServerReply.Error(500, 0);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(bot);
        bot.Guild.NoThreads = null;
        await bot.WaitAsync(30);

        Assert.Single(bot.Guild.Threads);
        Assert.Single(bot.In(General));
        Assert.DoesNotContain(bot.World.Log.All, line => line.Text.Contains("opens no thread"));
    }

    [Fact]
    public async Task Explanations_whose_thread_cannot_be_opened_for_a_minute_go_into_the_channel()
    {
        await using var bot = await ScheduledAsync(""",{"type":3,"name":"reveal","value":"thread"}""");
        await bot.WaitAsync(60);
        bot.Guild.NoThreads = ServerReply.Error(500, 0);
        bot.Time.Advance(TimeSpan.FromDays(1));
        await FailAsync(bot);
        Assert.Equal(2, bot.In(General).Count());
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(bot);

        Assert.Contains("14日まで預かる。", bot.In(General).Last().Text);
        Assert.Equal(3, bot.In(General).Count());
        AssertWarned(bot, "Discord opens no thread in discord:12:13,");
        await AssertNothingMoreAsync(bot);
    }

    [Fact]
    public async Task A_long_quiz_whose_thread_cannot_be_opened_for_a_minute_goes_on_in_the_channel()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Guild.NoThreads = ServerReply.Error(502, 0);
        await bot.QuizAsync(count: 12);
        await FailAsync(bot);
        Assert.Single(bot.In(General));
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FailAsync(bot);
        await bot.WaitAsync(6);

        Assert.Equal(2, bot.In(General).Count());
        Assert.Contains("スレッドを作れないため", bot.In(General).First().Text);
        Assert.Contains("第1問（全12問）", bot.In(General).Last().Text);
        AssertWarned(bot, "Discord opens no thread in discord:12:13,");
    }

    /// <summary>Does what is due, with five tries of an opening that all fail.</summary>
    private static async Task FailAsync(StudyServer bot)
    {
        var looking = bot.LookAsync();
        for (var seconds = 0.5; seconds <= 4; seconds *= 2)
        {
            // More than what the clock of the quizzes waits for a slow channel.
            await bot.Time.PassAsync(
                TimeSpan.FromSeconds(seconds / 2 + 0.0001),
                TimeSpan.FromSeconds(seconds)
            );
        }

        await looking.Soon("the end of five tries");
    }

    /// <summary>A question comes within so many minutes.</summary>
    private async Task<StudyServer> ScheduledAsync(string options = "", int minutes = 1)
    {
        var bot = await StudyServer.StartAsync();
        bot.Bot.Alarm(_services.GetRequiredService<ISchedulerFactory>());
        await SetAsync(bot, minutes, options);
        return bot;
    }

    private static async Task SetAsync(StudyServer bot, int minutes = 1, string options = "")
    {
        bot.Rights = Permissions.ManageGuild;
        var time = bot.Time.GetUtcNow().AddMinutes(minutes).ToString("HH:mm", CultureInfo.InvariantCulture);
        await bot.CommandAsync(
            "daily",
            "set",
            $$"""{"type":3,"name":"time","value":"{{time}}"}{{options}}"""
        );
        Assert.Contains("設定しました", bot.Guild.Messages[^1].Text);
    }

    private static async Task<string> ListAsync(StudyServer bot)
    {
        await bot.CommandAsync("daily", "list");
        return bot.Guild.Messages[^1].Text;
    }

    private static Task<IReadOnlyList<DailySchedule>> SchedulesAsync(StudyServer bot) =>
        bot.Bot.Store.Daily.SchedulesAsync(null, CancellationToken.None);

    private static void AssertWarned(StudyServer bot, string text) =>
        Assert.Single(
            bot.World.Log.All,
            line => line.Level == LogLevel.Warning && line.Text.Contains(text, StringComparison.Ordinal)
        );

    private static async Task AssertNothingMoreAsync(StudyServer bot)
    {
        var sent = bot.World.Server.Sent.Count;
        await bot.WaitAsync(300);
        Assert.Equal(sent, bot.World.Server.Sent.Count);
    }
}
