using ChatStudyBot.Tests.Slack.Conversation.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>Settings, as a workspace on Slack sees and changes them.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_setting_is_chosen_from_the_card_and_then_its_value_in_the_same_place(bool overHttp)
    {
        await using var bot = await StartAsync(overHttp);
        await bot.TypeAsync("settings");
        await bot.PressAsync(bot.Told(Alice).Single(), "言語（自分）");
        await bot.PressAsync(bot.Told(Alice).Single(), "English");

        Assert.Contains("Saved: language → English", bot.Told(Alice).Single().Text);
        Assert.Empty(bot.In(SlackTeam.General));
        await bot.TypeAsync("設定", Bob);
        Assert.Contains("あなたの設定", bot.Told(Bob).Single().Text);
    }

    [Fact]
    public async Task A_managers_words_set_the_teams_and_hold_after_a_restart()
    {
        await using var bot = await StartAsync(managers: [Alice]);
        await bot.TypeAsync("settings timezone Europe/Berlin");
        Assert.Contains("保存しました: タイムゾーン → Europe/Berlin", bot.Told(Alice)[^1].Text);
        await bot.TypeAsync("settings team language English");
        await bot.TypeAsync("settings pace 2", Bob);
        Assert.Contains("Only managers can do this.", bot.Told(Bob)[^1].Text);

        await bot.KillAndRestartAsync(5);
        await bot.TypeAsync("3");

        Assert.Contains("30 s each", bot.In(SlackTeam.General)[0].Text);
        await bot.TypeAsync("settings", Bob);
        Assert.Contains("Europe/Berlin", bot.Told(Bob)[^1].Text);
    }

    [Theory]
    [InlineData("settings review cap 5", "1日の復習の枚数 → 5枚")]
    [InlineData("settings show name no", "ランキングに名前を出す → しない")]
    public async Task The_name_of_a_setting_may_be_typed_as_its_words(string typed, string saved)
    {
        await using var bot = await StartAsync();

        await bot.TypeAsync(typed);

        Assert.Contains($"保存しました: {saved}", Assert.Single(bot.Told(Alice)).Text);
    }

    [Fact]
    public async Task What_is_wrong_with_a_typed_value_stands_in_the_form()
    {
        await using var bot = await StartAsync(managers: [Alice]);
        await bot.TypeAsync("settings timezone", channel: SlackTeam.Direct);
        var form = await bot.OpenAsync(bot.Told(Alice).Single(), "入力する");

        var wrong = await bot.FillAsync(form, "Nowhere");
        Assert.Contains("使えません", Assert.Single(wrong!.Value.EnumerateObject()).Value.GetString());
        Assert.Null(await bot.FillAsync(form, "Berlin"));

        Assert.Contains("タイムゾーン → Europe/Berlin", bot.Told(Alice).Single().Text);
    }

    [Fact]
    public async Task A_team_that_wants_no_threads_has_none_for_a_long_quiz()
    {
        await using var bot = await StartAsync(managers: [Alice]);
        await bot.TypeAsync("settings place channel");
        await bot.TypeAsync("12");
        await bot.WaitAsync(6);

        Assert.Contains("第1問", bot.In(SlackTeam.General)[^1].Text);
    }
}
