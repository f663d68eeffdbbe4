using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Settings;

/// <summary>Time zones by the names of the tz database, as people type them.</summary>
public static partial class TimeZones
{
    private const int MostNear = 5;

    /// <summary>Offered where not all of them can be; fewer than a select of Discord's holds.</summary>
    public static ImmutableArray<string> Common { get; } =
    [
        "Asia/Tokyo",
        "Asia/Seoul",
        "Asia/Taipei",
        "Asia/Shanghai",
        "Asia/Singapore",
        "Asia/Bangkok",
        "Asia/Jakarta",
        "Asia/Kolkata",
        "Asia/Dubai",
        "Europe/Athens",
        "Europe/Berlin",
        "Europe/Paris",
        "Europe/London",
        "Africa/Johannesburg",
        "UTC",
        "America/Sao_Paulo",
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Los_Angeles",
        "Pacific/Honolulu",
        "Australia/Sydney",
        "Pacific/Auckland",
    ];

    private static readonly Lazy<ImmutableArray<string>> Ids = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Order(StringComparer.Ordinal)]
    );

    public static TimeZoneInfo? ById(string id) =>
        NameOfZone().IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <summary>By its name or that of its city alone; case and underscores do not count.</summary>
    public static TimeZoneInfo? Find(string words)
    {
        if (ById(words) is { } exact && Ids.Value.Contains(exact.Id, StringComparer.Ordinal))
            return exact;
        var wanted = words.Trim().Replace(' ', '_');
        var id =
            Ids.Value.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? Ids.Value.FirstOrDefault(id => id.EndsWith("/" + wanted, StringComparison.OrdinalIgnoreCase));
        return id is null ? null : ById(id);
    }

    /// <summary>Names that hold the words; some known ones when none does.</summary>
    public static ImmutableArray<string> Near(string words)
    {
        var wanted = words.Trim().Replace(' ', '_').Split('/')[^1];
        var near =
            wanted.Length < 2
                ? []
                : Ids
                    .Value.Where(id => id.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                    .Take(MostNear)
                    .ToImmutableArray();
        return near.IsEmpty ? [.. Common.Take(MostNear)] : near;
    }

    /// <summary>Nothing that could lead out of the folder of the database.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+){0,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex NameOfZone();
}
