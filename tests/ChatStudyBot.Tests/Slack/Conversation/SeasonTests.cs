using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>A season as a workspace on Slack sees it.</summary>
public sealed class SeasonTests
{
    [Theory]
    [InlineData("season start 秋の部 2026", "season end")]
    [InlineData("シーズン 開始 秋の部 2026", "シーズン 終了")]
    public async Task A_manager_starts_a_season_and_ends_it_with_a_final_table_in_the_channel(
        string start,
        string end
    )
    {
        await using var bot = await StartAsync();
        bot.Team.Administrators.Add(Alice);
        await bot.TypeAsync(start);
        Assert.Contains("シーズン「秋の部 2026」が始まりました。", bot.In(SlackTeam.General).Single().Text);
        await bot.TypeAsync("1 solo", Bob);
        await bot.PressAsync(bot.Told(Bob)[^1], "14日", Bob);

        await bot.WaitAsync(1);
        await bot.TypeAsync("season team", command: "/leaderboard");
        Assert.Contains("今シーズン（チーム全体） · 秋の部 2026", bot.In(SlackTeam.General)[^1].Text);
        await bot.TypeAsync(end);

        Assert.Contains("終了しました", bot.Told(Alice)[^1].Text);
        var final = bot.In(SlackTeam.General)[^1].Text;
        Assert.Contains("最終結果です。", final);
        Assert.Contains($"1. {SlackTeam.NameOf(Bob)}", final);
        Assert.Empty(bot.Team.Faults);
    }

    [Fact]
    public async Task A_word_that_may_be_a_day_does_not_become_part_of_the_name_unasked()
    {
        await using var bot = await StartAsync(managers: [Alice]);

        await bot.TypeAsync("season start 秋の陣 来週");

        Assert.Contains("「来週」が名前の一部なのか日付なのか", Assert.Single(bot.Told(Alice)).Text);
        Assert.Empty(bot.In(SlackTeam.General));
    }

    [Fact]
    public async Task Others_may_not()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("season start 秋の部", Bob);
        Assert.Contains("管理者だけができます", Assert.Single(bot.Told(Bob)).Text);
        Assert.Empty(bot.In(SlackTeam.General));
    }
}
