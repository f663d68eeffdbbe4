using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Quizzes.Exams;
using FsCheck;
using FsCheck.Fluent;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class CommandCompletionTests
{
    private static readonly (string Topic, int Questions)[] Topics =
    [
        ("S3", 48),
        ("S3 › ストレージクラス", 12),
        ("Route 53", 7),
        ("表", 3),
        ("table", 2),
    ];

    [Fact]
    public void A_slash_lists_the_commands_in_the_readers_language()
    {
        Assert.Equal(
            new Suggestion("/クイズ ", "/クイズ", "ノートからクイズを始めます"),
            CommandCompletion.For("/", Language.Japanese, Find)[0]
        );
        Assert.Equal(
            CommandCatalog.Commands.Length,
            CommandCompletion.For("/", Language.English, Find).Length
        );
    }

    [Theory]
    [InlineData("/q", "/クイズ")]
    [InlineData("/くい", "/クイズ")]
    [InlineData("／ラン", "/ランキング")]
    [InlineData("/lead", "/ランキング")]
    public void A_command_is_found_by_the_start_of_either_name(string text, string label) =>
        Assert.Equal([label], CommandCompletion.For(text, Language.Japanese, Find).Select(one => one.Label));

    [Fact]
    public void Behind_the_command_come_its_options_and_then_topics() =>
        Assert.Equal(
            [
                "トピック",
                "問題数",
                "モード",
                "秒数",
                "形式",
                "S3",
                "S3 › ストレージクラス",
                "Route 53",
                "表",
                "table",
            ],
            CommandCompletion.For("/クイズ ", Language.Japanese, Find).Select(one => one.Label)
        );

    [Fact]
    public void What_was_given_is_not_offered_again() =>
        Assert.DoesNotContain(
            CommandCompletion.For("/quiz 10 race ", Language.English, Find),
            one => one.Label is "count" or "mode"
        );

    [Theory]
    [InlineData("/quiz ra", "/quiz 早押し ")]
    [InlineData("/quiz s3 早", "/quiz s3 早押し ")]
    [InlineData("/quiz mode:so", "/quiz mode:一人 ")]
    [InlineData("/quiz モード：早", "/quiz モード:早押し ")]
    [InlineData("/quiz 10 rout", "/quiz 10 \"Route 53\" ")]
    [InlineData("/quiz route 5", "/quiz \"Route 53\" ")]
    [InlineData("/quiz \"route 5", "/quiz \"Route 53\" ")]
    [InlineData("/quiz “", "/quiz S3 ")]
    [InlineData("/quiz \"Route 53\"", "/quiz \"Route 53\" モード:")]
    [InlineData("/quiz topic:rout", "/quiz topic:\"Route 53\" ")]
    [InlineData("/quiz 10 tabl", "/quiz 10 トピック:table ")]
    public void Accepting_one_writes_the_whole_text(string text, string expected) =>
        Assert.Contains(
            expected,
            CommandCompletion.For(text, Language.Japanese, Find).Select(one => one.Insert)
        );

    [Theory]
    [InlineData("/quiz s", "/quiz S3 ")]
    [InlineData("/quiz Route 5", "/quiz \"Route 53\" ")]
    [InlineData("/quiz Route ", "/quiz \"Route 53\" ")]
    [InlineData("/quiz Route t", "/quiz Route table ")]
    [InlineData("/quiz 10 race r", "/quiz 10 race \"Route 53\" ")]
    public void A_topic_comes_before_an_option_that_begins_alike(string text, string expected) =>
        Assert.Equal(
            expected,
            CommandCompletion
                .For(
                    text,
                    Language.English,
                    words => words == "Route t" ? [("Route table", 1)] : Find(words)
                )[0]
                .Insert.Replace("\"Route table\"", "Route table", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("/quiz solo", "/quiz Solo ")]
    [InlineData("/quiz S3 ", "/quiz S3 count:")]
    public void A_whole_word_of_an_option_comes_before_topics_and_options_follow_a_whole_topic(
        string text,
        string expected
    ) =>
        Assert.Equal(
            expected,
            CommandCompletion
                .For(text, Language.English, words => [("solo flights", 1), .. Find(words)])[0]
                .Insert
        );

    [Fact]
    public void A_topic_is_described_by_how_much_it_has() =>
        Assert.Equal(
            new Suggestion("/quiz \"Route 53\" ", "Route 53", "7 questions"),
            Assert.Single(CommandCompletion.For("/quiz Rou", Language.English, Find))
        );

    [Theory]
    [InlineData("/exam ", "/exam DOP-C02 ", "/exam DVA-C02 ", "/exam SOA-C02 ")]
    [InlineData("/exam d", "/exam DOP-C02 ", "/exam DVA-C02 ")]
    [InlineData("/exam blueprint:dv", "/exam blueprint:DVA-C02 ")]
    [InlineData("/模試 デベ", "/模試 DVA-C02 ")]
    public void Mock_exams_are_offered_by_code_and_title(string text, params string[] expected) =>
        Assert.Equal(
            expected,
            CommandCompletion
                .For(text, Language.Japanese, Find, ExamBlueprint.Shipped)
                .Select(one => one.Insert)
                .Where(insert => insert.Contains("-C02", StringComparison.Ordinal))
        );

    [Fact]
    public void Every_topic_offered_is_read_as_that_topic() =>
        Assert.All(
            Topics,
            topic =>
                Assert.Contains(
                    CommandCompletion.For("/quiz 3 ", Language.English, Find),
                    one =>
                        one.Label == topic.Topic
                        && CommandText.Read(one.Insert) is StudyCommand.StartQuiz { Count: 3 } quiz
                        && quiz.Topic == topic.Topic
                )
        );

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("/weather s")]
    [InlineData("/stop ")]
    public void Where_nothing_may_follow_nothing_is_offered(string text) =>
        Assert.Empty(CommandCompletion.For(text, Language.English, Find));

    [Fact]
    public void Every_suggestion_can_be_read_or_typed_on() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000),
            Prop.ForAll(
                Gen.Elements("race", "10", "S3", "mode:", "to", "\"", "表", "種", ":", "30s")
                    .ArrayOf()
                    .ToArbitrary(),
                words =>
                    CommandCompletion
                        .For("/quiz " + string.Join(' ', words), Language.Japanese, Find)
                        .All(one =>
                            one.Insert.StartsWith("/quiz ", StringComparison.Ordinal) && one.Label.Length > 0
                        )
            )
        );

    private static IEnumerable<(string Topic, int Questions)> Find(string words) =>
        Topics.Where(topic => topic.Topic.StartsWith(words, StringComparison.OrdinalIgnoreCase));
}
