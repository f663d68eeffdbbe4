using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>How much a fact is worth asking: higher is asked first.</summary>
public static partial class Worth
{
    public static int Of(string statement, int basis, int choices)
    {
        var worth = basis;
        worth += Telling().IsMatch(statement) ? 1 : 0;
        worth += Script.Width(statement) is >= 20 and <= 80 ? 1 : 0;
        worth -= choices is 3 ? 1 : 0;
        worth -= Stale().IsMatch(statement) ? 1 : 0;
        worth -= Unaskable.IsOpenList(statement) ? 2 : 0;
        return worth;
    }

    [GeneratedRegex(
        "最大|最小|上限|デフォルト|必須|唯一|のみ|だけ|できない|不可|\\b(only|must|maximum|default)\\b"
    )]
    private static partial Regex Telling();

    [GeneratedRegex("推奨|現在は|recommended")]
    private static partial Regex Stale();
}
