using System.Text.Json;
using ChatStudyBot.Core.Privacy;
using ChatStudyBot.Slack;
using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.Slack.Protocol.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>What is stored about somebody, as they see and erase it on Slack.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData("privacy export", "privacy erase")]
    [InlineData("データ 書き出し", "データ 消去")]
    public async Task An_export_is_a_file_in_the_conversation_with_the_person_and_an_erasure_takes_the_word(
        string export,
        string erase
    )
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("1 solo", Bob);
        await bot.PressAsync(bot.Told(Bob)[^1], "14日", Bob);

        await bot.TypeAsync(export, Bob);
        Assert.Contains("ダイレクトメッセージに届いて", bot.Told(Bob)[^1].Text);
        Assert.Contains("解答 1件", bot.In(SlackTeam.Direct)[^1].Text);
        using (var file = JsonDocument.Parse(bot.Team.Files[SlackTeam.Direct]))
            Assert.Equal("slack:U2", file.RootElement.GetProperty("person").GetString());

        await bot.TypeAsync(erase, Bob);
        Assert.Contains("使った場所: 1か所", bot.Told(Bob)[^1].Text);
        Assert.Equal(
            "danger",
            bot.Told(Bob)[^1]
                .Pressables.Single(button => button.Label == "完全に消去")
                .Element.GetProperty("style")
                .GetString()
        );
        var form = await bot.OpenAsync(bot.Told(Bob)[^1], "完全に消去", Bob);
        Assert.NotNull(await bot.FillAsync(form, "はい", Bob));
        Assert.Null(await bot.FillAsync(form, "消去", Bob));
        Assert.Contains("消去しました。", bot.Told(Bob)[^1].Text);

        await bot.TypeAsync("all team", command: "/leaderboard");
        Assert.Contains("1. 匿名の参加者", bot.In(SlackTeam.General)[^1].Text);
        Assert.Empty(bot.Team.Faults);
    }

    [Fact]
    public async Task Without_the_right_to_send_files_it_says_what_is_missing()
    {
        await using var bot = await StartAsync();
        bot.Team.NoUploads = SlackReplies.No(
            "missing_scope",
            ""","needed":"files:write","provided":"commands" """
        );

        await bot.TypeAsync("privacy export", Bob);

        Assert.Contains("files:write", bot.Told(Bob)[^1].Text);
        Assert.Empty(bot.In(SlackTeam.Direct));

        // What never came is no reason to wait.
        bot.Team.NoUploads = null;
        await bot.TypeAsync("privacy export", Bob);
        Assert.Contains("ダイレクトメッセージに届いて", bot.Told(Bob)[^1].Text);
        await bot.TypeAsync("privacy export", Bob);
        Assert.Contains("10分", bot.Told(Bob)[^1].Text);
    }

    [Fact]
    public async Task A_file_that_is_not_shared_leaves_no_card_behind()
    {
        await using var bot = await StartAsync();
        bot.Team.NoSharing = SlackReplies.No("file_not_found");

        await bot.TypeAsync("privacy export", Bob);

        Assert.Contains("混み合って", bot.Told(Bob)[^1].Text);
        Assert.Empty(bot.In(SlackTeam.Direct));
    }

    [Fact]
    public async Task Whoever_is_erased_from_a_channel_is_erased_from_the_conversation_with_the_bot()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("1 solo", Bob, SlackTeam.Direct);
        await bot.PressAsync(bot.Told(Bob)[^1], "14日", Bob);

        await bot.TypeAsync("privacy erase", Bob);
        await bot.FillAsync(await bot.OpenAsync(bot.Told(Bob)[^1], "完全に消去", Bob), "消去", Bob);

        var account = SlackPlace.Player(SlackTeam.Id, Bob).Account;
        Assert.Equal(0, (await bot.Bot.Store.Personal.HoldingsAsync(account, None)).Answers);
        Assert.Empty(await bot.Bot.Store.Personal.ChannelsAsync(account, None));
        var nobody = await bot.Bot.Store.Personal.ExportAsync(
            new Person(account with { User = "erased-0123456789abcdef" }, []),
            None
        );
        Assert.Contains("slack:T1:erased-0123456789abcdef", nobody);
        Assert.DoesNotContain($":{SlackTeam.Direct}\"", nobody);
    }

    private static CancellationToken None => CancellationToken.None;
}
