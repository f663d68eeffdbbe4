using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>Settings, as somebody on a server on Discord sees and changes them.</summary>
public sealed class SettingsTests
{
    private static readonly SettingItem s_zone = new(Setting.Timezone, Whose.Team);

    [Fact]
    public async Task A_setting_is_chosen_from_the_card_and_then_its_value_in_the_same_place()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.SettingsAsync();
        var card = Assert.Single(bot.Guild.Messages);
        Assert.True(card.IsPrivate);
        Assert.Contains("あなたの設定", card.Text);

        await bot.ChooseAsync(SettingCode.Choose(new SettingItem(Setting.Language, Whose.Own)));
        Assert.Contains("言語: 自動", bot.Guild.Updated!.Text);
        await bot.ChooseAsync(SettingCode.Set(new SettingItem(Setting.Language, Whose.Own), "en"));

        Assert.Contains("Saved: language → English", bot.Guild.Updated.Text);
        Assert.Single(bot.Guild.Messages);
    }

    [Fact]
    public async Task Options_of_the_command_set_at_once_and_hold_after_a_restart()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.SettingsAsync(("setting", "language"), ("value", "English"));
        Assert.Contains("Saved: language → English", bot.Guild.Messages[^1].Text);

        await bot.KillAndRestartAsync(5);
        await bot.StopAsync(Guild.General, ChannelKind.Text);

        Assert.Contains("No quiz is running", bot.Guild.Messages[^1].Text);
    }

    [Fact]
    public async Task The_teams_settings_are_for_those_who_may_manage_the_server()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.SettingsAsync(("setting", "pace"), ("value", "2"));
        Assert.Contains("管理者だけができます", bot.Guild.Messages[^1].Text);

        bot.Rights = Permissions.ManageGuild;
        await bot.SettingsAsync(("setting", "pace"), ("value", "2"));
        await bot.SettingsAsync(("setting", "language"), ("value", "en"), ("whose", "team"));
        await bot.QuizAsync(3);

        Assert.Contains("60 s each", bot.In(Guild.General).First().Text);
    }

    [Fact]
    public async Task Another_time_zone_is_typed_into_a_form()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Rights = Permissions.ManageGuild;

        await bot.FillAsync(SettingCode.OpenForm(s_zone), SettingCode.Field, "Berlin");
        Assert.Contains("タイムゾーン → Europe/Berlin", bot.Guild.Updated!.Text);

        await bot.FillAsync(SettingCode.OpenForm(s_zone), SettingCode.Field, "Nowhere");
        Assert.Contains("「Nowhere」は使えません", bot.Guild.Messages[^1].Text);
    }

    [Fact]
    public async Task A_team_that_wants_threads_has_one_for_a_short_quiz_too()
    {
        await using var bot = await StudyServer.StartAsync();
        bot.Rights = Permissions.ManageGuild;
        await bot.SettingsAsync(("setting", "place"), ("value", "thread"));
        await bot.QuizAsync(3);
        await bot.WaitAsync(6);

        Assert.Contains("スレッドで進めます。", bot.In(Guild.General).Single().Text);
        Assert.Single(bot.Guild.Threads);
    }
}
