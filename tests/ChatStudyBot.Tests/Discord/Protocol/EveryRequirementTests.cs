using ChatStudyBot.Tests.World;

namespace ChatStudyBot.Tests.Discord.Protocol;

/// <summary>What a client must do, by the numbers that the traits of the scenario tests name.</summary>
public sealed class EveryRequirementTests
{
    /// <summary>
    /// G: gateway, R: REST, I: interactions, H: interactions over HTTP. What is only advised (G14, G15, G17, G19, R12,
    /// I10, H4) or left to choice (G18: compression) is not in the list.
    /// </summary>
    private const string Musts =
        "G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 G16 "
        + "R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 "
        + "I1 I2 I3 I4 I5 I6 I7 I8 I9 I11 "
        + "H1 H2 H3 H5";

    [Fact]
    public void Every_requirement_of_the_protocol_has_a_test() =>
        Assert.Empty(Musts.Split(' ').Except(TestedRequirements.Of("discord")));
}
