using System.Collections.Immutable;
using System.Text.Json;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using ChatStudyBot.Slack;
using ChatStudyBot.Slack.Protocol.Payloads;
using ChatStudyBot.Slack.Reading;

namespace ChatStudyBot.Tests.Slack.Reading;

public sealed class CommandReaderTests
{
    private static readonly Asker s_asker = new("佐藤", Language.Japanese, IsManager: false);
    private static readonly QuizId s_quiz = QuizId.TryParse("0123456789ab")!.Value;

    [Theory]
    [InlineData("s3 10 race 20s")]
    [InlineData("s3 10問 早押し 20秒")]
    [InlineData("20s race 10 s3")]
    [InlineData("　ｓ３　１０問　早押し　２０秒　")]
    [InlineData(" \u00A0s3\u00A010\u00A0\u200Brace 20s ")]
    [InlineData("“s3” 10 race 20s")]
    [InlineData("‘s3’ 10 race 20s")]
    [InlineData("topic:s3 count:10 mode:race seconds:20")]
    [InlineData("トピック：s3 問題数：10 モード：早押し 秒数：20")]
    public void A_quiz_is_asked_for_in_any_order_language_and_width(string text) =>
        Assert.Equal(new StudyCommand.StartQuiz("s3", 10, QuizMode.Race, 20, null), Command(text));

    [Theory]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData("A &amp; B", "A & B")]
    [InlineData("&lt;iam&gt;", "<iam>")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("<https://example.com/s3|S3>", "S3")]
    [InlineData("<#C0123|s3>", "s3")]
    [InlineData("「Route 53」", "Route 53")]
    [Trait("slack", "23")]
    public void What_is_left_over_is_the_topic_with_its_entities_decoded_once(string text, string? topic) =>
        Assert.Equal(new StudyCommand.StartQuiz(topic, 5, QuizMode.Open, null, null), Command(text));

    public static TheoryData<string, string, StudyCommand> Others =>
        new()
        {
            { "/quiz", "stop", new StudyCommand.StopQuiz() },
            { "/quiz", "停止", new StudyCommand.StopQuiz() },
            { "/quiz", "help", new StudyCommand.ShowHelp() },
            { "/quiz", "ヘルプ", new StudyCommand.ShowHelp() },
            { "/quiz", "topics 2", new StudyCommand.ShowTopics(2) },
            { "/quiz", "stats", new StudyCommand.ShowStats(null) },
            { "/quiz", "成績 <@U0SATO|sato>", new StudyCommand.ShowStats("slack:T1:U0SATO") },
            { "/quiz", "stats @sato taro", new StudyCommand.ShowStats("sato taro") },
            { "/quiz", "bank reports 2", new StudyCommand.InBank(new BankAction.Reports(2)) },
            { "/quiz", "問題バンク 再読み込み", new StudyCommand.InBank(new BankAction.Reload()) },
            {
                "/leaderboard",
                "",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Week, LeaderboardScope.Team, null)
            },
            {
                "/leaderboard",
                "month channel S3",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Month, LeaderboardScope.Channel, "S3")
            },
            {
                "/quiz",
                "ランキング S3 今月 このチャンネル",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Month, LeaderboardScope.Channel, "S3")
            },
            // Registered under a name of the workspace's own.
            { "/study", "stop", new StudyCommand.StopQuiz() },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void The_other_commands_stand_behind_the_first(string slash, string text, StudyCommand expected) =>
        Assert.Equal(expected, Command(text, slash));

    /// <summary>Slack completes a group of users wherever one is typed.</summary>
    [Theory]
    [InlineData("11:00 tea <!subteam^S0123456789|@readers>")]
    [InlineData("11:00 tea role:<!subteam^S0123456789|@readers>")]
    [InlineData("11:00 tea ロール： <!subteam^S0123456789>")]
    public void A_group_behind_the_daily_question_is_whom_it_notifies(string text)
    {
        var set = Assert.IsType<DailyAction.Set>(
            Assert.IsType<StudyCommand.InDaily>(Command(text, "/daily")).Action
        );

        Assert.Equal(("11:00", "tea", "S0123456789"), (set.Time, set.Topic, set.Role));
    }

    [Fact]
    public void A_word_that_was_nearly_a_command_is_asked_about_unless_it_is_a_topic()
    {
        Assert.Equal("refusal.word_near", Assert.IsType<StudyCommand.Misread>(Command("hepl")).Refusal.Key);
        Assert.Equal(
            new StudyCommand.StartQuiz("hepl", 5, QuizMode.Open, null, null),
            CommandReader.Read(Slash("hepl"), s_asker, topic => topic == "hepl")!.Command
        );
    }

    [Fact]
    [Trait("slack", "22")]
    public void A_command_says_who_asked_where_and_in_which_delivery()
    {
        var channel = Read(Slash(""));
        Assert.Equal(
            new CommandContext(
                new PlayerId("slack", "T1", "U0SATO"),
                "佐藤",
                new ChannelId("slack", "T1", "C0GENERAL"),
                IsDirect: false,
                IsManager: false,
                Language.Japanese,
                "slack:13345.738.8088"
            )
            {
                Threads = ThreadAccess.Allowed,
            },
            channel.Context
        );

        var unknown = CommandReader
            .Read(
                Slash("") with
                {
                    ChannelId = "D0123",
                    ChannelName = "directmessage",
                },
                new Asker(null, Language.English, IsManager: true),
                _ => false
            )!
            .Context;
        Assert.Equal(
            ("sato.taro", true, true, Language.English),
            (unknown.PlayerName, unknown.IsDirect, unknown.IsManager, unknown.Language)
        );
    }

    [Theory]
    [InlineData("D0123", null, true)]
    [InlineData("C0123", "directmessage", true)]
    [InlineData("G0123", "privategroup", false)]
    [InlineData("C0123", "mpdm-sato--tanaka-1", false)]
    public void Alone_with_the_bot_is_a_direct_conversation(string channel, string? name, bool isDirect) =>
        Assert.Equal(
            isDirect,
            Read(Slash("") with { ChannelId = channel, ChannelName = name }).Context.IsDirect
        );

    [Fact]
    public void The_same_form_field_by_field_is_the_same_command()
    {
        var fields = new Dictionary<string, string>
        {
            ["token"] = "deprecated",
            ["team_id"] = "T1",
            ["command"] = "/quiz",
            ["text"] = "s3 10",
            ["user_id"] = "U0SATO",
            ["user_name"] = "sato.taro",
            ["channel_id"] = "C0GENERAL",
            ["channel_name"] = "general",
            ["response_url"] = "https://hooks.slack.example/commands/1",
            ["trigger_id"] = "13345.738.8088",
            ["is_enterprise_install"] = "false",
            ["enterprise_id"] = "",
        };

        Assert.Equal(Slash("s3 10"), SlashCommand.FromForm(fields.GetValueOrDefault));
        fields.Remove("user_id");
        Assert.Null(SlashCommand.FromForm(fields.GetValueOrDefault));
    }

    [Fact]
    [Trait("slack", "27")]
    [Trait("slack", "28")]
    public void A_button_is_read_by_its_value_and_never_by_its_label()
    {
        var click = Read(
            Click(
                """{"type":"button","action_id":"answer:2","block_id":"answer","text":{"type":"plain_text","text":"D. A &amp;amp; B"},"value":"r:0123456789ab:3:choose:2","action_ts":"1700000001.000200"}"""
            )
        );

        Assert.Equal(new StudyCommand.InRound(s_quiz, 3, new RoundAction.Choose(2)), click.Command);
        Assert.Equal(
            (new ChannelId("slack", "T1", "C0GENERAL"), new PlayerId("slack", "T1", "U0SATO"), "slack:1.2.3"),
            (click.Context.Channel, click.Context.Player, click.Context.Delivery)
        );
    }

    [Theory]
    [InlineData("static_select")]
    [InlineData("overflow")]
    public void An_option_is_read_by_its_value(string type) =>
        Assert.Equal(
            new StudyCommand.InRound(s_quiz, 3, new RoundAction.Skip()),
            Read(
                Click(
                    $$"""{"type":"{{type}}","selected_option":{"text":{"type":"plain_text","text":"スキップ"},"value":"r:0123456789ab:3:skip"},"action_ts":"1.2"}"""
                )
            ).Command
        );

    [Fact]
    public void A_link_that_Slack_opens_itself_and_a_click_nowhere_ask_for_nothing()
    {
        var link = Click("""{"type":"button","action_id":"a","url":"https://x.example","action_ts":"1.2"}""");
        var nowhere = Click("""{"type":"button","value":"h"}""") with { Container = null, Channel = null };

        Assert.Null(CommandReader.Read(link, s_asker));
        Assert.Null(CommandReader.Read(nowhere, s_asker));
        Assert.Null(CommandReader.Read(link with { Actions = [] }, s_asker));
    }

    [Fact]
    public void A_button_of_nobody_known_is_too_old() =>
        Assert.IsType<StudyCommand.Stale>(
            Read(Click("""{"type":"button","value":"what?","action_ts":"1.2"}""")).Command
        );

    [Theory]
    [InlineData(null, "C0GENERAL")]
    [InlineData("1700000000.000100", "C0GENERAL")]
    [InlineData("1699999999.000100", "C0GENERAL:1699999999.000100")]
    public void A_thread_is_a_channel_of_its_own_but_for_the_message_it_hangs_on(
        string? thread,
        string channel
    )
    {
        var click = Click("""{"type":"button","value":"h","action_ts":"1.2"}""");

        Assert.Equal(
            channel,
            Read(
                click with
                {
                    Container = click.Container! with { ThreadTs = thread },
                }
            ).Context.Channel.Channel
        );
    }

    [Fact]
    public void A_redelivery_is_the_same_delivery_and_another_click_another()
    {
        var click = Click("""{"type":"button","value":"h","action_ts":"1700000001.000200"}""");
        var form = Form("{}", FormOrigin.Of(click)!.ToMetadata());

        Assert.Equal("slack:1.2.3", Read(click).Context.Delivery);
        Assert.Equal(
            "slack:U0SATO:1700000001.000200",
            Read(click with { TriggerId = null }).Context.Delivery
        );
        Assert.Equal("slack:4.5.6", Read(form).Context.Delivery);
        Assert.Equal("slack:V1:156.ab", Read(form with { TriggerId = null }).Context.Delivery);
    }

    [Fact]
    public void A_form_says_what_was_filled_in_and_where_it_was_opened()
    {
        var click = Click("""{"type":"button","value":"h","action_ts":"1.2"}""") with
        {
            ResponseUrl = new("https://hooks.slack.example/actions/1"),
        };
        var origin = FormOrigin.Of(
            click with
            {
                Container = click.Container! with { IsEphemeral = true, ThreadTs = "1699999999.000100" },
            }
        )!;

        var form = Read(
            Form(
                """{"answer":{"answer":{"type":"plain_text_input","value":"b d a c"}},"checks":{"checks":{"type":"checkboxes","selected_options":[{"value":"A"},{"value":"C"}]}},"reason":{"reason":{"type":"radio_buttons","selected_option":{"value":"key"}}},"comment":{"comment":{"type":"plain_text_input","value":null}},"none":{"none":{"type":"checkboxes","selected_options":[]}}}""",
                origin.ToMetadata()
            )
        );

        var submitted = Assert.IsType<RoundAction.SubmitForm>(
            Assert.IsType<StudyCommand.InRound>(form.Command).Action
        );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["answer"] = "b d a c",
                ["checks"] = "AC",
                ["reason"] = "key",
                ["comment"] = "",
                ["none"] = "",
            },
            submitted.Values
        );
        Assert.Equal("C0GENERAL:1699999999.000100", form.Context.Channel.Channel);
        Assert.Equal(origin, FormOrigin.Parse(origin.ToMetadata()));
        Assert.InRange(origin.ToMetadata().Length, 1, 3000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\"x\"")]
    public void A_form_that_is_not_ours_asks_for_nothing(string metadata) =>
        Assert.Null(CommandReader.Read(Form("{}", metadata), s_asker));

    /// <summary>One line a command: the platform's part of the proof that nothing is left out.</summary>
    [Fact]
    public void Every_command_of_the_product_can_be_typed_as_the_bot_names_it()
    {
        foreach (var spec in CommandCatalog.Commands)
        {
            var typed = SlashNames.Typed(spec.Id).Split(' ', 2);
            var expected = spec.Build(new CommandArguments(ImmutableDictionary<string, string>.Empty));

            Assert.Contains(typed[0][1..], SlashNames.Registered);
            Assert.Equal(expected, Command(typed is [_, var text] ? text : "", typed[0]));
        }
    }

    private static StudyCommand Command(string text, string command = "/quiz") =>
        Read(Slash(text) with { Command = command }).Command;

    private static SlashCommand Slash(string text) =>
        new()
        {
            Command = "/quiz",
            Text = text,
            TeamId = "T1",
            UserId = "U0SATO",
            UserName = "sato.taro",
            ChannelId = "C0GENERAL",
            ChannelName = "general",
            ResponseUrl = new("https://hooks.slack.example/commands/1"),
            TriggerId = "13345.738.8088",
        };

    private static BlockActions Click(string action) =>
        JsonSerializer.Deserialize(
            $$"""{"type":"block_actions","user":{"id":"U0SATO","username":"sato.taro","name":"sato.taro","team_id":"T1"},"team":{"id":"T1","domain":"study"},"enterprise":null,"api_app_id":"A1","token":"x","container":{"type":"message","message_ts":"1700000000.000100","channel_id":"C0GENERAL","is_ephemeral":false},"trigger_id":"1.2.3","channel":{"id":"C0GENERAL","name":"general"},"message":{"type":"message","ts":"1700000000.000100","blocks":[{"type":"new_block"}]},"state":{"values":{} },"actions":[{{action}}]}""",
            SlackJson.Default.BlockActions
        )!;

    private static ViewSubmission Form(string values, string metadata) =>
        JsonSerializer.Deserialize(
            $$$"""{"type":"view_submission","user":{"id":"U0SATO","name":"sato.taro","team_id":"T1"},"team":{"id":"T1"},"trigger_id":"4.5.6","view":{"id":"V1","type":"modal","callback_id":"r:0123456789ab:3:submit","hash":"156.ab","private_metadata":{{{JsonSerializer.Serialize(metadata)}}},"state":{"values":{{{values}}} },"blocks":[]},"response_urls":[]}""",
            SlackJson.Default.ViewSubmission
        )!;

    private static ReadCommand Read(SlashCommand slash) =>
        CommandReader.Read(slash, s_asker, topic => topic == "Route 53")!;

    private static ReadCommand Read(BlockActions click) => CommandReader.Read(click, s_asker)!;

    private static ReadCommand Read(ViewSubmission form) => CommandReader.Read(form, s_asker)!;
}
