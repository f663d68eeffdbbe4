using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Tests.Commands;

public sealed class SourceLinksTests
{
    private static readonly Citation Cited = new("aws/S3 と#.md", 7, []);

    [Fact]
    public void Where_the_team_keeps_its_notes_goes_first() =>
        Assert.Equal(
            "https://notes.example/aws/S3%20%E3%81%A8%23.md?at=7",
            new SourceLinks(
                "https://notes.example/{path}?at={line}",
                "web",
                new("https://bot.example")
            ).AddressOf(Cited, "web")
        );

    [Fact]
    public void On_the_own_pages_the_address_is_one_of_theirs() =>
        Assert.Equal(
            "/notes/aws/S3%20%E3%81%A8%23.md#L7",
            new SourceLinks(null, "web", new("https://bot.example")).AddressOf(Cited, "web")
        );

    [Theory]
    [InlineData("https://bot.example")]
    [InlineData("https://bot.example/")]
    public void Elsewhere_it_is_absolute(string publicUrl) =>
        Assert.Equal(
            "https://bot.example/notes/aws/S3%20%E3%81%A8%23.md#L7",
            new SourceLinks(null, "web", new(publicUrl)).AddressOf(Cited, "discord")
        );

    [Fact]
    public void Without_an_address_that_they_can_reach_people_elsewhere_get_none() =>
        Assert.Null(new SourceLinks(null, "web", null).AddressOf(Cited, "slack"));

    [Theory]
    [InlineData(SourceLinks.PageLines, "/notes/a.md#L3000")]
    [InlineData(SourceLinks.PageLines + 1, "/notes/a.md?page=2#L3001")]
    public void A_line_far_down_is_on_a_page_of_its_own(int line, string address) =>
        Assert.Equal(address, SourceLinks.OwnPage("a.md", line));
}
