using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>What somebody hears who asks how a command is used, or types a word that it does not know.</summary>
public sealed class UsageTests
{
    private readonly StudyRoom _room = new([.. Samples.Singles(3), Samples.Single(9, "season of tea")]);

    public static TheoryData<string, string> Asked =>
        new()
        {
            { "/daily help", "/daily set 09:00 weekdays S3" },
            { "/daily ?", "/daily pause" },
            { "/毎日 ヘルプ", "/daily now" },
            { "/毎日 使い方", "/daily off" },
            { "/daily set help", "/daily set 09:00 weekdays S3" },
            { "/season help", "/season start Autumn until:2026-12-31" },
            { "/quiz season help", "/season end" },
            { "/シーズン ？", "/season end" },
            { "/season start help", "/season end" },
            { "/exam help", "/exam SOA-C02" },
            { "/review help", "/review S3" },
            { "/復習 使い方", "/review S3" },
            { "/settings help", "/settings language English" },
            { "/設定 ヘルプ", "/settings language English" },
            { "/stats help", "/stats sato" },
            { "/leaderboard --help", "/leaderboard week team S3" },
            { "/bank help", "/bank suspend 0123456789ab" },
            { "/privacy help", "/privacy export" },
            { "/ask help", "/ask default cooldown of auto scaling" },
            { "/help daily", "/daily set 09:00 weekdays S3" },
            { "/ヘルプ 毎日", "/daily set 09:00 weekdays S3" },
            { "/quiz help season", "/season start Autumn until:2026-12-31" },
        };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Help_behind_a_command_tells_how_it_is_used(string typed, string usage)
    {
        var reply = await _room.Say(Suzuki, typed);

        Assert.Null(reply.RefusalKey);
        Assert.Equal(Audience.Player, reply.Audience);
        Assert.StartsWith("How to use /", CardText.Of(reply.Card));
        Assert.Contains($"\n{usage}: ", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task Help_for_a_command_lists_what_may_follow_it()
    {
        var daily = CardText.Of((await _room.Say(Suzuki, "/daily help")).Card);

        foreach (var option in new[] { "time", "days", "count", "timezone", "role", "thread", "reveal" })
            Assert.Contains($"\n{option}: ", daily);
        Assert.Contains("\nthread: Open a thread for talk on each question (no, yes)", daily);
        Assert.Contains("\nreveal: How the answer is told when it has closed (private, reply)", daily);
        Assert.Contains("\nscope: ", CardText.Of((await _room.Say(Suzuki, "/leaderboard help")).Card));
    }

    [Fact]
    public async Task Help_tells_everybody_of_their_data_and_managers_of_what_they_manage()
    {
        var own = CardText.Of((await _room.Say(Suzuki, "/help")).Card);
        var managers = CardText.Of((await _room.Manage("/help")).Card);

        Assert.Contains("\n/privacy export: ", own);
        Assert.DoesNotContain("/bank", own, StringComparison.Ordinal);
        Assert.Contains("\n/privacy export: ", managers);
        Assert.Contains("\n/season start: ", managers);
        Assert.Contains("\n/bank status: ", managers);
    }

    [Theory]
    [InlineData("/season autumn", "/season start Autumn until:2026-12-31, /season end.")]
    [InlineData("/quiz season autumn", "/season start Autumn until:2026-12-31, /season end.")]
    [InlineData("/シーズン 秋の部", "/season start Autumn until:2026-12-31, /season end.")]
    [InlineData("/bank everything", "/bank suspend 0123456789ab")]
    [InlineData("/privacy please", "/privacy erase, /privacy export.")]
    public async Task A_word_that_is_no_subcommand_is_answered_with_those_there_are(string typed, string said)
    {
        var reply = await _room.Manage(typed);

        Assert.Equal("refusal.subcommand_unknown", reply.RefusalKey);
        Assert.Contains(said, CardText.Of(reply.Card));
        Assert.Empty(await _room.Store.SeasonsAsync("test", "team", CancellationToken.None));
    }

    [Theory]
    [InlineData("/season strat Autumn", "/season start", "refusal.command_near")]
    [InlineData("/bank suspned 0123456789ab", "/bank suspend", "refusal.command_near")]
    [InlineData("/daily lst", "/daily list", "refusal.word_near")]
    [InlineData("/daily puase", "/daily pause", "refusal.word_near")]
    public async Task A_slip_is_asked_about(string typed, string meant, string refusal)
    {
        var reply = await _room.Manage(typed);

        Assert.Equal(refusal, reply.RefusalKey);
        Assert.Contains(meant, CardText.Of(reply.Card));
    }

    [Fact]
    public async Task A_topic_whose_name_begins_like_a_command_is_still_a_topic()
    {
        await _room.Say(Sato, "/quiz season of tea 1");
        await _room.Wait(0.1);

        Assert.Contains("Quiz: season of tea", _room.LastText);
    }

    [Theory]
    [InlineData("/daily foo", "refusal.daily_time")]
    [InlineData("/exam foo", "refusal.exam_unknown")]
    [InlineData("/review foo", "refusal.topic_none_near")]
    [InlineData("/settings foo", "refusal.setting_unknown")]
    [InlineData("/leaderboard foo", "refusal.topic_none_near")]
    [InlineData("/topics foo", "refusal.argument_unknown")]
    [InlineData("/stop foo", "refusal.argument_unknown")]
    public async Task Any_other_word_is_refused_with_what_there_is(string typed, string refusal) =>
        Assert.Equal(refusal, (await _room.Manage(typed)).RefusalKey);
}
