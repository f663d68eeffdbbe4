using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core;

/// <summary>Time zones by their names in the tz database, as people type them.</summary>
public static partial class ZoneNames
{
    private const int MostSuggestions = 5;

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

    private static readonly ImmutableHashSet<string> Continents =
    [
        "Africa",
        "America",
        "Asia",
        "Atlantic",
        "Australia",
        "Europe",
        "Indian",
        "Pacific",
    ];

    private static readonly Lazy<ImmutableArray<string>> All = new(() =>
        [
            .. TimeZoneInfo
                .GetSystemTimeZones()
                .Select(zone => zone.Id)
                .Where(id => id.Contains('/') || id == "UTC")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ]
    );

    /// <summary>Whether it is meant to be one, though there may be none of that name: <c>Asia/Tokio</c>.</summary>
    public static bool IsMeant(string text) =>
        text.Split('/') is [{ Length: > 1 } area, ..] parts && parts.Length > 1 && Areas.Value.Contains(area)
        || text.Equals("UTC", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a city that a zone is named after; not what else is told apart: Pacific, East, General.</summary>
    public static bool IsCity(string text) =>
        Find(text)?.Split('/') is [var area, .., var city]
        && Continents.Contains(area)
        && city.Equals(text.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase);

    /// <summary>By its exact name alone.</summary>
    public static TimeZoneInfo? ById(string id) =>
        Shape.IsMatch(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    /// <summary>By name, whatever its case, or by its city alone.</summary>
    /// <returns>Null for none.</returns>
    public static string? Find(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        return All.Value.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? All.Value.FirstOrDefault(id => City(id).Equals(name, StringComparison.OrdinalIgnoreCase))
            // Older names of zones are not listed.
            ?? (name.Contains('/') ? ById(name)?.Id : null);
    }

    /// <summary>The likeliest first; some of the best known ones when nothing is like it.</summary>
    public static ImmutableArray<string> Nearest(string text)
    {
        var pairs = Pairs(text);
        var near = All
            .Value.Select(id =>
                (Id: id, Likeness: Math.Max(Likeness(pairs, Pairs(id)), Likeness(pairs, Pairs(City(id)))))
            )
            .Where(one => one.Likeness > 0.3)
            .OrderByDescending(one => one.Likeness)
            .Select(one => one.Id)
            .Take(MostSuggestions)
            .ToImmutableArray();
        return near.IsEmpty ? ["Asia/Tokyo", "Europe/London", "America/New_York", "UTC"] : near;
    }

    /// <summary>To offer while somebody types.</summary>
    public static IEnumerable<string> Complete(string typed)
    {
        var name = typed.Trim().Replace(' ', '_');
        return All
            .Value.Where(id => id.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(id => City(id).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .ThenBy(id => id, StringComparer.Ordinal);
    }

    private static readonly Lazy<ImmutableHashSet<string>> Areas = new(() =>
        All.Value.Select(id => id.Split('/')[0]).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
    );

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static HashSet<string> Pairs(string name)
    {
        var padded = $"^{name.ToLowerInvariant()}$";
        return [.. Enumerable.Range(0, padded.Length - 1).Select(at => padded.Substring(at, 2))];
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>Nothing that could lead out of the folder of the database.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+){0,2}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape { get; }
}
