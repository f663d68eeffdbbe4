using System.Collections.Immutable;
using ChatStudyBot.Core;
using ChatStudyBot.Core.Commands;
using ChatStudyBot.Core.Commands.Cards;
using ChatStudyBot.Slack.Protocol.Blocks;

namespace ChatStudyBot.Slack.Rendering;

/// <summary>Lines of a card in each of Slack's kinds of text.</summary>
/// <param name="isPrivate">
/// A name is a mention where only one person sees it: it shows the name that Slack knows. In a channel it would notify.
/// </param>
internal sealed class LineRenderer(Language language, bool isPrivate, DateTimeOffset now)
{
    /// <summary>Literal: whatever is written there is shown as it was written.</summary>
    public IEnumerable<RichTextLeaf> Leaves(Line line) => Told(line).Select(Leaf).OfType<RichTextLeaf>();

    /// <summary>For small print that holds more than text.</summary>
    public IEnumerable<string> Markup(Line line) => Told(line).SelectMany(Markup);

    /// <summary>For notifications and screen readers.</summary>
    public IEnumerable<string> Fallback(Line line) =>
        Told(line)
            .SelectMany(part =>
                part switch
                {
                    Inline.Text or Inline.Strong or Inline.PlayerName or Inline.RoleName or Inline.Link =>
                        Mrkdwn.Escaped(PlainText.Of(new Line([part]))),
                    _ => Markup(part),
                }
            );

    /// <summary>Null where there is more in it than text.</summary>
    public string? Text(Line line) =>
        line.Parts.All(part =>
            part is Inline.Text or Inline.Strong
            || (part is Inline.PlayerName name && Mentioned(name) is null)
        )
            ? Plain(line)
            : null;

    /// <summary>For titles, where nothing but text is shown.</summary>
    public string Plain(Line line) => VisibleText.Of(PlainText.Of(line));

    private PlainText PlainText => new(language, TimeZoneInfo.Utc, now, SlashNames.Typed);

    /// <summary>A deadline is told by the clock: English says at.</summary>
    private IEnumerable<Inline> Told(Line line) =>
        line.Parts.SelectMany(part =>
            part is Inline.Moment { Kind: MomentKind.Relative } moment && ReaderTime.IsToday(moment, now)
                ? Say.Line(language, "time.at", ("clock", moment)).Parts
                : ImmutableArray.Create(part)
        );

    private RichTextLeaf? Leaf(Inline part) =>
        part switch
        {
            Inline.Text(var text) => TextLeaf(text, null),
            Inline.Strong(var text) => TextLeaf(text, RichTextStyle.Strong),
            Inline.PlayerName name when Mentioned(name) is { } user => new RichTextLeaf.User(user),
            Inline.PlayerName(var name, _) => TextLeaf(name, null),
            Inline.RoleName(var role) when IsMentioned(role) => new RichTextLeaf.Group(role),
            Inline.RoleName(var role) => TextLeaf(role, null),
            Inline.CommandName(var command) => TextLeaf(SlashNames.Typed(command), RichTextStyle.Typed),
            Inline.Link(var label, var address) when IsAddress(address) && label.Length > 0 =>
                new RichTextLeaf.Link(address, VisibleText.Of(label)),
            Inline.Link(var label, _) => TextLeaf(label, null),
            Inline.Moment moment => ReaderTime.Of(moment, now).Leaf,
            _ => throw new InvalidOperationException($"Unknown part {part}."),
        };

    private IEnumerable<string> Markup(Inline part) =>
        part switch
        {
            Inline.Text(var text) => Mrkdwn.Literal(text),
            Inline.Strong(var text) => Mrkdwn.Literal(text),
            Inline.PlayerName name when Mentioned(name) is { } user => [$"<@{user}>"],
            Inline.PlayerName(var name, _) => Mrkdwn.Literal(name),
            Inline.RoleName(var role) when IsMentioned(role) => [$"<!subteam^{role}>"],
            Inline.RoleName(var role) => Mrkdwn.Literal(role),
            Inline.CommandName(var command) => [$"`{SlashNames.Typed(command)}`"],
            Inline.Link(var label, var address) when IsAddress(address) =>
            [
                $"<{AddressOf(address)}|{string.Concat(Mrkdwn.Literal(ShortText.Of(label, Limits.Placeholder)))}>",
            ],
            Inline.Link(var label, _) => Mrkdwn.Literal(label),
            Inline.Moment moment => [ReaderTime.Of(moment, now).Markup],
            _ => throw new InvalidOperationException($"Unknown part {part}."),
        };

    private string? Mentioned(Inline.PlayerName name) =>
        isPrivate && name.Id is { Platform: SlackPlace.Platform } player ? player.User : null;

    private bool IsMentioned(string role) => isPrivate && SlackPlace.IsGroup(role);

    private static RichTextLeaf.Text? TextLeaf(string text, RichTextStyle? style) =>
        VisibleText.Of(text) is { Length: > 0 } shown ? new RichTextLeaf.Text(shown) { Style = style } : null;

    private static bool IsAddress(string address) =>
        WebAddress.IsOne(address) && AddressOf(address).Length <= Limits.Address;

    /// <summary>Without what ends a link.</summary>
    private static string AddressOf(string address) =>
        new Uri(address)
            .AbsoluteUri.Replace("|", "%7C")
            .Replace("<", "%3C")
            .Replace(">", "%3E")
            .Replace("&", "&amp;");
}
