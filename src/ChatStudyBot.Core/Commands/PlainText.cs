using System.Globalization;

namespace ChatStudyBot.Core.Commands;

/// <summary>Lines as text alone: the terminal, fallback texts, what a screen reader is told.</summary>
/// <param name="zone">The team's.</param>
/// <param name="typed">How a command is typed; null: by its name in the language.</param>
public sealed class PlainText(
    Language language,
    TimeZoneInfo zone,
    DateTimeOffset now,
    Func<string, string>? typed = null
)
{
    public string Of(Line line) => string.Concat(line.Parts.Select(Of));

    private string Of(Inline part) =>
        part switch
        {
            Inline.Text(var text) => text,
            Inline.Strong(var text) => text,
            Inline.PlayerName(var name, _) => name,
            Inline.RoleName(var role) => role,
            Inline.CommandName(var command) => typed?.Invoke(command)
                ?? CommandNames.Typed(language, command),
            Inline.Link(var label, _) => label,
            Inline.Moment(var at, var kind) => Told(at, kind),
            _ => throw new InvalidOperationException($"Unknown part {part}."),
        };

    private string Told(DateTimeOffset at, MomentKind kind)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var day = MessageNumbers.Day(language, DateOnly.FromDateTime(local.DateTime));
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return kind switch
        {
            MomentKind.Date => day,
            MomentKind.Clock when local.Date == TimeZoneInfo.ConvertTime(now, zone).Date => clock,
            MomentKind.Clock => $"{day} {clock}",
            _ => Say.Text(language, at >= now ? "time.in" : "time.ago", ("span", (at - now).Duration())),
        };
    }
}
