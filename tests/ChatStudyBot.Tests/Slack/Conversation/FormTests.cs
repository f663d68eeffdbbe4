using System.Text.Json;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.Storage;
using ChatStudyBot.Tests.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>Answers that are typed, in a form over the conversation.</summary>
public sealed class FormTests
{
    private const string General = SlackTeam.General;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("slack", "30")]
    [Trait("slack", "31")]
    public async Task What_is_wrong_with_an_answer_stands_at_its_field_and_the_form_stays_open(bool overHttp)
    {
        await using var bot = await AskingAsync(overHttp);
        var form = await bot.OpenAsync(bot.In(General)[^1], "解答する");
        var wrong = await bot.FillAsync(form, " ");
        Assert.Equal(
            "答えが空です。1文字以上入力してください。",
            Assert.Single(wrong!.Value.EnumerateObject()).Value.GetString()
        );
        Assert.Empty(bot.Told(Alice));

        Assert.Null(await bot.FillAsync(form, "１４日"));
        Assert.Contains("で受け付けました", Assert.Single(bot.Told(Alice)).Text);
        await bot.WaitAsync(31);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
    }

    [Fact]
    public async Task Alone_the_answer_in_a_form_replaces_the_card_it_was_opened_from()
    {
        await using var bot = await StartAsync(questions: Typed());
        await bot.TypeAsync("2 solo", channel: SlackTeam.Direct);
        var form = await bot.OpenAsync(bot.Told(Alice).Single(), "解答する");
        await bot.FillAsync(form, "14日");

        Assert.Contains("正解です", bot.Told(Alice).Single().Text);
    }

    [Fact]
    public async Task A_form_that_comes_after_the_reveal_is_refused_and_gives_back_what_was_typed()
    {
        await using var bot = await AskingAsync();
        var form = await bot.OpenAsync(bot.In(General)[^1], "解答する");
        await bot.WaitAsync(31);
        Assert.Null(await bot.FillAsync(form, "二週間"));

        Assert.Contains("二週間", Assert.Single(bot.Told(Alice)).Text);
    }

    [Fact]
    [Trait("slack", "26")]
    public async Task Where_the_address_of_the_click_is_used_up_the_person_is_told_in_the_channel()
    {
        await using var bot = await AskingAsync();
        var form = await bot.OpenAsync(bot.In(General)[^1], "解答する");
        bot.Team.Expire();
        Assert.Null(await bot.FillAsync(form, "14日"));

        Assert.Contains("で受け付けました", Assert.Single(bot.Told(Alice)).Text);
        Assert.Equal(1, bot.World.Server.Count("POST /chat.postEphemeral"));
    }

    [Fact]
    [Trait("slack", "30")]
    public async Task A_form_that_Slack_opens_no_more_is_told()
    {
        await using var bot = await AskingAsync();
        bot.Team.NoForms = "expired_trigger_id";
        await bot.PressAsync(bot.In(General)[^1], "解答する");

        Assert.Contains("もう一度試してください", Assert.Single(bot.Told(Alice)).Text);
        Assert.Empty(bot.Team.Views);
    }

    [Fact]
    public async Task A_slow_disk_is_told_to_who_sent_a_form_too()
    {
        await using var bot = await AskingAsync();
        var form = await bot.OpenAsync(bot.In(General)[^1], "解答する");
        var saved = new TaskCompletionSource();
        bot.Bot.Answers.Disk = saved.Task;
        var acknowledged = bot.AcknowledgedAsync(bot.Filled(form, "14日"));
        await bot.Bot.Answers.Asked.Soon("the answer at the store");
        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Null(await acknowledged);
        await bot.Team.ToldAsync(Alice);
        saved.SetResult();
        await bot.HandledAsync();

        Assert.Contains("解答を保存できなかったため", bot.Told(Alice)[0].Text);
        Assert.Contains("で受け付けました", bot.Told(Alice)[1].Text);
    }

    [Fact]
    public async Task A_report_is_a_form_too_and_its_thanks_are_private()
    {
        await using var bot = await AskingAsync();
        var form = await bot.OpenAsync(bot.In(General)[^1], "openreport");
        Assert.Equal(JsonValueKind.Object, form.ValueKind);
        Assert.Empty(bot.Told(Alice));
    }

    private static async Task<StudyWorkspace> AskingAsync(bool overHttp = false)
    {
        var bot = await StartAsync(overHttp, Typed());
        await bot.TypeAsync("5");
        await bot.WaitAsync(6);
        return bot;
    }

    private static IEnumerable<Question> Typed() =>
        Enumerable
            .Range(1, 10)
            .Select(number =>
                Play.Question(number) with
                {
                    Kind = QuestionKind.Typed,
                    Choices = [],
                    Key = [],
                    Accepted = ["14日"],
                    Cell = null,
                }
            );
}
