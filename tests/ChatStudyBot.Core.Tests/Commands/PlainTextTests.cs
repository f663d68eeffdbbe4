using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class PlainTextTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.CreateCustomTimeZone(
        "+9",
        TimeSpan.FromHours(9),
        "+9",
        "+9"
    );
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(20, "次の問題: 20秒後", "Next question in 20 s")]
    [InlineData(-120, "次の問題: 2分前", "Next question 2 min ago")]
    public void A_deadline_is_told_from_now(int seconds, string japanese, string english)
    {
        var at = Now.AddSeconds(seconds);
        Assert.Equal(japanese, Told(Language.Japanese, "reveal.next", ("deadline", at)));
        Assert.Equal(english, Told(Language.English, "reveal.next", ("deadline", at)));
    }

    [Theory]
    [InlineData(2, "締め切り: 23:00 · 解答 8人")]
    [InlineData(3, "締め切り: 11月25日（水） 00:00 · 解答 8人")]
    public void A_clock_time_has_its_day_when_that_is_another(int hours, string expected) =>
        Assert.Equal(
            expected,
            Told(Language.Japanese, "daily.closes", ("at", Now.AddHours(hours)), ("count", 8))
        );

    [Fact]
    public void A_date_is_that_of_the_zone() =>
        Assert.Equal(
            "Next review: Wed 25 Nov",
            Told(Language.English, "detail.next_review", ("on", Now.AddHours(4)))
        );

    private static string Told(Language language, string key, params (string Name, object Value)[] values) =>
        new PlainText(language, Tokyo, Now).Of(Say.Line(language, key, values));
}
