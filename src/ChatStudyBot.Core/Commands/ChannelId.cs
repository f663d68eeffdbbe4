namespace ChatStudyBot.Core.Commands;

/// <summary>
/// A channel, thread or direct conversation; written <c>platform:team:channel</c>. The last part is the
/// platform's own and may hold a thread.
/// </summary>
public readonly record struct ChannelId(string Platform, string Team, string Channel)
{
    public static ChannelId? TryParse(string? text) =>
        text?.Split(':', 3) is [{ Length: > 0 } platform, { Length: > 0 } team, { Length: > 0 } channel]
            ? new ChannelId(platform, team, channel)
            : null;

    public static ChannelId Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"Invalid channel id '{text}'.");

    public override string ToString() => $"{Platform}:{Team}:{Channel}";
}
