using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Settings;

namespace ChatStudyBot.Tests.Storage;

public abstract partial class StoreContract
{
    private static readonly PlayerId s_manager = new("web", "local", "manager");

    [Fact]
    public async Task The_newest_change_of_each_setting_is_read_with_who_made_it_and_when()
    {
        SettingChange[] made =
        [
            Set(new SettingOwner.OfTeam("web", "local"), Setting.Timezone, "UTC", 0),
            Set(new SettingOwner.OfTeam("web", "other"), Setting.Timezone, "Europe/Paris", 1),
            Set(new SettingOwner.OfChannel(Play.Lobby), Setting.Topic, "茶\u001f緑茶", 2),
            Set(new SettingOwner.OfPlayer(s_manager), Setting.ShowName, "off", 3),
            Set(new SettingOwner.OfTeam("web", "local"), Setting.Timezone, "Asia/Tokyo", 4),
            Set(new SettingOwner.OfPlayer(s_manager), Setting.Language, "", 5),
        ];
        foreach (var change in made)
        {
            await Store.Settings.AppendAsync(change, None);
        }

        await Reopen();

        Assert.Equal(made[1..], await Store.Settings.NewestAsync(None));
    }

    [Fact]
    public async Task Owners_of_the_same_name_are_told_apart()
    {
        var player = Set(new SettingOwner.OfPlayer(new PlayerId("web", "local", "x")), Setting.Topic, "1", 0);
        var channel = Set(
            new SettingOwner.OfChannel(new ChannelId("web", "local", "x")),
            Setting.Topic,
            "2",
            1
        );
        await Store.Settings.AppendAsync(player, None);
        await Store.Settings.AppendAsync(channel, None);

        Assert.Equal([player, channel], await Store.Settings.NewestAsync(None));
    }

    private static SettingChange Set(SettingOwner owner, Setting setting, string value, int second) =>
        new(owner, setting, value, s_manager, Play.Noon.AddSeconds(second));
}
