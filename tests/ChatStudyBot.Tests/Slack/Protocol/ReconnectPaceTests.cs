using ChatStudyBot.Slack.Protocol.Socket;

namespace ChatStudyBot.Tests.Slack.Protocol;

public sealed class ReconnectPaceTests
{
    private static readonly LinkEnding Lost = new LinkEnding.Lost("cut");
    private static readonly LinkEnding Crowded = new LinkEnding.TooMany();
    private static readonly TimeSpan Long = TimeSpan.FromHours(5);

    [Fact]
    [Trait("slack", "14")]
    public void The_first_try_comes_at_once_and_the_others_after_up_to_1_2_4_to_30_seconds()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var pace = new ReconnectPace(new Random(seed));
            Assert.Equal(TimeSpan.Zero, pace.WaitAfter(Lost, Long));

            foreach (var most in new[] { 1, 2, 4, 8, 16, 30, 30, 30 })
            {
                Assert.InRange(pace.WaitAfter(Lost, TimeSpan.Zero).TotalSeconds, most / 2.0, most);
            }
        }
    }

    [Fact]
    [Trait("slack", "14")]
    public void A_connection_that_served_makes_the_next_try_come_at_once_again()
    {
        var pace = new ReconnectPace(new Random(1));
        for (var i = 0; i < 10; i++)
        {
            pace.WaitAfter(Lost, TimeSpan.Zero);
        }

        Assert.Equal(TimeSpan.Zero, pace.WaitAfter(new LinkEnding.Refresh("warning"), Long));
    }

    [Fact]
    [Trait("slack", "14")]
    public void Connections_that_are_greeted_and_lost_at_once_come_slower_and_slower()
    {
        var pace = new ReconnectPace(new Random(1));
        var waits = Enumerable
            .Range(0, 20)
            .Select(_ => pace.WaitAfter(Lost, TimeSpan.FromSeconds(1)))
            .ToList();

        Assert.Equal(TimeSpan.Zero, waits[0]);
        Assert.All(waits.Skip(6), wait => Assert.InRange(wait.TotalSeconds, 15, 30));
    }

    [Fact]
    [Trait("slack", "12")]
    public void Too_many_connections_are_waited_out_for_half_a_minute_and_then_longer_but_not_for_ever()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var pace = new ReconnectPace(new Random(seed));

            foreach (var most in new[] { 60, 120, 240, 300, 300 })
            {
                Assert.InRange(pace.WaitAfter(Crowded, TimeSpan.Zero).TotalSeconds, most / 2.0, most);
            }
        }
    }
}
