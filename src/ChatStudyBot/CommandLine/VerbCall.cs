using System.Collections.Immutable;
using ChatStudyBot.Configuration;

namespace ChatStudyBot.CommandLine;

/// <summary>What every verb gets: where it was called from and with which configuration.</summary>
internal sealed record VerbCall(
    Shell Shell,
    TimeProvider Time,
    ImmutableArray<KeyValuePair<string, string?>> CommandLineValues
)
{
    public IConfigurationRoot LoadConfiguration() => ConfigurationSources.Load(CommandLineValues);

    /// <exception cref="OperatorException">A value is wrong.</exception>
    public BotOptions ReadOptions() => ReadOptions(LoadConfiguration());

    /// <exception cref="OperatorException">A value is wrong.</exception>
    public BotOptions ReadOptions(IConfiguration configuration)
    {
        var options = BotOptions.Read(configuration);
        foreach (
            var key in options.UnknownKeys.Concat(UnknownSections()).Order(StringComparer.OrdinalIgnoreCase)
        )
        {
            Shell.Error.WriteLine($"{key}: no such configuration key in this version; it is ignored.");
        }

        return options;
    }

    /// <summary>
    /// Sections that are not ours and were written on the command line. In the environment they are somebody else's,
    /// here they are a slip.
    /// </summary>
    private IEnumerable<string> UnknownSections() =>
        CommandLineValues
            .Select(pair => pair.Key)
            .Where(key => !BotOptions.Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase));
}
