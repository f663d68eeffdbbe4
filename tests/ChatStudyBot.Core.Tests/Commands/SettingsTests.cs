using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Codes;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Settings;
using ChatStudyBot.Core.Tests.Quizzes.World;
using static ChatStudyBot.Core.Tests.Quizzes.World.StudyRoom;

namespace ChatStudyBot.Core.Tests.Commands;

/// <summary>/settings, as the one who types it sees it.</summary>
public sealed class SettingsTests
{
    private readonly StudyRoom _room = new(Samples.Singles(12).AddRange(Coffee));

    private static ImmutableArray<Core.Questions.Question> Coffee =>
        [.. Enumerable.Range(101, 4).Select(number => Samples.Single(number, "coffee"))];

    [Theory]
    [InlineData("/settings retention 92 team", "refusal.setting_own", "for themselves: retention goal")]
    [InlineData("/settings team pause 3", "refusal.setting_own", "for themselves: review pause")]
    [InlineData(
        "/settings timezone Asia/Tokyo mine",
        "refusal.setting_team",
        "for the whole team: time zone"
    )]
    [InlineData("/settings volume 11", "refusal.setting_unknown", "no setting “volume 11”")]
    [InlineData("/設定 音量", "refusal.setting_unknown", "language, time zone,")]
    public async Task What_cannot_be_set_so_is_told_how(string typed, string refusal, string told)
    {
        var reply = await Type(Tanaka, typed);

        Assert.Equal(refusal, reply.RefusalKey);
        Assert.Contains(told, CardText.Of(reply.Card));
    }

    [Fact]
    public async Task The_card_shows_what_holds_and_offers_what_one_may_change()
    {
        var own = (await Type(Sato, "/settings", isManager: false)).Card!;
        var all = (await Type(Tanaka, "/設定")).Card!;

        Assert.Equal(
            """
            Settings
            Your settings
            language: auto
            show my name: yes
            review cards a day: 20 cards
            retention goal: 90%
            review reminder: none
            review pause: none
            Team settings
            language: English
            time zone: Asia/Tokyo
            day rollover: 04:00
            where quizzes run: auto
            seconds multiplier: ×1
            topic of this channel: All topics
            """,
            CardText.Of(own),
            ignoreLineEndingDifferences: true
        );
        Assert.All(
            OptionsOf(own),
            option => Assert.EndsWith(" (mine)", option.Label, StringComparison.Ordinal)
        );
        Assert.Equal(6, OptionsOf(own).Length);
        Assert.Equal(12, OptionsOf(all).Length);
    }

    [Theory]
    [InlineData("/settings language English", "language → English")]
    [InlineData("/settings English language", "language → English")]
    [InlineData("/quiz settings timezone Europe/Berlin", "time zone → Europe/Berlin")]
    [InlineData("/quiz 設定 タイムゾーン berlin", "time zone → Europe/Berlin")]
    [InlineData("/設定 タイムゾーン new york", "time zone → America/New_York")]
    [InlineData("/settings team language en", "language → English")]
    [InlineData("/settings rollover 5", "day rollover → 05:00")]
    [InlineData("/設定 一日の区切り 3時30分", "day rollover → 03:30")]
    [InlineData("/settings rollover 00:00", "day rollover → 00:00")]
    [InlineData("/settings place スレッド", "where quizzes run → thread")]
    [InlineData("/設定 クイズの場所 チャンネル", "where quizzes run → channel")]
    [InlineData("/settings pace x1.5", "seconds multiplier → ×1.5")]
    [InlineData("/settings pace ×２", "seconds multiplier → ×2")]
    [InlineData("/設定 秒数の倍率 1.5倍", "seconds multiplier → ×1.5")]
    [InlineData("/settings topic coffee", "topic of this channel → coffee")]
    [InlineData("/settings topic none", "topic of this channel → All topics")]
    [InlineData("/settings show my name no", "show my name → no")]
    [InlineData("/quiz settings show name no", "show my name → no")]
    [InlineData("/quiz settings review cap 5", "review cards a day → 5 cards")]
    [InlineData("/設定 Review Cap 5", "review cards a day → 5 cards")]
    [InlineData("/設定 名前 する", "show my name → yes")]
    [InlineData("/settings cap 30 cards", "review cards a day → 30 cards")]
    [InlineData("/設定 1日の復習の枚数 １枚", "review cards a day → 1 card")]
    [InlineData("/settings retention 0.95", "retention goal → 95%")]
    [InlineData("/settings retention goal 80%", "retention goal → 80%")]
    [InlineData("/設定 保持率 ９７％", "retention goal → 97%")]
    [InlineData("/settings reminder 8:30", "review reminder → 08:30")]
    [InlineData("/設定 お知らせ 8時", "review reminder → 08:00")]
    [InlineData("/settings reminder 9pm", "review reminder → 21:00")]
    [InlineData("/設定 お知らせ 午後9時半", "review reminder → 21:30")]
    [InlineData("/settings reminder off", "review reminder → none")]
    [InlineData("/settings pause 7 days", "review pause → until Tue 1 Dec")]
    [InlineData("/settings pause off", "review pause → none")]
    public async Task A_value_is_typed_in_either_language(string text, string saved)
    {
        var reply = await Type(Tanaka, text);

        Assert.Null(reply.RefusalKey);
        Assert.Contains($"Saved: {saved}", CardText.Of(reply.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings language Klingon", "language cannot be “Klingon”. Allowed: 日本語, English, auto")]
    [InlineData("/settings team language auto", "language cannot be “auto”. Allowed: 日本語, English")]
    [InlineData("/settings timezone Tokio", "Allowed: Asia/Tokyo")]
    [InlineData("/settings timezone ../../etc/passwd", "Allowed: Asia/Tokyo, ")]
    [InlineData("/settings timezone Mars/York", "Allowed: America/New_York")]
    [InlineData("/settings rollover 24", "Allowed: 00:00–23:59")]
    [InlineData("/settings rollover 24:00", "Allowed: 00:00–23:59")]
    [InlineData("/settings place here", "Allowed: auto, channel, thread")]
    [InlineData("/settings pace 3", "Allowed: ×1, ×1.5, ×2")]
    [InlineData("/settings name maybe", "Allowed: yes, no")]
    [InlineData("/settings cap 0", "Allowed: 1–200")]
    [InlineData("/settings cap 1.5", "Allowed: 1–200")]
    [InlineData("/settings reminder sometimes", "Allowed: 00:00–23:59, none")]
    [InlineData("/settings pause 366", "Allowed: 1–365, none")]
    public async Task A_value_that_cannot_be_is_refused_with_those_that_can(string text, string allowed)
    {
        var reply = await Type(Tanaka, text);

        Assert.Equal("refusal.setting_value", reply.RefusalKey);
        Assert.Contains(allowed, CardText.Of(reply.Card), StringComparison.Ordinal);
        Assert.Empty(_room.Store.Settings.Made);
    }

    [Fact]
    public async Task A_setting_with_a_slip_is_asked_about()
    {
        Assert.Equal("refusal.word_near", (await Type(Tanaka, "/settings languge English")).RefusalKey);
    }

    [Fact]
    public async Task The_teams_settings_are_its_managers()
    {
        foreach (var item in SettingItem.All.Where(item => item.Whose == Whose.Team))
        foreach (
            var code in new[]
            {
                SettingCode.Choose(item),
                SettingCode.OpenForm(item),
                SettingCode.Set(item, "en"),
            }
        )
            Assert.Equal("refusal.not_manager", (await Press(Sato, code, isManager: false)).RefusalKey);

        Assert.Equal(
            "refusal.not_manager",
            (await Type(Sato, "/settings pace 2", isManager: false)).RefusalKey
        );
        Assert.Null((await Type(Sato, "/settings cap 5", isManager: false)).RefusalKey);
    }

    [Fact]
    public async Task Everything_that_is_offered_can_be_chosen()
    {
        var all = (await Type(Tanaka, "/settings")).Card!;
        foreach (var item in OptionsOf(all))
        {
            var one = await Press(Tanaka, item.Code);
            Assert.Equal(Placement.Replace, one.Placement);
            Assert.InRange(OptionsOf(one.Card!).Length, 2, 25);
            foreach (var choice in OptionsOf(one.Card!))
            {
                Assert.InRange(choice.Code.Length, 1, 100);
                var saved = await Press(Tanaka, choice.Code);
                Assert.Null(saved.RefusalKey);
                Assert.Equal(Placement.Replace, saved.Placement);
            }
            Assert.Contains(
                "Settings",
                CardText.Of((await _room.Press(Tanaka, one.Card!, "All settings")).Card)
            );
        }
    }

    [Fact]
    public async Task What_holds_is_chosen_already()
    {
        await Type(Tanaka, "/settings timezone Europe/Oslo");
        foreach (var item in SettingItem.All)
        {
            var options = OptionsOf((await Press(Tanaka, SettingCode.Choose(item))).Card!);
            var now = Assert.Single(options, option => option.IsSelected);
            Assert.Contains(
                now.Label,
                CardText.Of((await Press(Tanaka, SettingCode.All)).Card),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Other_values_are_typed_into_a_form()
    {
        foreach (var item in SettingItem.All)
        {
            var card = (await Press(Tanaka, SettingCode.Choose(item))).Card!;
            if (CardText.Actions(card).OfType<CardAction.Fill>().SingleOrDefault() is not { } fill)
                continue;
            var form = (await Press(Tanaka, fill.Code)).Form!;
            Assert.Equal(fill.Form, form, (one, other) => one.Code == other.Code);
            var field = Assert.IsType<FormField.Text>(Assert.Single(form.Fields));
            var sent = await _room.Do(
                By(Tanaka, _room.NewDelivery(), isManager: true),
                ActionCode.Parse(form.Code, ImmutableDictionary<string, string>.Empty.Add(field.Name, "9"))
            );
            Assert.Equal(
                item.Setting is Setting.Timezone or Setting.Topic or Setting.Retention,
                sent.RefusalKey is not null
            );
        }
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_made_it_and_when_and_outlives_the_process()
    {
        await Type(Tanaka, "/settings timezone UTC");
        var first = _room.Time.Now;
        _room.Time.Now += TimeSpan.FromHours(1);
        await Type(Sato, "/settings timezone Europe/Paris");

        Assert.Equal(
            [("UTC", Tanaka, first), ("Europe/Paris", Sato, _room.Time.Now)],
            _room.Store.Settings.Made.Select(change => (change.Value, change.By, change.At))
        );
        await _room.KillAndRestart(1);
        Assert.Contains("time zone: Europe/Paris", CardText.Of((await Type(Sato, "/settings")).Card));
    }

    [Fact]
    public async Task What_was_not_saved_does_not_hold()
    {
        _room.Store.Settings.IsBroken = true;

        Assert.Equal("failure.internal", (await Type(Tanaka, "/settings timezone UTC")).RefusalKey);

        _room.Store.Settings.IsBroken = false;
        Assert.Contains("time zone: Asia/Tokyo", CardText.Of((await Type(Tanaka, "/settings")).Card));
    }

    [Fact]
    public async Task What_only_one_sees_is_in_their_language_and_what_all_see_in_the_teams()
    {
        var saved = await Type(Sato, "/settings language 日本語", isManager: false);
        Assert.Contains("保存しました: 言語 → 日本語", CardText.Of(saved.Card));
        await Type(Tanaka, "/settings team language English");

        await _room.Start(QuizMode.Open);
        Assert.Equal(Language.English, _room.LastCard.Language);
        Assert.Contains("で受け付けました", CardText.Of((await _room.Answer(Sato, right: true)).Card));
        Assert.Contains("is saved", CardText.Of((await _room.Answer(Tanaka, right: true)).Card));
        Assert.Equal(Language.Japanese, (await Type(Sato, "/nonsense")).Card!.Language);

        await Type(Sato, "/settings language auto", isManager: false);
        Assert.Contains("Settings", CardText.Of((await Type(Sato, "/settings")).Card));
    }

    [Fact]
    public async Task The_teams_language_holds_from_the_next_quiz()
    {
        await _room.Start(QuizMode.Open);
        var saved = await Type(Tanaka, "/settings team language ja");
        Assert.Contains("Applies from the next quiz.", CardText.Of(saved.Card));
        await _room.Answer(Sato, right: true);
        await _room.Wait(40);
        Assert.Equal(Language.English, _room.LastCard.Language);

        await Stop();
        await _room.Start(QuizMode.Open);
        Assert.Equal(Language.Japanese, _room.LastCard.Language);
    }

    [Fact]
    public async Task A_day_begins_where_and_when_the_team_says()
    {
        await Type(Tanaka, "/settings timezone America/Los_Angeles");
        await Type(Tanaka, "/settings rollover 00:00");
        // 2026-11-24 00:00 UTC is the afternoon of the 23rd there, and the 24th in Tokyo.
        await _room.Start(QuizMode.Open);
        await _room.Answer(Sato, right: true);
        await Stop();

        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        Assert.All(
            _room.Store.Marks,
            mark =>
                Assert.Equal(
                    DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_room.Time.Now, zone).DateTime),
                    mark.StudyDay
                )
        );
        Assert.NotEmpty(_room.Store.Marks);
    }

    [Theory]
    [InlineData("thread", 3, true, "This runs in the thread.")]
    [InlineData("thread", 11, true, "More than 10 questions, so this runs in the thread.")]
    [InlineData("auto", 3, false, null)]
    [InlineData("channel", 11, false, null)]
    public async Task A_quiz_runs_where_the_team_wants_it(
        string place,
        int count,
        bool inThread,
        string? notice
    )
    {
        _room.Threads = ThreadAccess.Allowed;
        await Type(Tanaka, $"/settings place {place}");

        await _room.Start(QuizMode.Open, count);

        Assert.Equal(inThread, _room.Chat.Threads.Count == 1);
        Assert.Equal(inThread, _room.Quiz.Thread is not null);
        var start = CardText.Of(_room.Chat.Messages[0].Card);
        Assert.Equal(notice is not null, start.Contains("thread", StringComparison.Ordinal));
        Assert.Contains(notice ?? "Started by", start, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_starter_hears_that_a_thread_that_was_wanted_cannot_be()
    {
        _room.Threads = ThreadAccess.Forbidden;
        await Type(Tanaka, "/settings place thread");

        var reply = await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Open, null, null));

        Assert.Contains("No permission to open a thread", CardText.Of(reply.Card));
    }

    [Fact]
    public async Task The_seconds_of_rounds_are_multiplied_and_nobody_is_hurried_alone()
    {
        await Type(Tanaka, "/settings pace 1.5");

        await _room.Start(QuizMode.Open);
        Assert.Equal(TimeSpan.FromSeconds(45), _room.Quiz.Pace);
        Assert.Contains("45 s each", CardText.Of(_room.Chat.Messages[0].Card));
        await Stop();
        await _room.Start(QuizMode.Race, seconds: 20);
        Assert.Equal(TimeSpan.FromSeconds(30), _room.Quiz.Pace);
        await _room.Do(Sato, new StudyCommand.StartQuiz(null, 3, QuizMode.Solo, 20, null));
        Assert.Equal(TimeSpan.FromSeconds(20), _room.Desk.SoloOf(Sato)!.Pace);
    }

    [Fact]
    public async Task A_channel_has_a_topic_for_quizzes_of_which_nobody_says_one()
    {
        await Type(Tanaka, "/settings topic coffee");

        Assert.Equal(["coffee"], await TopicOf("/quiz 3"));
        Assert.Equal(["tea"], await TopicOf("/quiz tea"));
        Assert.Empty(await TopicOf("/quiz all topics"));
        Assert.Empty(await TopicOf("/クイズ すべてのトピック"));
        var elsewhere = General with { Channel = "other" };
        Assert.Empty(await TopicOf("/quiz", elsewhere));
        // In a thread of the channel too.
        Assert.Equal(["coffee"], await TopicOf("/quiz", elsewhere, parent: General));

        _room.Current = Samples.Bank(Samples.Singles(5));
        Assert.Empty(await TopicOf("/quiz"));
    }

    [Fact]
    public async Task Topics_that_are_near_are_offered_for_the_channel_too()
    {
        var reply = await Type(Tanaka, "/settings topic cofee");
        Assert.Equal("refusal.topic_unknown", reply.RefusalKey);

        var chosen = await _room.Do(
            By(Tanaka, _room.NewDelivery(), isManager: true),
            ActionCode.Parse(
                CardText.Actions(reply.Card!).OfType<CardAction.Press>().First().Code,
                ImmutableDictionary<string, string>.Empty
            )
        );
        Assert.Contains("Saved: topic of this channel → coffee", CardText.Of(chosen.Card));
    }

    [Fact]
    public async Task Who_hides_their_name_is_anonymous_to_others_in_tables_and_reveals()
    {
        await Type(Sato, "/settings show_name no", isManager: false);
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Answer(Tanaka, right: true);
        await _room.Wait(31);
        Assert.Contains("2 of 2 right: Anonymous player, Tanaka", _room.LastText);
        await _room.Wait(20);
        Assert.Contains("1. Anonymous player  100 pts (1/1)", _room.LastText);
        Assert.DoesNotContain("Sato", _room.LastText, StringComparison.Ordinal);

        var board = await Type(Sato, "/leaderboard");
        Assert.Contains("1. Anonymous player", CardText.Of(board.Card));
        Assert.DoesNotContain("Sato", CardText.Of(board.Card), StringComparison.Ordinal);
        Assert.Contains("number 1 of 2", CardText.Of((await _room.Press(Sato, board.Card!, "My rank")).Card));
        var periods = CardText.Actions(board.Card!).OfType<CardAction.Select>().Single();
        Assert.Contains("1. Sato", CardText.Of((await Press(Sato, periods.Options[1].Code)).Card));
        Assert.DoesNotContain("Sato", CardText.Of((await Press(Tanaka, periods.Options[1].Code)).Card));
    }

    [Fact]
    public async Task Who_hides_their_name_is_anonymous_where_they_closed_a_question_or_stopped_the_quiz()
    {
        await Type(Sato, "/settings show_name no", isManager: false);
        await _room.Start(QuizMode.Open, count: 2);
        await _room.Answer(Tanaka, right: true);
        await _room.Press(Sato, "Skip");
        await _room.Wait(1);
        Assert.Contains("Anonymous player", _room.LastText);
        Assert.DoesNotContain("Sato", _room.LastText, StringComparison.Ordinal);

        await Type(Sato, "/quiz stop");
        await _room.Wait(1);
        Assert.Contains("Anonymous player", _room.LastText);
        Assert.DoesNotContain("Sato", _room.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_hides_their_name_is_anonymous_in_the_final_table_of_a_season_too()
    {
        await Type(Tanaka, "/season start Autumn");
        await Type(Sato, "/settings show_name no", isManager: false);
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Wait(60);

        await Type(Tanaka, "/season end");

        Assert.Contains("1. Anonymous player", _room.LastText);
        Assert.DoesNotContain("Sato", _room.LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_of_who_hides_their_name_are_their_own()
    {
        await _room.Start(QuizMode.Open, count: 1);
        await _room.Answer(Sato, right: true);
        await _room.Wait(60);
        Assert.Null((await Type(Tanaka, "/stats Sato")).RefusalKey);

        await Type(Sato, "/settings show my name no", isManager: false);

        var refused = await Type(Tanaka, "/stats Sato");
        Assert.Equal("refusal.stats_private", refused.RefusalKey);
        Assert.Contains("Sato keeps their statistics private.", CardText.Of(refused.Card));
        Assert.Null((await Type(Sato, "/stats")).RefusalKey);
    }

    [Fact]
    public async Task The_language_is_one_press_away_from_help()
    {
        var help = await _room.Do(Sato, new StudyCommand.ShowHelp());

        var languages = await _room.Press(Sato, help.Card!, "Change language");

        Assert.Equal(
            ["日本語", "English", "auto"],
            OptionsOf(languages.Card!).Select(option => option.Label)
        );
    }

    private async Task<IEnumerable<string>> TopicOf(
        string text,
        ChannelId? channel = null,
        ChannelId? parent = null
    )
    {
        var place = channel ?? General;
        var command = CommandText.Read(text, words => _room.Current.Topics.Has(words));
        var reply = await _room.Do(
            By(Sato, _room.NewDelivery()) with
            {
                Channel = place,
                Parent = parent,
            },
            command
        );
        Assert.Null(reply.RefusalKey);
        var quiz = _room.Desk.In(place)!;
        await Stop(quiz);
        return quiz.Topic;
    }

    private Task Stop() => Stop(_room.Quiz);

    private Task Stop(Quiz quiz) => _room.Do(Sato, new StudyCommand.InQuiz(quiz.Id, QuizAction.ConfirmStop));

    private Task<Reply> Type(PlayerId player, string text, bool isManager = true) =>
        _room.Do(
            By(player, _room.NewDelivery(), isManager),
            CommandText.Read(text, words => _room.Current.Topics.Has(words))
        );

    private Task<Reply> Press(PlayerId player, string code, bool isManager = true) =>
        _room.Do(
            By(player, _room.NewDelivery(), isManager),
            ActionCode.Parse(code, ImmutableDictionary<string, string>.Empty)
        );

    private static ImmutableArray<SelectOption> OptionsOf(Card card) =>
        CardText.Actions(card).OfType<CardAction.Select>().Single().Options;
}
