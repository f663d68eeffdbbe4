using ChatStudyBot.Discord.Protocol.Payloads;
using ChatStudyBot.Tests.Discord.Conversation.World;

namespace ChatStudyBot.Tests.Discord.Conversation;

/// <summary>A quiz for one person on Discord.</summary>
public sealed class SoloTests
{
    [Fact]
    public async Task An_unfinished_one_is_stopped_for_the_one_that_was_asked_for()
    {
        await using var bot = await StudyServer.StartAsync();
        await bot.SoloAsync(count: 2);
        await bot.PressAsync(bot.Guild.Messages[^1], ":choose:0", ChannelKind.Text);
        await bot.SoloAsync(count: 1);
        var offer = bot.Guild.Messages[^1];
        Assert.True(offer.IsPrivate);
        Assert.Contains("途中のクイズがあります", offer.Text);

        await bot.PressAsync(
            offer,
            Assert.Single(offer.Buttons, id => id.StartsWith("n:", StringComparison.Ordinal)),
            ChannelKind.Text
        );

        Assert.Contains("第1問（全1問）", bot.Guild.Messages[^1].Text);
        Assert.Empty(bot.In(Guild.General));
    }
}
