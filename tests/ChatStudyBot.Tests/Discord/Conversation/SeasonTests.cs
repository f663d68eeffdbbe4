using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>A season as a server on Discord sees it.</summary>
public sealed class SeasonTests
{
    [Fact]
    public async Task A_manager_starts_a_season_and_its_final_table_is_posted_once_when_its_last_day_is_over()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Rights = Permissions.ManageGuild;
        var last = bot
            .Time.GetUtcNow()
            .AddDays(1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await bot.CommandAsync(
            "season",
            "start",
            $$"""{"type":3,"name":"name","value":"秋の部"},{"type":3,"name":"until","value":"{{last}}"}"""
        );
        Assert.Contains("シーズン「秋の部」が始まりました。", bot.In(Guild.General).Single().Text);

        await bot.QuizAsync(count: 1);
        await bot.WaitAsync(6);
        await bot.PressAsync(bot.In(Guild.General).Last(), ":choose:", ChannelKind.Text);
        await bot.WaitAsync(60);
        var before = bot.In(Guild.General).Count();
        bot.Time.Advance(TimeSpan.FromDays(3));
        await bot.LookAsync();
        await bot.LookAsync();

        Assert.Equal(before + 1, bot.In(Guild.General).Count());
        var final = bot.In(Guild.General).Last();
        Assert.Contains("シーズン「秋の部」が終わりました。最終結果です。", final.Text);
        Assert.Contains("<@21>　50点　1/1問", final.Text);

        await bot.CommandAsync("season", "end");
        Assert.Contains("シーズンはありません", bot.Guild.Messages[^1].Text);
    }

    [Fact]
    public async Task A_final_table_for_a_channel_that_is_deleted_is_tried_once()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Rights = Permissions.ManageGuild;
        var last = bot
            .Time.GetUtcNow()
            .AddDays(1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await bot.CommandAsync(
            "season",
            "start",
            $$"""{"type":3,"name":"name","value":"秋の部"},{"type":3,"name":"until","value":"{{last}}"}"""
        );
        bot.Guild.Set(Guild.General, ThreadFate.Deleted);
        var before = bot.World.Server.Sent.Count;
        bot.Time.Advance(TimeSpan.FromDays(3));
        await bot.LookAsync();
        await bot.LookAsync();

        Assert.Equal(before + 1, bot.World.Server.Sent.Count);
    }

    [Fact]
    public async Task Others_may_not()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.CommandAsync("season", "start", """{"type":3,"name":"name","value":"秋の部"}""");
        Assert.Contains("管理者だけができます", bot.Guild.Messages[^1].Text);
    }
}
