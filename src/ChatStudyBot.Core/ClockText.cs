using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatStudyBot.Core;

/// <summary>A time of day as people type it: <c>9:00</c>, <c>09:30</c>, <c>9時半</c>, <c>午後3時</c>, <c>9am</c>, <c>21：15</c>.</summary>
public static partial class ClockText
{
    /// <summary>Whether it is meant to be a time, though it may be none: <c>25:00</c>.</summary>
    public static bool IsMeant(string text) => Shape().IsMatch(Plain(text));

    /// <returns>Null for what is no time of the day.</returns>
    public static TimeOnly? TryParse(string text)
    {
        var match = Shape().Match(Plain(text));
        if (!match.Success)
            return null;
        var hour = Number(match.Groups["hour"].Value);
        var minute = match.Groups["half"].Success ? 30 : Number(match.Groups["minute"].Value);
        var half = match.Groups["before"].Value + match.Groups["behind"].Value;
        if (half.Length > 0 && hour > 12)
            return null;
        var isAfternoon = half is "午後" or "pm" or "夜";
        if (half.Length > 0)
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static string Plain(string text) =>
        text.Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();

    private static int Number(string digits) =>
        digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<before>午前|午後|朝|夜)?(?<hour>[0-9]{1,2})(((:|時)(?<minute>[0-9]{1,2})分?|時((?<half>半)|ちょうど)?)(?<behind>am|pm)?|(?<behind>am|pm))$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
