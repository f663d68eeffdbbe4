using ChatStudyBot.Discord.Rendering;

namespace ChatStudyBot.Tests.Discord.Rendering;

public sealed class EmbedPackingTests
{
    [Theory]
    [InlineData(4096, 1904, 1)]
    [InlineData(4096, 1903, 1)]
    [InlineData(4096, 1905, 1)]
    [InlineData(4096, 4096, 4096)]
    [InlineData(5000, 5000, 1)]
    public void Whatever_comes_all_embeds_together_stay_within_their_limit(int first, int second, int third)
    {
        var descriptions = EmbedPacking.Descriptions(
            [new string('a', first), new string('b', second), new string('c', third)],
            titleLength: 0
        );

        Assert.InRange(descriptions.Sum(description => description.Length), 1, Limits.AllEmbeds);
        Assert.All(descriptions, description => Assert.InRange(description.Length, 1, Limits.Description));
    }
}
