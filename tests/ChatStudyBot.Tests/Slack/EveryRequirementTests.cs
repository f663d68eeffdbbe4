namespace ChatStudyBot.Tests.Slack;

/// <summary>What Slack demands, by the numbers that the traits of the tests name.</summary>
public sealed class EveryRequirementTests
{
    /// <summary>
    /// The connections: tokens and start, Socket Mode, redelivery, response urls and triggers, the Web API, HTTP.
    /// </summary>
    private const string Connections =
        "1 2 3 4 5 "
        + "6 7 8 9 10 11 12 13 14 15 16 17 "
        + "18 19 20 21 "
        + "26 29 30 "
        + "34 35 36 37 38 39 40 41 42 43 "
        + "55 56 57";

    [Fact]
    public void Every_requirement_of_the_connections_has_a_test()
    {
        Assert.Empty(Connections.Split(' ').Except(Tested()));
    }

    private static IEnumerable<string> Tested() =>
        typeof(EveryRequirementTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
            .Select(attribute => attribute.ConstructorArguments)
            .Where(arguments => arguments[0].Value is "slack")
            .Select(arguments => (string)arguments[1].Value!);
}
