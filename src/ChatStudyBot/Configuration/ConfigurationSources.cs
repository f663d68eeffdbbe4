using System.Collections.Immutable;
using System.Reflection;
using ChatStudyBot.CommandLine;

namespace ChatStudyBot.Configuration;

/// <summary>Where values come from, the later over the earlier: file, user secrets, environment, command line.</summary>
internal static class ConfigurationSources
{
    private const string FileName = "appsettings.json";

    /// <exception cref="OperatorException">A file is not JSON.</exception>
    public static IConfigurationRoot Load(ImmutableArray<KeyValuePair<string, string?>> commandLine)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile(FileName, optional: true, reloadOnChange: false)
                .AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(commandLine)
                .Build();
        }
        catch (InvalidDataException exception)
        {
            throw new OperatorException(
                $"A configuration file cannot be read: {exception.InnerException?.Message ?? exception.Message}",
                exception
            );
        }
    }
}
