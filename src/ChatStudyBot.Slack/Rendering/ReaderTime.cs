using System.Globalization;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>A moment in each reader's own time zone; Slack counts nothing down, so it is told as a clock time.</summary>
/// <param name="Format">Slack's tokens.</param>
/// <param name="Fallback">For clients that know no tokens.</param>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text#date-formatting</remarks>
internal readonly record struct ReaderTime(DateTimeOffset At, string Format, string Fallback)
{
    /// <summary>Today in which zone is the reader's own business: within half a day the hour is clear.</summary>
    private static readonly TimeSpan Today = TimeSpan.FromHours(12);

    public static ReaderTime Of(Inline.Moment moment, DateTimeOffset now) =>
        moment.Kind switch
        {
            MomentKind.Date => new(moment.At, "{date_short}", Utc(moment.At, "yyyy-MM-dd")),
            _ when !IsToday(moment, now) => new(
                moment.At,
                "{date_short_pretty} {time}",
                Utc(moment.At, "yyyy-MM-dd HH:mm 'UTC'")
            ),
            MomentKind.Clock => new(moment.At, "{time}", Utc(moment.At, "HH:mm 'UTC'")),
            MomentKind.Relative => new(moment.At, "{time_secs}", Utc(moment.At, "HH:mm:ss 'UTC'")),
            _ => throw new ArgumentOutOfRangeException(nameof(moment)),
        };

    public static bool IsToday(Inline.Moment moment, DateTimeOffset now) =>
        (moment.At - now).Duration() < Today;

    public string Markup =>
        string.Create(CultureInfo.InvariantCulture, $"<!date^{At.ToUnixTimeSeconds()}^{Format}|{Fallback}>");

    public RichTextLeaf.Date Leaf => new(At.ToUnixTimeSeconds(), Format, Fallback);

    private static string Utc(DateTimeOffset at, string format) =>
        at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
