using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Questions;
using ChatStudyBot.Core.Quizzes;
using ChatStudyBot.Core.Scores;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class CommandTextTests
{
    private static readonly StudyCommand RaceOnS3 = new StudyCommand.StartQuiz(
        "s3",
        10,
        QuizMode.Race,
        30,
        null
    );

    [Theory]
    [InlineData("/quiz s3 10 race 30s")]
    [InlineData("/クイズ s3 10問 早押し 30秒")]
    [InlineData("/くいず 30秒 s3 早押し 10問")]
    [InlineData("  ／ＱＵＩＺ　ｓ３　１０　ＲＡＣＥ　３０ｓ  ")]
    [InlineData("/quiz 30 s race s3 10 questions")]
    [InlineData("/quiz “s3” ‘10’ race 30s")]
    [InlineData("/quiz\u00A0s3\u200B 10 \u2068race\u2069 30s")]
    [InlineData("/quiz topic:s3 count:10 seconds:30 mode:race")]
    [InlineData("/quiz トピック：s3 問題数：10問 秒数：30秒 モード：早押し")]
    [InlineData("/quiz topic: s3 count: 10 mode: race seconds: 30")]
    public void Words_stand_in_any_order_language_and_width(string text) =>
        Assert.Equal(RaceOnS3, CommandText.Read(text));

    [Theory]
    [InlineData("/quiz", null)]
    [InlineData("/quiz all", null)]
    [InlineData("/quiz S3 ストレージクラス", "S3 ストレージクラス")]
    [InlineData("/quiz 「DynamoDB table」", "DynamoDB table")]
    [InlineData("/quiz topic:\"Route 53\"", "Route 53")]
    [InlineData("/quiz topic:table", "table")]
    [InlineData("/quiz Route 53", "Route 53")]
    [InlineData("/quiz iam:PassRole", "iam:PassRole")]
    [InlineData("/quiz ALB", "ALB")]
    public void What_is_left_over_is_the_topic(string text, string? topic) =>
        Assert.Equal(
            new StudyCommand.StartQuiz(topic, 5, QuizMode.Open, null, null),
            CommandText.Read(text, words => words == "Route 53")
        );

    [Theory]
    [InlineData("/quiz multi", QuestionKind.Multi)]
    [InlineData("/quiz 穴埋め", QuestionKind.Cloze)]
    [InlineData("/quiz kind:true_false", QuestionKind.TrueFalse)]
    [InlineData("/quiz several right", QuestionKind.Multi)]
    public void A_kind_is_known_by_its_name(string text, QuestionKind kind) =>
        Assert.Equal(new StudyCommand.StartQuiz(null, 5, QuizMode.Open, null, kind), CommandText.Read(text));

    [Theory]
    [InlineData("/quiz 一人")]
    [InlineData("/quiz ひとり")]
    [InlineData("/quiz SOLO")]
    public void A_mode_has_several_words(string text) =>
        Assert.Equal(new StudyCommand.StartQuiz(null, 5, QuizMode.Solo, null, null), CommandText.Read(text));

    public static TheoryData<string, StudyCommand> OtherCommands =>
        new()
        {
            { "/", new StudyCommand.ShowHelp() },
            { "", new StudyCommand.ShowHelp() },
            { "？", new StudyCommand.ShowHelp() },
            { "/help me", new StudyCommand.ShowHelp() },
            { "/quiz help", new StudyCommand.ShowHelp() },
            { "/クイズ 停止", new StudyCommand.StopQuiz() },
            { "/quiz stop", new StudyCommand.StopQuiz() },
            { "/stop", new StudyCommand.StopQuiz() },
            { "/review", new StudyCommand.StartReview(null) },
            { "/復習 S3", new StudyCommand.StartReview("S3") },
            { "/quiz review s3 ストレージクラス", new StudyCommand.StartReview("s3 ストレージクラス") },
            { "/クイズ 復習", new StudyCommand.StartReview(null) },
            { "/topics 2", new StudyCommand.ShowTopics(2) },
            { "/quiz topics", new StudyCommand.ShowTopics(1) },
            { "/質問 マルチパートは何MBから？", new StudyCommand.Ask("マルチパートは何MBから？") },
            { "/ask the default of 300 s, solo", new StudyCommand.Ask("the default of 300 s, solo") },
            { "/ask question: what is race mode", new StudyCommand.Ask("what is race mode") },
            { "/ask", new StudyCommand.Ask(null) },
            { "hello", new StudyCommand.Ask("hello") },
            { "クールダウンの 既定値は？", new StudyCommand.Ask("クールダウンの 既定値は？") },
            { "/成績", new StudyCommand.ShowStats(null) },
            { "/quiz stats @佐藤", new StudyCommand.ShowStats("佐藤") },
            {
                "/leaderboard",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Week, LeaderboardScope.Team, null)
            },
            {
                "/ランキング 今月 このチャンネル S3",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.Month, LeaderboardScope.Channel, "S3")
            },
            {
                "/leaderboard all time whole team",
                new StudyCommand.ShowLeaderboard(LeaderboardPeriod.All, LeaderboardScope.Team, null)
            },
        };

    [Theory]
    [MemberData(nameof(OtherCommands))]
    public void Every_command_is_read(string text, StudyCommand expected) =>
        Assert.Equal(expected, CommandText.Read(text));

    [Theory]
    [InlineData("／質問　「S3」とは？", "「S3」とは？")]
    [InlineData("/quiz ask 何MBから？　１００ですか", "何MBから？　１００ですか")]
    [InlineData("/ask question：何日？", "何日？")]
    [InlineData("\u2068「S3」とは？\u2069\n", "「S3」とは？")]
    public void A_question_stays_as_it_was_typed(string text, string question) =>
        Assert.Equal(new StudyCommand.Ask(question), CommandText.Read(text));

    [Fact]
    public void The_name_of_a_season_stays_as_it_was_typed() =>
        Assert.Equal(
            new StudyCommand.StartSeason("春（２０２７）", null),
            CommandText.Read("/season start 春（２０２７）")
        );

    [Theory]
    [InlineData("/quiz 0", "問題数は1〜50で指定してください（入力: 0）。")]
    [InlineData("/quiz 51問", "問題数は1〜50で指定してください（入力: 51）。")]
    [InlineData("/quiz -5", "問題数は1〜50で指定してください（入力: -5）。")]
    [InlineData(
        "/quiz 99999999999999999999",
        "問題数は1〜50で指定してください（入力: 99999999999999999999）。"
    )]
    [InlineData("/quiz count:many", "問題数は1〜50で指定してください（入力: many）。")]
    [InlineData("/quiz 5s", "秒数は10〜600で指定してください（入力: 5）。")]
    [InlineData("/quiz 10 20", "問題数が2回指定されています。1つにしてください。")]
    [InlineData("/quiz race solo", "モードが2回指定されています。1つにしてください。")]
    [InlineData("/quiz mode:relay", "モード「relay」はありません。open、race、solo から選んでください。")]
    [InlineData(
        "/quiz kind:essay",
        "「essay」はここでは使えません。次のように入力してください: /クイズ S3 10問 早押し 20秒"
    )]
    [InlineData("/stop now", "「now」はここでは使えません。次のように入力してください: /停止")]
    [InlineData("/topics 0", "「0」はここでは使えません。次のように入力してください: /トピック 2")]
    [InlineData("/qiuz s3", "「/qiuz」というコマンドはありません。/クイズ のことですか。")]
    [InlineData("/leaderbord", "「/leaderbord」というコマンドはありません。/ランキング のことですか。")]
    [InlineData("/weather", "「/weather」というコマンドはありません。/ヘルプ で一覧を見られます。")]
    public void What_cannot_be_read_is_refused_with_its_reason(string text, string expected) =>
        Assert.Equal(expected, Said(CommandText.Read(text)));

    [Fact]
    public void A_word_one_letter_off_is_asked_about_unless_it_is_a_topic()
    {
        Assert.Equal(
            "「rece」は 早押し のことですか。そのように入力し直してください。トピックなら topic:rece と指定してください。",
            Said(CommandText.Read("/quiz s3 rece"))
        );
        Assert.Equal(
            "「sotp」は /停止 のことですか。そのように入力し直してください。トピックなら topic:sotp と指定してください。",
            Said(CommandText.Read("/quiz sotp"))
        );
        Assert.Equal(
            new StudyCommand.StartQuiz("tables", 5, QuizMode.Open, null, null),
            CommandText.Read("/quiz tables", topic => topic == "tables")
        );
        Assert.Equal(
            new StudyCommand.StartQuiz("step", 5, QuizMode.Open, null, null),
            CommandText.Read("/quiz topic:step")
        );
    }

    [Fact]
    public void What_is_too_long_is_refused_before_it_is_looked_at() =>
        Assert.Equal(
            "入力は500文字までです。短くしてください。",
            Said(CommandText.Read("/quiz " + new string('a', 500)))
        );

    [Fact]
    public void Any_text_is_a_command_or_a_refusal_that_can_be_said() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                AnyText().ToArbitrary(),
                text => Said(CommandText.Read(text)) is null or { Length: > 0 }
            )
        );

    [Fact]
    public void Examples_of_the_commands_are_read_as_they_are_meant()
    {
        foreach (var language in Enum.GetValues<Language>())
        foreach (var spec in CommandCatalog.Commands)
        {
            var refused = Say.Text(
                language,
                "refusal.argument_unknown",
                ("value", ""),
                ("example", spec.Example)
            );
            var example = refused[refused.IndexOf('/', StringComparison.Ordinal)..];
            Assert.IsNotType<StudyCommand.Misread>(CommandText.Read(example));
        }
    }

    /// <summary>Mostly words of the commands in any mixture, sometimes anything at all.</summary>
    private static Gen<string> AnyText()
    {
        string[] words =
        [
            "/",
            "/quiz",
            "/クイズ",
            "quiz",
            "stop",
            "race",
            "topic:",
            "count:",
            "mode:x",
            "10",
            "３０秒",
            "-1",
            "s",
            "\"",
            "“",
            "」",
            ":",
            "　",
            "\ud800",
            "\0",
            "S3",
            "表",
            "all",
            "time",
            "@",
            "?",
            "？",
        ];
        var known = Gen.Elements(words);
        var any = ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "");
        return Gen.OneOf(known, any).ArrayOf().Select(parts => "/" + string.Join(' ', parts));
    }

    private static string? Said(StudyCommand command) =>
        command is StudyCommand.Misread(var refusal)
            ? new PlainText(Language.Japanese, TimeZoneInfo.Utc, default).Of(
                Say.Refusal(Language.Japanese, refusal)
            )
            : null;
}
