using System.Text.RegularExpressions;
using ChatStudyBot.Core.Commands;

namespace ChatStudyBot.Slack.Reading;

/// <summary>What was typed behind a command, as it was typed.</summary>
/// <remarks>https://docs.slack.dev/interactivity/implementing-slash-commands#escaping</remarks>
internal static partial class SlashText
{
    /// <summary>Links become what is shown of them, entities characters.</summary>
    /// <remarks>A question keeps its mentions as they come: they are no part of it.</remarks>
    public static string Asked(string text) =>
        Coded().Replace(text, match => IsMention(match) ? match.Value : Shown(match));

    /// <summary>
    /// People and groups of them become their ids, channels and links what is shown of them, entities characters: each once, so that
    /// what somebody typed in entities stays.
    /// </summary>
    /// <param name="team">Of the people in it.</param>
    /// <param name="namesRoles">A group is the value of that option, named or not.</param>
    public static string Typed(string text, string team, bool namesRoles = false) =>
        Coded()
            .Replace(
                text,
                match =>
                    match.Groups["user"] is { Success: true } user
                        ? SlackPlace.Player(team, user.Value).ToString()
                    : match.Groups["group"] is { Success: true } group
                        ? namesRoles && text[..match.Index].TrimEnd() is not [.., ':' or '：']
                                ? $"role:{group.Value}"
                            : group.Value
                    : Shown(match)
            );

    private static bool IsMention(Match match) => match.Value is ['<', '@' or '#' or '!', ..];

    private static string Shown(Match match) =>
        match.Value switch
        {
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            _ when match.Groups["label"] is { Length: > 0 } label => label.Value,
            _ => match.Groups["target"].Value,
        };

    [GeneratedRegex(
        @"&(amp|lt|gt);|<(@(?<user>[A-Z0-9]+)|!subteam\^(?<group>[A-Z0-9]+)|[#!]?(?<target>[^<>|]*))(\|(?<label>[^<>]*))?>",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Coded();
}
