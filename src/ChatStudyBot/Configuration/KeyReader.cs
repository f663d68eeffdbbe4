using System.Collections.Immutable;
using System.Globalization;

namespace ChatStudyBot.Configuration;

/// <summary>
/// Reads configuration key by key. A wrong value becomes a line that names the key and is read as its default, so
/// that all of them can be told at once; keys that nobody asked for are known at the end.
/// </summary>
internal sealed class KeyReader(IConfiguration configuration)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];

    public ImmutableArray<string> Problems => [.. _problems];

    /// <summary>What was set below the sections that were read, under a key that does not exist.</summary>
    public ImmutableArray<string> Unknown =>
        [
            .. _known
                .Select(key => key[..key.IndexOf(':', StringComparison.Ordinal)])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .SelectMany(section => configuration.GetSection(section).AsEnumerable())
                .Where(pair => pair.Value is not null && !_known.Any(key => Covers(key, pair.Key)))
                .Select(pair => pair.Key)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <returns>Null when it is not set, or set to nothing.</returns>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key]?.Trim() is { Length: > 0 } text ? text : null;
    }

    public int Whole(string key, int fallback, int least, int most) =>
        Read(
            key,
            fallback,
            $"a whole number from {least} to {most}",
            text =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && value >= least
                && value <= most
                    ? value
                    : null
        );

    public TimeOnly ClockTime(string key, TimeOnly fallback) =>
        Read(
            key,
            fallback,
            "a time of day such as 04:00",
            text =>
                TimeOnly.TryParseExact(
                    text,
                    ["HH:mm", "H:mm"],
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var value
                )
                    ? value
                    : null
        );

    public T Word<T>(string key, T fallback, params (string Word, T Value)[] words)
        where T : struct =>
        Read(
            key,
            fallback,
            "one of " + string.Join(", ", words.Select(pair => pair.Word)),
            text =>
                words
                    .Where(pair => pair.Word.Equals(text, StringComparison.OrdinalIgnoreCase))
                    .Select(pair => (T?)pair.Value)
                    .FirstOrDefault()
        );

    /// <summary>Several values, as an array or in one text with commas.</summary>
    public ImmutableArray<string> List(string key) =>
        [
            .. (Text(key) ?? "")
                .Split(',')
                .Concat(configuration.GetSection(key).GetChildren().Select(child => child.Value ?? ""))
                .Select(text => text.Trim())
                .Where(text => text.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>An <c>http</c> or <c>https</c> address.</summary>
    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Refuse(key, text, "an address that starts with http:// or https://");
        return null;
    }

    /// <summary>Tells a wrong value of a key.</summary>
    /// <param name="expected">Completes "must be ...".</param>
    public void Refuse(string key, string value, string expected) =>
        _problems.Add($"{key}: must be {expected}, not \"{value}\".");

    /// <summary>Tells of a key what no single value can say; the sentence must be whole.</summary>
    public void Refuse(string key, string sentence) => _problems.Add($"{key}: {sentence}");

    private T Read<T>(string key, T fallback, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        Refuse(key, text, expected);
        return fallback;
    }

    private static bool Covers(string key, string set) =>
        set.Equals(key, StringComparison.OrdinalIgnoreCase)
        || (set.StartsWith(key, StringComparison.OrdinalIgnoreCase) && set[key.Length] == ':');
}
