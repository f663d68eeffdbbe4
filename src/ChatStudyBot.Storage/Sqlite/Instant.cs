using System.Globalization;

namespace ChatStudyBot.Storage.Sqlite;

/// <summary>How times stand in columns.</summary>
internal static class Instant
{
    private const string DayFormat = "yyyy-MM-dd";

    public static long ToColumn(DateTimeOffset at) => at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;

    public static DateTimeOffset FromColumn(long steps) => DateTimeOffset.UnixEpoch.AddTicks(steps);

    public static DateTimeOffset? FromColumn(long? steps) => steps is { } known ? FromColumn(known) : null;

    public static string ToColumn(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly DayFromColumn(string day) =>
        DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture);
}
