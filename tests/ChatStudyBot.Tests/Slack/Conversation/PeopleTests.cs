using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.Slack.Protocol.World;
using Microsoft.Extensions.Logging;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>What people are called, and who may do what managers may.</summary>
public sealed class PeopleTests
{
    [Fact]
    public async Task Administrators_of_the_workspace_may_look_at_the_bank_and_others_may_not()
    {
        await using var bot = await StartAsync();
        bot.Team.Administrators.Add(Alice);
        await bot.TypeAsync("bank status");
        await bot.TypeAsync("bank status", Bob);

        Assert.Contains("問題30問", Assert.Single(bot.Told(Alice)).Text);
        Assert.Contains("管理者だけができます", Assert.Single(bot.Told(Bob)).Text);
    }

    [Fact]
    [Trait("slack", "43")]
    public async Task Without_the_scope_people_have_their_handles_and_managers_are_those_of_the_configuration()
    {
        await using var bot = await StartAsync(managers: [Bob]);
        bot.Team.OfPeople = SlackReplies.No(
            "missing_scope",
            ""","needed":"users:read","provided":"chat:write" """
        );
        bot.Team.Administrators.Add(Alice);
        await bot.TypeAsync("5");
        await bot.TypeAsync("bank status");
        await bot.TypeAsync("bank status", Bob);

        Assert.Contains($"開始: handle-of-{Alice}さん", bot.In(SlackTeam.General)[0].Text);
        Assert.Contains("管理者だけができます", Assert.Single(bot.Told(Alice)).Text);
        Assert.Contains("問題30問", Assert.Single(bot.Told(Bob)).Text);
        Assert.Contains(
            "users:read",
            Assert.Single(bot.World.Log.All, line => line.Level == LogLevel.Warning).Text
        );
    }

    [Fact]
    public async Task Who_could_not_be_asked_about_is_asked_about_again_a_minute_later()
    {
        await using var bot = await StartAsync();
        bot.Team.Administrators.Add(Alice);
        bot.Team.OfPeople = SlackReplies.No("user_not_visible");
        await bot.TypeAsync("bank status");
        bot.Team.OfPeople = null;
        await bot.TypeAsync("bank status");
        Assert.Contains("管理者だけができます", bot.Told(Alice)[^1].Text);
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.TypeAsync("bank status");

        Assert.Contains("問題30問", bot.Told(Alice)[^1].Text);
    }

    [Fact]
    public async Task A_command_does_not_wait_for_a_name_that_does_not_come()
    {
        await using var bot = await StartAsync();
        var late = new TaskCompletionSource();
        bot.Team.OfPeople = SlackReplies.No("user_not_found") with { Held = late.Task };
        await bot.AcknowledgedAsync(bot.Typed("5"));
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        await bot.HandledAsync();

        Assert.Contains($"開始: handle-of-{Alice}さん", Assert.Single(bot.In(SlackTeam.General)).Text);
        late.SetResult();
    }

    [Theory]
    [InlineData("stats <@U2|bob>", "")]
    [InlineData("help", "")]
    [InlineData("　トピック　", "")]
    [InlineData("“箱” 2 race", "早押し")]
    [Trait("slack", "23")]
    public async Task What_phones_and_keyboards_make_of_a_command_is_understood(string text, string publicly)
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync(text);

        Assert.Equal(publicly.Length > 0, bot.Told(Alice).Count == 0);
        Assert.All(bot.In(SlackTeam.General), message => Assert.Contains(publicly, message.Text));
        Assert.DoesNotContain(bot.Told(Alice), message => message.Text.Contains("コマンドはありません"));
    }
}
