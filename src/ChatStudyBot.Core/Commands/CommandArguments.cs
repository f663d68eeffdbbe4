using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>The values given to a command, checked, by option.</summary>
public sealed class CommandArguments(IReadOnlyDictionary<string, string> values)
{
    public bool IsEmpty => values.Count == 0;

    public string? Text(string option) => values.GetValueOrDefault(option);

    public int? Number(string option) =>
        Text(option) is { } value
            ? int.Parse(value, NumberStyles.Integer, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The member whose value was chosen; null for none, or a choice that is no member (<c>all</c>).</summary>
    public T? Choice<T>(string option)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
            if (MessageNames.Value(member) == Text(option))
                return member;
        return null;
    }
}
