using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.CommandLine;

/// <summary>
/// The <c>--Section:Key=value</c> arguments that every verb takes, set apart from its own words before those are
/// parsed: the command line library would call them unknown options.
/// </summary>
internal sealed partial record ConfigurationArguments(
    ImmutableArray<string> Words,
    ImmutableArray<KeyValuePair<string, string?>> Values,
    ImmutableArray<string> Errors
)
{
    public static ConfigurationArguments Split(IEnumerable<string> arguments)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, string?>>();
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in arguments)
        {
            if (KeyArgument.Match(argument) is not { Success: true, Groups: var groups })
            {
                words.Add(argument);
            }
            else if (groups["value"] is { Success: true } value)
            {
                values.Add(new(groups["key"].Value, value.Value));
            }
            else
            {
                errors.Add($"{argument} needs a value: {argument}=VALUE");
            }
        }

        return new(words.ToImmutable(), values.ToImmutable(), errors.ToImmutable());
    }

    [GeneratedRegex(
        @"\A--(?<key>[A-Za-z]\w*(?::\w+)+)(?:=(?<value>.*))?\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex KeyArgument { get; }
}
