using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>Sentences that are plainly true or false, and the same with the opposite ending.</summary>
public static partial class Claims
{
    /// <summary>What affirms, and what denies the same: only these endings are turned, either way.</summary>
    private static readonly (string Yes, string No)[] s_endings =
    [
        ("することができる", "することはできない"),
        ("ことができる", "ことはできない"),
        ("ことが可能", "ことはできない"),
        ("事が可能", "事はできない"),
        ("できる", "できない"),
        ("が可能", "はできない"),
        ("は可能", "は不可能"),
        ("可能", "不可"),
        ("をサポートしている", "をサポートしていない"),
        ("をサポートする", "をサポートしない"),
        ("対応している", "対応していない"),
        ("必要がある", "必要はない"),
        ("が必要となる", "は不要となる"),
        ("必要あり", "必要なし"),
        ("が必要", "は不要"),
        ("は必要", "は不要"),
        ("必要", "不要"),
        ("発生する", "発生しない"),
        ("減る", "減らない"),
        ("消費する", "消費しない"),
        ("含まれる", "含まれない"),
        ("削除される", "削除されない"),
        ("コピーされる", "コピーされない"),
        ("追加される", "追加されない"),
        ("保持される", "保持されない"),
    ];

    private static readonly (string Yes, string No)[] s_english =
    [
        (" can be ", " cannot be "),
        (" can ", " cannot "),
        (" supports ", " does not support "),
        (" is supported", " is not supported"),
        (" are supported", " are not supported"),
    ];

    /// <summary>One whole sentence with a predicate of its own; pictures, pointers and requests claim nothing.</summary>
    public static bool IsWhole(string text) =>
        !NoClaim().IsMatch(text)
        && (
            Script.LanguageOf(text) == Language.English && EnglishVerb().IsMatch(text)
            || Script.LanguageOf(text) == Language.Japanese
                && (Endings.Of(text) is Ending.Verb or Ending.Possible || IsSortOfThing().IsMatch(text))
        );

    /// <summary>Says what can be done. That it cannot be done, nobody believes: turned, it gives its answer away.</summary>
    public static bool IsAbility(string sentence) => Ability().IsMatch(sentence);

    /// <summary>The same with the opposite ending; null when no table says it, or it would contradict itself.</summary>
    public static string? Turned(string sentence)
    {
        if (!IsWhole(sentence))
        {
            return null;
        }

        if (Script.LanguageOf(sentence) == Language.English)
        {
            return EnglishSnag().IsMatch(sentence) ? null : TurnedEnglish(sentence);
        }

        return Snag().IsMatch(sentence) ? null : TurnedJapanese(sentence);
    }

    private static string? TurnedJapanese(string sentence)
    {
        foreach (var (yes, no) in s_endings)
        {
            if (Replaced(sentence, no, yes) is { } affirmed)
            {
                return affirmed;
            }
        }

        if (Means().IsMatch(sentence))
        {
            return null;
        }

        foreach (var (yes, no) in s_endings)
        {
            if (Replaced(sentence, yes, no) is { } denied)
            {
                return denied;
            }
        }

        return null;
    }

    /// <summary>「Xによって…できない」, 「…し、…できない」: what a thing is done by is no reason why it cannot be done.</summary>
    [GeneratedRegex("ことで|により|によって|[ぁ-ゖ一-龠]し、")]
    private static partial Regex Means();

    /// <summary>Only behind a particle: 「再起動可能」 alone turned is no Japanese.</summary>
    private static string? Replaced(string sentence, string ending, string other) =>
        sentence.EndsWith(ending, StringComparison.Ordinal)
        && sentence[..^ending.Length] is { Length: > 0 } before
        && (HasParticle().IsMatch(before) || HasParticle().IsMatch(ending[..1]))
        && !Denial().IsMatch(BehindCondition(before))
        && !(
            ending.Contains("必要", StringComparison.Ordinal)
                | ending.Contains("不要", StringComparison.Ordinal)
            && DeniedCondition().IsMatch(before)
        )
        && before[^1] is not ('不' or 'も')
            ? before + other
            : null;

    /// <summary>A denial in the condition stays as it is.</summary>
    private static string BehindCondition(string text) =>
        Condition().Matches(text) is [.., var last] ? text[(last.Index + last.Length)..] : text;

    [GeneratedRegex(
        "(できる|(?<!不)可能|サポートする|サポートしている|対応している)$|\\bcan\\b(?!not)|\\bsupports?\\b|\\bis supported\\b"
    )]
    private static partial Regex Ability();

    [GeneratedRegex("(場合|とき|際)(に|は|には)?、")]
    private static partial Regex Condition();

    /// <summary>What is needed without a thing is hardly there without it: that it is not needed is true as well.</summary>
    [GeneratedRegex("(ない|なし|ず|せず)(の|に)?(場合|とき|際|限り)|でなければ|なければ、|なしで(は|に)")]
    private static partial Regex DeniedCondition();

    private static string? TurnedEnglish(string sentence)
    {
        var turns = s_english
            .SelectMany(pair => new[] { (From: pair.No, To: pair.Yes), (From: pair.Yes, To: pair.No) })
            .Where(turn => sentence.Contains(turn.From, StringComparison.Ordinal))
            .ToList();
        return turns is [var turn, ..]
            ? sentence.Replace(turn.From, turn.To, StringComparison.Ordinal)
            : null;
    }

    [GeneratedRegex(
        "[→✅❌⇒=＝。？?]|->|参照|ください|下さい|注意|[：:] |して(おく|いく)$|\\bsee\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NoClaim();

    /// <summary>Words that bind the ending: turned, the sentence would say neither one thing nor the other.</summary>
    [GeneratedRegex(
        "^(?!.*(に|へ|として)).*を(直接)?指定(でき|する)|しか|いずれか|すべて|全て|あらゆる|ではなく|常に|必ず|もしくは|または|あるいは|ただし|だけ|のみ|唯一|異なり|違い|一方|よりも|ため|ので|から、|が、|ならば|なければ|例えば|現在|以前|推奨|逆に|特に|一般的|通常|基本的|とか|など|等"
    )]
    private static partial Regex Snag();

    [GeneratedRegex(
        "\\b(only|always|never|unless|because|so|but|although|or|than|must|if|no|where|which|that|without|also|too|now|then|it|them|this|following|here)\\b|^(List|Perfect|Good|Ideal|You cannot)\\b|,|:$|not .* not",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EnglishSnag();

    [GeneratedRegex(
        "\\b(is|are|can|cannot|must|may|will|has|have|does|do|supports|provides|allows|runs|uses|creates|keeps|stores|requires|needs|works|lets|gives|handles|sends|makes|takes|holds|moves|starts|stops|returns|acts)\\b"
    )]
    private static partial Regex EnglishVerb();

    /// <summary>Says what a thing is, rather than heads a paragraph.</summary>
    [GeneratedRegex(
        "(もの|機能|サービス|仕組み|ツール|方式|方法|形式|単位|データベース|ストレージ|ポリシー)$|(?<!によ|におけ|に関す|に対す)[るたいうくすつむぶ][一-鿿ァ-ヺー]{1,12}$|ための[一-鿿ァ-ヺー]+$"
    )]
    private static partial Regex IsSortOfThing();

    [GeneratedRegex("[をがにでは]")]
    private static partial Regex HasParticle();

    [GeneratedRegex("ない|不要|不可|無効|せず|できず|なし")]
    private static partial Regex Denial();
}
