using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Discord.Protocol.Rest;
using ChatStudyBot.Discord.Reading;
using ChatStudyBot.Tests.Discord.Conversation.World;
using ChatStudyBot.Tests.Discord.Protocol.World;
using ChatStudyBot.Tests.World;
using Microsoft.Extensions.Logging;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>A quiz of more than ten rounds, as a server on Discord sees it.</summary>
public sealed class LongQuizTests
{
    private const ulong General = Guild.General;

    [Fact]
    public async Task The_channel_sees_the_start_card_and_the_results_and_its_thread_the_rounds()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12);
        Assert.Contains("10問を超えるため、スレッドで進めます。", bot.In(General).Single().Text);
        await bot.WaitAsync(6);
        var thread = Assert.Single(bot.Guild.Threads);
        Assert.Equal(bot.In(General).Single().Id, thread);
        var round = bot.In(thread).Single();
        Assert.True(round.IsSilent);

        await bot.PressAsync(round, ":choose:", ChannelKind.PublicThread);
        Assert.Contains("受け付けました", bot.Guild.Messages[^1].Text);
        await bot.PressAsync(round, ":skip", ChannelKind.PublicThread);
        await bot.WaitAsync(11);
        Assert.Contains("第1問（全12問）", bot.In(thread).First().Text);
        Assert.Contains("正解", bot.In(thread).First().Text);
        Assert.Contains("第2問（全12問）", bot.In(thread).Last().Text);

        await bot.StopAsync(thread, ChannelKind.PublicThread);
        await bot.PressAsync(bot.Guild.Messages[^1], ":confirmstop", ChannelKind.PublicThread);
        await bot.WaitAsync(1);
        Assert.Equal(2, bot.In(thread).Count());
        Assert.Equal(2, bot.In(General).Count());
        Assert.Contains("終了しました。結果は下にあります。", bot.In(General).First().Text);
        Assert.Contains("🏆 結果", bot.In(General).Last().Text);
    }

    [Fact]
    public async Task The_thread_is_named_after_the_topic_and_stays_in_the_list_for_a_day()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12);
        await bot.WaitAsync(1);

        var opening = Assert.Single(
            bot.World.Server.Sent,
            request => request.At.EndsWith("/threads", StringComparison.Ordinal)
        );
        Assert.Equal("クイズ: すべてのトピック", opening.Json.GetProperty("name").GetString());
        Assert.Equal(1440, opening.Json.GetProperty("auto_archive_duration").GetInt32());
    }

    [Fact]
    public async Task A_lost_answer_to_the_opening_makes_no_second_thread()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Guild.LostAnswers = 1;
        await bot.QuizAsync(count: 12);
        bot.Time.Advance(TimeSpan.FromMilliseconds(100));
        var opening = bot.LookAsync();
        await bot.Time.PassAsync(TimeSpan.FromSeconds(0.2501), TimeSpan.FromSeconds(0.5));
        await opening.Soon("the thread");
        await bot.WaitAsync(6);

        Assert.Single(bot.In(Assert.Single(bot.Guild.Threads)));
        Assert.Single(bot.In(General));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bot_that_is_killed_while_it_opens_the_thread_goes_on_in_that_one(bool wasOpened)
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12);
        var answer = new TaskCompletionSource();
        if (wasOpened)
        {
            bot.Guild.Answering = answer.Task;
            _ = bot.LookAsync();
            await bot.Guild.Opened.Soon("the thread");
        }

        await bot.KillAndRestartAsync(downSeconds: 10);
        answer.SetResult();
        await bot.WaitAsync(6);

        var thread = Assert.Single(bot.Guild.Threads);
        Assert.Contains("第1問", bot.In(thread).Single().Text);
        Assert.Single(bot.In(General));
        Assert.Equal(bot.QuizIn(General), bot.QuizIn(thread));
        await bot.KillAndRestartAsync(downSeconds: 10);
        Assert.Contains("再開しました", bot.In(thread).Single().Text);
    }

    [Fact]
    public async Task Without_the_permission_it_runs_in_the_channel_and_only_the_starter_is_told()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Granted = StudyServer.Plain;
        await bot.QuizAsync(count: 12);
        var told = bot.Guild.Messages[^1];
        await bot.WaitAsync(6);

        Assert.True(told.IsPrivate);
        Assert.Equal("スレッドを作れないため、このチャンネルで進めます。", told.Text.Trim());
        Assert.Empty(bot.Guild.Threads);
        Assert.Equal(2, bot.In(General).Count());
        Assert.DoesNotContain("スレッド", bot.In(General).First().Text);
    }

    [Fact]
    public async Task Typed_in_a_thread_it_runs_in_that_one()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12, channel: 77, ChannelKind.PublicThread);
        await bot.WaitAsync(6);

        Assert.Empty(bot.Guild.Threads);
        Assert.Equal(2, bot.In(77).Count());
        Assert.DoesNotContain(bot.Guild.Messages, message => message.IsPrivate);
    }

    [Fact]
    public async Task A_refusal_that_no_permission_announced_leaves_it_in_the_channel_and_is_logged()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Guild.NoThreads = ServerReply.Error(400, 160006, "Maximum number of active threads reached");
        await bot.QuizAsync(count: 12);
        await bot.WaitAsync(7);

        Assert.Equal(2, bot.In(General).Count());
        Assert.Contains("スレッドを作れないため", bot.In(General).First().Text);
        Assert.Contains(bot.World.Log.All, line => line.Text.Contains("160006"));
    }

    [Fact]
    public async Task An_opening_that_is_limited_waits_as_long_as_Discord_says()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Guild.NoThreads = ServerReply.TooMany(3, "user");
        await bot.QuizAsync(count: 12);
        var opening = bot.LookAsync();
        await bot.Time.WaitedForAsync(TimeSpan.FromSeconds(3));
        bot.Guild.NoThreads = null;
        Assert.Empty(bot.Guild.Threads);
        await bot.Time.PassAsync(TimeSpan.FromSeconds(3));
        await opening.Soon("the thread");
        await bot.WaitAsync(6);

        Assert.Single(bot.In(Assert.Single(bot.Guild.Threads)));
    }

    [Fact]
    public async Task An_archived_thread_is_opened_again_by_the_next_card()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12);
        await bot.WaitAsync(6);
        var thread = bot.Guild.Threads[0];
        bot.Guild.Set(thread, ThreadFate.Archived);
        await bot.WaitAsync(31);

        Assert.Contains("解答はありませんでした。", bot.In(thread).Last().Text);
        await bot.WaitAsync(10);
        Assert.Contains("第2問", bot.In(thread).Last().Text);
        Assert.NotNull(bot.QuizIn(thread));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thread_that_is_gone_ends_it_with_the_results_in_the_channel_and_a_line_in_the_log(
        bool isDeleted
    )
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 12);
        await bot.WaitAsync(6);
        var thread = bot.Guild.Threads[0];
        await bot.PressAsync(bot.In(thread).Single(), ":choose:", ChannelKind.PublicThread);
        bot.Guild.Set(thread, isDeleted ? ThreadFate.Deleted : ThreadFate.Locked);
        await bot.WaitAsync(32);

        Assert.Single(bot.In(thread));
        Assert.Equal(2, bot.In(General).Count());
        Assert.Contains("スレッドに投稿できなくなったため終了しました。", bot.In(General).Last().Text);
        Assert.Contains("終了しました。結果は下にあります。", bot.In(General).First().Text);
        Assert.Null(bot.QuizIn(General));
        Assert.Contains(
            bot.World.Log.All,
            line => line.Level == LogLevel.Warning && line.Text.Contains($"discord:12:{thread}")
        );
    }

    [Theory]
    [InlineData((int)ChannelKind.Text, (ulong)StudyServer.WithThreads, ThreadAccess.Allowed)]
    [InlineData((int)ChannelKind.Announcement, (ulong)StudyServer.WithThreads, ThreadAccess.Allowed)]
    [InlineData((int)ChannelKind.Text, (ulong)Permissions.Administrator, ThreadAccess.Allowed)]
    [InlineData((int)ChannelKind.Text, (ulong)StudyServer.Plain, ThreadAccess.Forbidden)]
    [InlineData((int)ChannelKind.Text, (ulong)Permissions.CreatePublicThreads, ThreadAccess.Forbidden)]
    [InlineData((int)ChannelKind.Voice, (ulong)StudyServer.WithThreads, ThreadAccess.None)]
    [InlineData((int)ChannelKind.PrivateThread, (ulong)StudyServer.WithThreads, ThreadAccess.None)]
    [InlineData((int)ChannelKind.Direct, (ulong)StudyServer.WithThreads, ThreadAccess.None)]
    public void Where_a_thread_can_be_opened_is_read_from_the_interaction(
        int kind,
        ulong granted,
        ThreadAccess expected
    )
    {
        var asked = InteractionReader.Read(
            Interactions.Read(Interactions.Command(101)) with
            {
                Channel = new Channel
                {
                    Id = new Snowflake(13),
                    Type = (ChannelKind)kind,
                    ParentId = new Snowflake(7),
                },
                AppPermissions = (Permissions)granted,
            }
        )!;

        Assert.Equal(expected, asked.Context.Threads);
        Assert.Equal(
            (ChannelKind)kind == ChannelKind.PrivateThread ? "discord:12:7" : "discord:12:13",
            asked.Context.Home.ToString()
        );
    }
}
