using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>Cuts what a line says into statements that stand alone.</summary>
public static partial class Sentences
{
    /// <summary>A shorter first sentence is joined with the second: 「デーモン。」 says too little.</summary>
    private const int ShortSentence = 14;

    private static readonly (string Polite, string Plain)[] s_plain =
    [
        ("できません", "できない"),
        ("れません", "れない"),
        ("しません", "しない"),
        ("ていません", "ていない"),
        ("ありません", "ない"),
        ("あります", "ある"),
        ("なります", "なる"),
        ("行います", "行う"),
        ("行われます", "行われる"),
        ("使います", "使う"),
        ("返します", "返す"),
        ("示します", "示す"),
        ("表します", "表す"),
        ("できます", "できる"),
        ("れます", "れる"),
        ("えます", "える"),
        ("けます", "ける"),
        ("げます", "げる"),
        ("めます", "める"),
        ("べます", "べる"),
        ("ています", "ている"),
        ("います", "いる"),
        ("します", "する"),
        ("ません", ""),
        ("です", ""),
    ];

    /// <summary>Sentences without their full stop, in plain form, those that need their neighbours left out.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var pending = "";
        foreach (var raw in Split(text))
        {
            var sentence = pending.Length > 0 ? pending + Stop(pending + raw) + raw : raw;
            if (Script.Width(raw) < ShortSentence && pending.Length == 0 && raw.Length < text.Length - 2)
            {
                pending = raw;
                continue;
            }

            pending = "";
            yield return sentence;
        }

        if (pending.Length > 0)
        {
            yield return pending;
        }
    }

    private static string Stop(string sentence) =>
        Script.LanguageOf(sentence) == Language.Japanese ? "。" : ". ";

    /// <summary>Below a name 「このXは」 at the start is the name itself.</summary>
    public static string WithoutOwnPronoun(string sentence) => OwnPronoun().Replace(sentence, "");

    /// <summary>Null when what is left does not stand alone.</summary>
    public static string? Tidy(string sentence)
    {
        var text = SplitWord().Replace(Space().Replace(sentence, " ").Trim(), "");
        text = Space().Replace(Examples().Replace(text, ""), " ").Trim();
        text = LatinPair().Replace(SuchCase().Replace(text, "${case}"), "/");
        text = OpeningWord().Replace(text, "");
        text = Plain(text.TrimEnd('。', '.', '、', ' ', '　'));
        return text.Length == 0 || !StandsAlone(text) ? null : text;
    }

    /// <summary>Does it say what it says without the lines around it?</summary>
    public static bool StandsAlone(string text) =>
        text is not [.., '+' or '&' or '/' or ':' or '：']
        && !Dangling().IsMatch(text)
        && !LeadingFragment().IsMatch(text)
        && IsBalanced(text);

    /// <summary>Polite endings cut or made plain, where a table can do it safely.</summary>
    public static string Plain(string sentence)
    {
        foreach (var (polite, plain) in s_plain)
        {
            if (polite == "ません" || !sentence.EndsWith(polite, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = sentence[..^polite.Length];
            return polite switch
            {
                "します" when IsLoneKanji(stem) => stem + "す",
                "います" => sentence,
                _ => stem + plain,
            };
        }

        return sentence;
    }

    /// <summary>Are all brackets closed?</summary>
    public static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c switch
            {
                '(' or '（' or '「' or '『' or '[' => 1,
                ')' or '）' or '」' or '』' or ']' => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' or '（' or '「' => 1,
                ')' or '）' or '」' => -1,
                _ => 0,
            };
            if (depth > 0 || !IsStop(text, i))
            {
                continue;
            }

            if (text[start..i].Trim() is { Length: > 0 } sentence)
            {
                yield return sentence;
            }

            start = i + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    private static bool IsStop(string text, int at) =>
        text[at] == '。'
        || text[at] == '.'
            && at + 2 < text.Length
            && text[at + 1] == ' '
            && char.IsUpper(text[at + 2])
            && at > 12;

    [GeneratedRegex(
        "^(これ|この[^、。は]{1,14}|これらの[^、。はに]{1,12}|この(タイプ|種類)の[^、。はに]{1,12})(は|には|では)、?"
    )]
    private static partial Regex OwnPronoun();

    /// <summary>表します is 表す, not 表する: one kanji after a kana.</summary>
    private static bool IsLoneKanji(string stem) =>
        stem.Length > 0 && Script.IsKanji(stem[^1]) && (stem.Length == 1 || Script.IsHiragana(stem[^2]));

    [GeneratedRegex("[\\s\\u00a0\\u3000]+")]
    private static partial Regex Space();

    /// <summary>A blank that fell into a word: between two hiragana nobody writes one.</summary>
    [GeneratedRegex("(?<=[ぁ-ゖ]) (?=[ぁ-ゖ])")]
    private static partial Regex SplitWord();

    [GeneratedRegex(
        "[（(]\\d+章[）)]|[（(](例|ex|e\\.g\\.|→|デフォルト)[^（()）]*[）)]|例[：:].*$|[（(][^（()）]*ではなく[）)]"
    )]
    private static partial Regex Examples();

    [GeneratedRegex("(?<=[A-Za-z]) / (?=[A-Za-z])")]
    private static partial Regex LatinPair();

    /// <summary>「場合などは」: the case is told, that there are others like it is not the matter.</summary>
    [GeneratedRegex(
        "(?<case>場合|とき|際)など(?=[はに、])|(?<=[るたい])などの(?<case>場合|とき|際|ケース)(?=[はに、])"
    )]
    private static partial Regex SuchCase();

    [GeneratedRegex(
        "^(つまり、|より(?=[ァ-ヺ一-鿿][^、。]{1,16}には)|そのため、?(?=[^、。]{2,20}は、)|また、?|ただし、?|なお、?|さらに、|しかし、|However, |Also, |In addition, )"
    )]
    private static partial Regex OpeningWord();

    /// <summary>Points at a line that the question does not show.</summary>
    [GeneratedRegex(
        "とあるように|とあるとおり|とある通り|名前の(通|とお)り|これ|それ(?!ぞれ)|この|(?<!たり、)その(?!他|後|まま|もの|場)|上記|下記|こちら|前述|後述|先述|次の([0-9０-９一二三四五]つ|例|図|表)|以下(?!に)|ここで|双方とも|同様|同上|^(上|下)は|\\b([Tt]his|[Tt]hese|[Tt]hose|[Ii]t|[Tt]hey)\\b"
    )]
    private static partial Regex Dangling();

    [GeneratedRegex(
        "^(更なる|さらなる|そのため|そんな|こんな|それ|そして|その後|次に|最後に|逆に|つまり|たとえば|例えば|具体的|なぜなら|一方|OKであれば|より(?=[^りぁ-ん])|のみ|だけ|もちろん|で、|が、|は、|を|に|Therefore|Similarly|Likewise|Otherwise|Additionally|Beyond|Another|For example|Then |So |But |And |Or )"
    )]
    private static partial Regex LeadingFragment();
}
