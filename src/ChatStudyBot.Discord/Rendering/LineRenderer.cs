using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Discord.Protocol.Payloads;

namespace ChatStudyBot.Discord.Rendering;

/// <summary>Lines of a card in Discord's markup.</summary>
internal sealed class LineRenderer(Language language, CommandMentions commands, TimeProvider time)
{
    public string Of(Line line) => string.Concat(line.Parts.Select(Of));

    /// <summary>Where moments and mentions are not shown, as in titles.</summary>
    public string Plain(Line line) =>
        VisibleText.Of(new PlainText(language, TimeZoneInfo.Utc, time.GetUtcNow()).Of(line));

    private string Of(Inline part) =>
        part switch
        {
            Inline.Text(var text) => Markdown.Escaped(text),
            Inline.Strong(var text) => $"**{Markdown.Escaped(text)}**",
            // Shown as the name; who may be pinged is said beside the message: nobody.
            Inline.PlayerName(_, { Platform: DiscordPlace.Platform } player) => $"<@{player.User}>",
            Inline.PlayerName(var name, _) => Markdown.Escaped(name),
            Inline.RoleName(var role) when Snowflake.TryParse(role) is { } id => $"<@&{id}>",
            Inline.RoleName(var role) => Markdown.Escaped(role),
            Inline.CommandName(var command) => commands.Of(language, command),
            Inline.Link(var label, var address) => $"[{Markdown.Escaped(label)}](<{address}>)",
            Inline.Moment(var at, var kind) => $"<t:{at.ToUnixTimeSeconds()}:{Style(at, kind)}>",
            _ => throw new InvalidOperationException($"Unknown part {part}."),
        };

    /// <remarks>https://discord.com/developers/docs/reference#message-formatting-timestamp-styles</remarks>
    private char Style(DateTimeOffset at, MomentKind kind) =>
        kind switch
        {
            MomentKind.Relative => 'R',
            MomentKind.Date => 'd',
            // Today in which zone is the reader's own business: within half a day the hour is clear.
            MomentKind.Clock when (at - time.GetUtcNow()).Duration() < TimeSpan.FromHours(12) => 't',
            MomentKind.Clock => 'f',
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
