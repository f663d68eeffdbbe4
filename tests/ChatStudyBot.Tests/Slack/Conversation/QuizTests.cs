using ChatStudyBot.Tests.Slack.Conversation.World;
using ChatStudyBot.Tests.World;
using static ChatStudyBot.Tests.Slack.Conversation.World.StudyWorkspace;

namespace ChatStudyBot.Tests.Slack.Conversation;

/// <summary>A quiz in a channel, as a workspace on Slack sees it.</summary>
public sealed class QuizTests
{
    private const string General = SlackTeam.General;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("slack", "22")]
    [Trait("slack", "24")]
    [Trait("slack", "25")]
    [Trait("slack", "27")]
    public async Task From_the_command_to_the_results_it_is_one_message_a_round(bool overHttp)
    {
        await using var bot = await StartAsync(overHttp);
        await bot.TypeAsync("2");
        Assert.Contains("クイズ: すべてのトピック", bot.In(General).Single().Text);
        Assert.Contains($"開始: {SlackTeam.NameOf(Alice)}さん", bot.In(General).Single().Text);
        await bot.WaitAsync(6);
        var round = bot.In(General)[^1];
        Assert.Contains("第1問（全2問）", round.Text);

        await bot.PressAsync(round, "14日");
        await bot.PressAsync(round, " 4日", Bob);
        Assert.Contains("受け付けました", Assert.Single(bot.Told(Alice)).Text);
        Assert.Contains("受け付けました", Assert.Single(bot.Told(Bob)).Text);
        await bot.WaitAsync(30);
        Assert.Equal(round.Ts, bot.In(General)[^1].Ts);
        Assert.Contains("正解 1人（解答2人中）", bot.In(General)[^1].Text);

        await bot.WaitAsync(11);
        await bot.PressAsync(bot.In(General)[^1], "14日", Bob);
        await bot.WaitAsync(37);
        Assert.Equal(4, bot.In(General).Count);
        var results = bot.In(General)[^1];
        Assert.Contains("🏆 結果", results.Text);
        Assert.Contains(SlackTeam.NameOf(Alice), results.Text);
        Assert.Contains(SlackTeam.NameOf(Bob), results.Text);
        Assert.Null(bot.QuizIn(General));

        await bot.PressAsync(results, "もう一度", Bob);
        Assert.Contains("2問を一人で解きます", bot.Told(Bob)[^1].Text);
        Assert.Equal(4, bot.In(General).Count);
    }

    [Fact]
    public async Task An_answer_is_acknowledged_when_it_is_saved_and_told_by_the_address_of_that_click()
    {
        await using var bot = await AskingAsync();
        var saved = new TaskCompletionSource();
        bot.Bot.Answers.Disk = saved.Task;
        var acknowledged = bot.AcknowledgedAsync(bot.Click(bot.In(General)[^1], "14日"));
        await bot.Bot.Answers.Asked.Soon("the answer at the store");
        await bot.DoAsync(bot.Typed("topics", Bob));
        Assert.False(acknowledged.IsCompleted);

        saved.SetResult();
        Assert.Null(await acknowledged);
        await bot.HandledAsync();
        var told = Assert.Single(bot.Told(Alice));
        Assert.Contains("受け付けました", told.Text);
        Assert.Equal("ephemeral", told.Body.GetProperty("response_type").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_the_disk_is_slow_at_is_acknowledged_after_a_second_and_the_person_is_told(
        bool overHttp
    )
    {
        await using var bot = await AskingAsync(overHttp);
        var saved = new TaskCompletionSource();
        bot.Bot.Answers.Disk = saved.Task;
        var acknowledged = bot.AcknowledgedAsync(bot.Click(bot.In(General)[^1], "14日"));
        await bot.Bot.Answers.Asked.Soon("the answer at the store");

        await bot.Time.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Null(await acknowledged);
        await bot.Team.ToldAsync(Alice);
        Assert.Contains("解答を保存できなかったため", Assert.Single(bot.Told(Alice)).Text);

        saved.SetResult();
        await bot.HandledAsync();
        Assert.Contains("受け付けました", bot.Told(Alice)[^1].Text);
        await bot.WaitAsync(31);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
    }

    [Fact]
    public async Task A_changed_answer_is_told_as_a_change_and_the_last_one_counts()
    {
        await using var bot = await AskingAsync();
        var round = bot.In(General)[^1];
        await bot.PressAsync(round, " 4日");
        await bot.PressAsync(round, "14日");
        Assert.Matches("[A-D] から [A-D] に変更しました", bot.Told(Alice)[^1].Text);
        await bot.PressAsync(round, "14日");
        Assert.Contains("受け付け済みです", bot.Told(Alice)[^1].Text);

        await bot.WaitAsync(31);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
    }

    [Fact]
    [Trait("slack", "21")]
    [Trait("slack", "28")]
    public async Task A_click_on_a_card_that_the_reveal_has_overtaken_is_refused()
    {
        await using var bot = await AskingAsync();
        var seen = bot.In(General)[^1];
        await bot.WaitAsync(31);
        await bot.PressAsync(seen, "14日");

        Assert.Contains("締め切り後のため", Assert.Single(bot.Told(Alice)).Text);
        await bot.WaitAsync(1);
        Assert.Contains("解答はありませんでした", bot.In(General)[^1].Text);
    }

    [Fact]
    [Trait("slack", "18")]
    [Trait("slack", "19")]
    [Trait("slack", "20")]
    public async Task A_delivery_that_comes_again_in_another_envelope_changes_and_says_nothing()
    {
        await using var bot = await StartAsync();
        var command = bot.Typed("2");
        await bot.DoAsync(command);
        Assert.Null(await bot.AcknowledgedAsync(command));
        await bot.WaitAsync(6);
        var click = bot.Click(bot.In(General)[^1], "14日");
        await bot.DoAsync(click);
        Assert.Null(await bot.AcknowledgedAsync(click));
        await bot.DoAsync(bot.Typed("topics", Bob));

        Assert.False(bot.HasHandledMore);
        Assert.Single(bot.Told(Alice));
        Assert.Equal(2, bot.In(General).Count);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_after_a_restart_scores_nothing_twice()
    {
        await using var bot = await AskingAsync();
        var click = bot.Click(bot.In(General)[^1], "14日");
        await bot.DoAsync(click);
        await bot.KillAndRestartAsync(downSeconds: 2);
        await bot.ClickAfreshAsync(click);

        Assert.Contains("受け付け済みです", bot.Told(Alice)[^1].Text);
        await bot.WaitAsync(32);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task A_post_whose_answer_is_lost_is_posted_once_more_and_the_quiz_goes_on_with_that_one()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("2");
        bot.Team.LostAnswers = 1;
        await bot.WaitAsync(9);
        var rounds = bot.In(General).Where(message => message.Text.Contains("第1問")).ToArray();
        Assert.Equal(2, rounds.Length);

        await bot.PressAsync(rounds[0], "14日");
        await bot.WaitAsync(32);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
        Assert.Equal(3, bot.In(General).Count);
    }

    [Fact]
    [Trait("slack", "39")]
    public async Task A_post_whose_answer_is_lost_twice_is_given_up()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("2");
        bot.Team.LostAnswers = 2;
        await bot.WaitAsync(60);

        Assert.Null(bot.QuizIn(General));
        Assert.Equal(2, bot.In(General).Count(message => message.Text.Contains("第1問")));
        Assert.Equal(3, bot.In(General).Count);
    }

    [Fact]
    public async Task While_the_disk_is_full_a_round_is_not_posted_again_and_again()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("2");
        bot.Messages.IsFull = true;
        await bot.WaitAsync(20);
        Assert.Equal(2, bot.In(General).Count);

        bot.Messages.IsFull = false;
        await bot.WaitAsync(3);
        Assert.Equal(2, bot.In(General).Count);
        await bot.PressAsync(bot.In(General)[^1], "14日");
        await bot.WaitAsync(32);
        Assert.Contains("正解 1人（解答1人中）", bot.In(General)[^1].Text);
    }

    [Fact]
    [Trait("slack", "41")]
    public async Task A_round_that_somebody_deleted_is_posted_anew()
    {
        await using var bot = await AskingAsync();
        bot.Team.Delete(bot.In(General)[^1]);
        await bot.WaitAsync(31);

        Assert.Equal(2, bot.In(General).Count);
        Assert.Contains("正解: ", bot.In(General)[^1].Text);
        await bot.WaitAsync(10);
        Assert.Contains("第2問", bot.In(General)[^1].Text);
    }

    [Fact]
    public async Task A_restart_goes_on_in_the_same_message_with_the_time_that_was_left()
    {
        await using var bot = await AskingAsync();
        var round = bot.In(General)[^1];
        await bot.PressAsync(round, "14日");
        await bot.KillAndRestartAsync(downSeconds: 100);

        Assert.Equal(round.Ts, bot.In(General)[^1].Ts);
        Assert.Contains("再開しました", bot.In(General)[^1].Text);
        await bot.PressAsync(bot.In(General)[^1], "14日", Bob);
        await bot.WaitAsync(32);
        Assert.Contains("正解 2人（解答2人中）", bot.In(General)[^1].Text);
        Assert.Equal(2, bot.In(General).Count);
    }

    [Fact]
    public async Task More_than_ten_rounds_are_in_a_thread_and_the_channel_sees_the_start_and_the_results()
    {
        await using var bot = await StartAsync();
        await bot.TypeAsync("12");
        var start = Assert.Single(bot.In(General));
        Assert.Contains("10問を超えるため、スレッドで進めます。", start.Text);
        await bot.WaitAsync(6);
        var round = Assert.Single(bot.In(General, start.Ts));
        await bot.PressAsync(round, "14日");
        Assert.Equal(start.Ts, Assert.Single(bot.Told(Alice)).Thread);
        await bot.KillAndRestartAsync(downSeconds: 5);
        await bot.WaitAsync(42);
        Assert.Contains("第2問（全12問）", bot.In(General, start.Ts)[^1].Text);
        Assert.Equal(bot.QuizIn(General), bot.QuizIn(General, start.Ts));

        await bot.TypeAsync("stop");
        await bot.PressAsync(bot.Told(Alice)[^1], "confirmstop");
        await bot.WaitAsync(2);
        Assert.Contains("停止しました", bot.Told(Alice)[^1].Text);
        Assert.Equal(2, bot.In(General).Count);
        Assert.Contains("🏆 結果", bot.In(General)[^1].Text);
        Assert.Equal(2, bot.In(General, start.Ts).Count);
    }

    /// <summary>A quiz whose first question has just been put.</summary>
    private static async Task<StudyWorkspace> AskingAsync(bool overHttp = false)
    {
        var bot = await StartAsync(overHttp);
        await bot.TypeAsync("5");
        await bot.WaitAsync(6);
        return bot;
    }
}
