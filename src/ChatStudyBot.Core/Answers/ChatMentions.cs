using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What chats write in place of people, roles, groups and channels: ids, of which no note says anything and which
/// nobody should find again where questions are kept without names.
/// </summary>
public static partial class ChatMentions
{
    /// <summary>The question without them and without what only addresses them; empty when nothing else was asked.</summary>
    public static string Without(string question) =>
        Mention().IsMatch(question)
            ? Blanks().Replace(Mention().Replace(question, " "), " ").Trim()
            : question;

    /// <summary><c>&lt;@U1|name&gt;</c>, <c>&lt;@&amp;1&gt;</c>, <c>&lt;#C1&gt;</c>, and a player as this bot writes them.</summary>
    [GeneratedRegex(
        @"(<(@[!&]?[A-Z0-9]+|\#[A-Z0-9]+|!(here|channel|everyone|subteam\^[A-Z0-9]+))(\|[^<>]*)?>|(?<![\w:])[a-z]+:[A-Z][A-Z0-9]{2,}:[A-Z][A-Z0-9]{2,}(?![\w:]))(さん|様)?[ 、,:：]*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mention();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
