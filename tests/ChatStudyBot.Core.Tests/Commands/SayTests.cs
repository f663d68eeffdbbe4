using System.Collections.Immutable;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class SayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "0 questions")]
    [InlineData(1, "1 question")]
    [InlineData(2, "2 questions")]
    [InlineData(1234, "1,234 questions")]
    public void English_follows_the_number(int count, string expected) =>
        Assert.Equal(expected, Say.Text(Language.English, "common.questions", ("count", count)));

    [Fact]
    public void Japanese_has_one_form() =>
        Assert.Equal("1,234問", Say.Text(Language.Japanese, "common.questions", ("count", 1234)));

    [Fact]
    public void A_moment_stays_a_moment_told_as_its_placeholder_says()
    {
        var line = Say.Line(Language.Japanese, "daily.closes", ("at", Noon), ("count", 8));

        Assert.Equal(
            [
                new Inline.Text("締め切り: "),
                new Inline.Moment(Noon, MomentKind.Clock),
                new Inline.Text(" · 解答 8人"),
            ],
            line.Parts.AsEnumerable()
        );
        Assert.Contains(
            new Inline.Moment(Noon, MomentKind.Relative),
            Say.Line(Language.English, "round.closes", ("deadline", Noon)).Parts.AsEnumerable()
        );
    }

    [Fact]
    public void Names_commands_and_links_stay_apart_from_the_text()
    {
        Assert.Equal(
            [new Inline.Text("開始: "), new Inline.PlayerName("佐藤", null), new Inline.Text("さん")],
            Say.Line(Language.Japanese, "quiz.start.by", ("player", "佐藤")).Parts.AsEnumerable()
        );
        Assert.Contains(
            new Inline.CommandName("quiz"),
            Say.Line(Language.English, "refusal.no_quiz", ("command", "quiz")).Parts.AsEnumerable()
        );
        var link = new Inline.Link("s3.md", "https://notes.example/s3.md#L42");
        Assert.Equal(
            [new Inline.Text("📖 "), link],
            Say.Line(Language.English, "reveal.source", ("cite", link)).Parts.AsEnumerable()
        );
    }

    [Fact]
    public void Lists_are_joined_as_the_language_joins_them()
    {
        ImmutableArray<Inline> players =
        [
            new Inline.PlayerName("佐藤", null),
            new Inline.PlayerName("Tanaka", null),
        ];
        Assert.Equal(
            "ほぼ同時: 佐藤、Tanaka",
            Say.Text(Language.Japanese, "reveal.grace", ("players", players))
        );
        Assert.Equal(
            "Just behind: 佐藤, Tanaka",
            Say.Text(Language.English, "reveal.grace", ("players", players))
        );
    }

    [Fact]
    public void A_value_may_be_an_entry_itself() =>
        Assert.Equal(
            "🏆 Leaderboard: this week (whole team)",
            Say.Text(
                Language.English,
                "lb.title",
                ("period", new MessageRef("lb.period.week")),
                ("scope", new MessageRef("lb.scope.team"))
            )
        );

    [Theory]
    [InlineData(30, "30秒", "30 s")]
    [InlineData(240, "4分", "4 min")]
    [InlineData(7200, "2時間", "2 h")]
    [InlineData(86400, "1日", "1 day")]
    [InlineData(4 * 86400, "4日", "4 days")]
    [InlineData(60 * 86400, "2か月", "2 months")]
    public void Durations_take_their_largest_unit(int seconds, string japanese, string english)
    {
        Assert.Equal(japanese, MessageNumbers.Duration(Language.Japanese, TimeSpan.FromSeconds(seconds)));
        Assert.Equal(english, MessageNumbers.Duration(Language.English, TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(241, 312, 77)]
    [InlineData(999, 1000, 99)]
    [InlineData(1000, 1000, 100)]
    public void Only_the_whole_is_a_hundred_percent(int part, int whole, int expected) =>
        Assert.Equal(expected, MessageNumbers.Percent(part, whole));

    [Fact]
    public void A_day_names_its_weekday()
    {
        var day = new DateOnly(2026, 11, 22);
        Assert.Equal("11月22日（日）", MessageNumbers.Day(Language.Japanese, day));
        Assert.Equal("Sun 22 Nov", MessageNumbers.Day(Language.English, day));
    }

    [Fact]
    public void A_command_is_typed_in_the_readers_language()
    {
        Assert.Equal("/クイズ 停止", CommandNames.Typed(Language.Japanese, "quiz stop"));
        Assert.Equal("/quiz stop", CommandNames.Typed(Language.English, "quiz stop"));
        Assert.Equal("/bank status", CommandNames.Typed(Language.English, "bank status"));
    }

    [Fact]
    public void Misuse_is_told_at_once()
    {
        Assert.Throws<KeyNotFoundException>(() => Say.Line(Language.English, "round.titel"));
        Assert.Throws<ArgumentException>(() => Say.Line(Language.English, "round.title", ("index", 1)));
        Assert.Throws<ArgumentException>(() =>
            Say.Line(Language.English, "common.questions", ("count", "many"))
        );
        Assert.Throws<ArgumentException>(() =>
            Say.Text(Language.English, "round.closes", ("deadline", Noon))
        );
    }

    [Fact]
    public void A_refusal_is_said_in_the_language_of_its_reader()
    {
        var refusal = Refusal.Of("refusal.argument_twice", ("option", new MessageRef("option.count.name")));
        Assert.Equal(
            Line.Plain("問題数が2回指定されています。1つにしてください。").Parts.AsEnumerable(),
            Say.Refusal(Language.Japanese, refusal).Parts.AsEnumerable()
        );
        Assert.Equal(
            Line.Plain("count is given twice. Give it once.").Parts.AsEnumerable(),
            Say.Refusal(Language.English, refusal).Parts.AsEnumerable()
        );
    }
}
