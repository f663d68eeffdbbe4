using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>Checks the values given to a command and makes it; what cannot be taken becomes a refusal.</summary>
public static class CommandBinder
{
    /// <param name="given">Values by option id; choices by their language-free value.</param>
    public static StudyCommand Bind(CommandSpec spec, IReadOnlyDictionary<string, string> given)
    {
        var wrong = spec.Options.FirstOrDefault(option =>
            given.TryGetValue(option.Id, out var value) && !Takes(option, value)
        );
        return wrong is null
            ? spec.Build(new CommandArguments(given))
            : new StudyCommand.Misread(
                Refusal.Of(
                    wrong.Refusal,
                    ("value", CommandWords.Shown(given[wrong.Id])),
                    ("example", spec.Example)
                )
            );
    }

    private static bool Takes(CommandOption option, string value) =>
        option switch
        {
            CommandOption.Number number => int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var amount
            )
                && amount >= number.Least
                && amount <= number.Most,
            CommandOption.Choice choice => choice.Choices.Any(one => one.Value == value),
            _ => value.Length > 0,
        };
}
