using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack;

namespace ChatStudyBot.Tests.Slack;

public sealed class SlackPlaceTests
{
    private static readonly Uri s_workspace = new("https://study.slack.example/");

    [Theory]
    [InlineData("C0123", null, "slack:T1:C0123")]
    [InlineData("C0123", "1700000000.000100", "slack:T1:C0123:1700000000.000100")]
    public void A_channel_and_a_thread_are_written_and_read_back(
        string channel,
        string? thread,
        string written
    )
    {
        var id = SlackPlace.Channel("T1", channel, thread);

        Assert.Equal(written, id.ToString());
        Assert.Equal((channel, thread), SlackPlace.Of(ChannelId.Parse(written)));
    }

    [Fact]
    public void A_channel_of_another_platform_is_none_of_ours() =>
        Assert.Null(SlackPlace.Of(new ChannelId("discord", "1", "2")));

    [Theory]
    [InlineData(null, "https://study.slack.example/archives/C0123/p1700000009000200")]
    [InlineData(
        "1700000000.000100",
        "https://study.slack.example/archives/C0123/p1700000009000200?thread_ts=1700000000.000100&cid=C0123"
    )]
    public void A_message_has_an_address_in_its_workspace(string? thread, string address) =>
        Assert.Equal(
            address,
            SlackPlace.AddressOf(s_workspace, SlackPlace.Channel("T1", "C0123", thread), "1700000009.000200")
        );
}
