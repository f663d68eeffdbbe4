using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Slack;

/// <summary>What Slack demands, by the numbers that the traits of the tests name.</summary>
public sealed class EveryRequirementTests
{
    /// <summary>
    /// Tokens and start, Socket Mode, redelivery, commands, what people press and fill in, the Web API, Block Kit, what
    /// people wrote, the manifest, HTTP. What the bot has no use for is not in the list: views that are changed or tell
    /// that they were closed (32), selects whose options are asked for (33), files (44).
    /// </summary>
    private const string Demands =
        "1 2 3 4 5 "
        + "6 7 8 9 10 11 12 13 14 15 16 17 "
        + "18 19 20 21 "
        + "22 23 24 25 26 "
        + "27 28 29 30 31 "
        + "34 35 36 37 38 39 40 41 42 43 "
        + "45 46 47 "
        + "48 49 50 "
        + "51 52 53 54 "
        + "55 56 57";

    [Fact]
    public void Everything_that_Slack_demands_has_a_test() =>
        Assert.Empty(Demands.Split(' ').Except(TestedRequirements.Of("slack")));
}
