using System.Text;
using System.Text.Json;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>What is stored about somebody, as they see and erase it on Discord.</summary>
public sealed class PrivacyTests
{
    [Fact]
    public async Task An_export_is_a_file_for_the_person_alone_and_an_erasure_takes_the_word()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.QuizAsync(count: 1);
        await bot.WaitAsync(6);
        await bot.PressAsync(bot.In(Guild.General).Last(), ":choose:", ChannelKind.Text);
        await bot.WaitAsync(60);

        await bot.CommandAsync("privacy", "export");
        var export = bot.Guild.Messages[^1];
        Assert.True(export.IsPrivate);
        Assert.Contains("書き出しました。", export.Text);
        using (var file = JsonDocument.Parse(bot.Guild.Files[export.Id]))
            Assert.Equal("discord:21", file.RootElement.GetProperty("person").GetString());
        Assert.Contains("解答 1件", export.Text);

        await bot.CommandAsync("privacy", "erase");
        Assert.Contains(
            ":open:0123456789abcdef",
            Assert.Single(bot.Guild.Messages[^1].Buttons, id => id.Contains("open"))
        );
        var open = PrivacyCode.Of(new PrivacyAction.OpenForm("0123456789abcdef"));
        await bot.FillAsync(open, "word", "はい");
        Assert.Contains("確認の言葉が違うため", bot.Guild.Messages[^1].Text);
        await bot.FillAsync(open, "word", "消去");
        Assert.Contains("消去しました。", bot.Guild.Updated!.Text);
        await bot.CommandAsync("privacy", "erase");
        Assert.Contains("解答 0件", bot.Guild.Messages[^1].Text);
    }

    [Fact]
    public async Task A_file_that_is_asked_for_by_a_button_comes_beside_the_card()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.CommandAsync("privacy", "erase");
        await bot.PressAsync(bot.Guild.Messages[^1], "export", ChannelKind.Text);

        Assert.Equal(2, bot.Guild.Messages.Count);
        Assert.True(bot.Guild.Messages[^1].IsPrivate);
        Assert.Contains(bot.Guild.Messages[^1].Id, bot.Guild.Files.Keys);
    }

    [Fact]
    public async Task Somebody_is_the_same_on_every_server_and_in_direct_messages()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.MissAsync();
        foreach (var place in new ulong?[] { 77, null })
        {
            bot.On = place;
            await bot.SettingsAsync(("language", "ja"));
            await bot.DoSoloAsync();
        }

        await bot.CommandAsync("privacy", "export");
        var export = Encoding.UTF8.GetString(bot.Guild.Files.Values.Single());
        Assert.All(
            ["discord:12:21", "discord:77:21", "discord:@me:21"],
            id => Assert.Contains($"\"{id}\"", export)
        );

        bot.On = 12;
        await bot.CommandAsync("privacy", "erase");
        Assert.Contains("使った場所: 3か所", bot.Guild.Messages[^1].Text);
        await bot.FillAsync(PrivacyCode.Of(new PrivacyAction.OpenForm("0123456789abcdef")), "word", "消去");

        var holdings = await bot.Bot.Store.Personal.HoldingsAsync(
            StudyServer.Alice.Account,
            CancellationToken.None
        );
        Assert.Equal((0, 0), (holdings.Answers, holdings.Cards));
        Assert.Empty(holdings.Teams);
        Assert.Empty(
            await bot.Bot.Store.Personal.ChannelsAsync(StudyServer.Alice.Account, CancellationToken.None)
        );
        var stranger = new Person(new Account("discord", "erased-0123456789abcdef"), []);
        var nobody = await bot.Bot.Store.Personal.ExportAsync(stranger, CancellationToken.None);
        Assert.DoesNotContain($"@me:{Guild.Direct}\"", nobody);
        Assert.Contains("discord:@me:erased-0123456789abcdef", nobody);
    }
}
