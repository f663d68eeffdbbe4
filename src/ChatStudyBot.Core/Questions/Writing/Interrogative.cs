using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>
/// Turns a Japanese sentence into a question: what is asked stays in its place, and only the ending changes.
/// </summary>
public static partial class Interrogative
{
    /// <summary>Godan verbs: the last kana, and what it becomes before ます.</summary>
    private const string GodanPlain = "うぐすつぬぶむ";
    private const string GodanPolite = "いぎしちにびみ";

    private const string ARow = "あかがさざただなはばまやらわ";
    private const string ORow = "おこごそぞとどのほぼもよろ";
    private const string ERow = "えけげせぜてでねへべめれ";
    private const string IRow = "いきぎしじちにびみり";

    /// <summary>Null when no table says what the ending becomes.</summary>
    public static string? Of(string sentence)
    {
        var text = sentence.TrimEnd('。', '、', ' ', '　');
        if (text.Length < 2 || Hopeless().IsMatch(text))
        {
            return null;
        }

        if (Recommended().Match(text) is { Success: true } recommended)
        {
            return text[..recommended.Index] + "が推奨されますか";
        }

        if (Polite().IsMatch(text))
        {
            return text + "か";
        }

        if (text.EndsWith("込み", StringComparison.Ordinal))
        {
            return text + "ますか";
        }

        return text[^1] switch
        {
            'る' => Ru(text),
            'い' => text.EndsWith("ない", StringComparison.Ordinal) ? Negative(text) : text + "ですか",
            'た' => text.EndsWith("した", StringComparison.Ordinal) ? text[..^1] + "ましたか" : null,
            'だ' => text[..^1] + "ですか",
            var last when GodanPlain.IndexOf(last) is >= 0 and var at => text[..^1]
                + GodanPolite[at]
                + "ますか",
            var last when Script.IsHiragana(last) => Particle().IsMatch(text) ? text + "ですか" : null,
            _ => DoneNoun().IsMatch(text) ? text + "しますか" : text + "ですか",
        };
    }

    private static string? Ru(string text)
    {
        if (text.EndsWith("である", StringComparison.Ordinal))
        {
            return text[..^3] + "ですか";
        }

        if (text.EndsWith("する", StringComparison.Ordinal))
        {
            return text[..^2] + "しますか";
        }

        var before = text[^2];
        return ERow.Contains(before, StringComparison.Ordinal)
            || IRow.Contains(before, StringComparison.Ordinal)
                ? text[..^1] + "ますか"
            : ARow.Contains(before, StringComparison.Ordinal)
            || ORow.Contains(before, StringComparison.Ordinal)
                ? text[..^1] + "りますか"
            : null;
    }

    private static string? Negative(string text)
    {
        var before = text[^3];
        return
            ERow.Contains(before, StringComparison.Ordinal) || IRow.Contains(before, StringComparison.Ordinal)
            ? text[..^2] + "ませんか"
            : null;
    }

    /// <summary>Half a bracket, a list that goes on, a doing that has not come to its end.</summary>
    [GeneratedRegex(
        "[（(「『][^）)」』]*$|(など|等|て|で|り|し|く)$|(ください|下さい|でしょう)$|[？?：:]$|[とく](小さ|大き|短|長|高|低|多|少な)い$"
    )]
    private static partial Regex Hopeless();

    [GeneratedRegex("(ます|ました|ません|です)$")]
    private static partial Regex Polite();

    [GeneratedRegex("[をが](推奨|推奨する|推奨される|推奨されている)$")]
    private static partial Regex Recommended();

    /// <summary>Something is done: 「…に通知」, 「…を記述」.</summary>
    [GeneratedRegex(
        "([をとへ]|まで|から|[^に]に|[^の]で|し|以上|以下|以内|未満)([一-鿿]{2}|[ァ-ヺー]{3,}|[一-鿿]+化)$"
    )]
    private static partial Regex DoneNoun();

    [GeneratedRegex("(まで|のみ|だけ|ごと|ため|こと|もの)$")]
    private static partial Regex Particle();
}
