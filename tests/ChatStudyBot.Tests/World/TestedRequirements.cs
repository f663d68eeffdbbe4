namespace ChatStudyBot.Tests.World;

/// <summary>The requirements of a platform that tests name in their traits.</summary>
internal static class TestedRequirements
{
    /// <param name="platform">The name of the trait; its value is the number.</param>
    public static IEnumerable<string> Of(string platform) =>
        typeof(TestedRequirements)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
            .Select(attribute => attribute.ConstructorArguments)
            .Where(arguments => (string?)arguments[0].Value == platform)
            .Select(arguments => (string)arguments[1].Value!);
}
