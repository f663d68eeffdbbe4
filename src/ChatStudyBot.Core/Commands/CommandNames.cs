namespace ChatStudyBot.Core.Commands;

/// <summary>How commands are called in each language.</summary>
public static class CommandNames
{
    /// <summary>As it is typed: <c>quiz stop</c> is <c>/クイズ 停止</c> or <c>/quiz stop</c>.</summary>
    /// <param name="command">As in the catalogue, without the slash.</param>
    public static string Typed(Language language, string command) =>
        "/" + string.Join(' ', Names(language, command.Split(' ')));

    /// <summary>A second word is a subcommand of the first, or a command that stands behind it on Slack.</summary>
    private static IEnumerable<string> Names(Language language, string[] words) =>
        words.Select(
            (word, index) =>
            {
                var nested = $"command.{string.Join('.', words[..(index + 1)])}.name";
                return Say.Text(language, Messages.Has(nested) ? nested : $"command.{word}.name");
            }
        );
}
