using System.Text.RegularExpressions;
using ChatStudyBot.Core.Facts;

namespace ChatStudyBot.Core.Questions.Writing;

/// <summary>A value asked with what it is the value of: 「最大何個ですか」 rather than a gap.</summary>
public static partial class ValueQuestion
{
    /// <summary>Null when the clause that holds the value makes no question of its own.</summary>
    public static string? Of(ValueFact fact)
    {
        var subject = fact.Subject!.In(Language.Japanese);
        var (before, after) = Clause(fact.Before, fact.After);
        var asked = Word(fact.Quantity);
        if (Bare().Match(after) is { Success: true } bare && Bound().IsMatch(before))
        {
            return $"{subject}について、{bare.Groups["noun"].Value}は{before.Trim()}{asked}ですか。";
        }

        if (OfDefault().IsMatch(before) && after.Length == 0)
        {
            return $"{subject}について、{OfDefault().Match(before).Groups["what"].Value}デフォルト値は{asked}ですか。";
        }

        if (Labelled().Match(before) is { Success: true } label && after.Trim().Length == 0)
        {
            return $"{subject}について、{label.Groups["what"].Value.Trim()}は{asked}ですか。";
        }

        return Spoken(before, asked, after) is not { } question ? null
            : IsNoun(question, before) ? $"{subject}は、{question}。"
            : $"{subject}について、{TimesOf().Replace(question, "$1、$2で")}。";
    }

    /// <summary>「何回の…で読み込みますか」: how often, and then how.</summary>
    [GeneratedRegex("(何回)の ?([^、。をがは]{2,16})で")]
    private static partial Regex TimesOf();

    /// <summary>What is read or written stands in another line.</summary>
    public static bool IsWithoutObject(ValueFact fact) => WithoutObject().IsMatch(fact.Before + fact.After);

    [GeneratedRegex("^[^を]*(読み込み|書き込み|読み取り)(む|る|ます)?$")]
    private static partial Regex WithoutObject();

    private static string? Spoken(string before, string asked, string after)
    {
        if (Sole().Match(after) is { Success: true } sole)
        {
            after = $"まで{sole.Groups["what"].Value}できる";
        }

        return after.Trim().Length == 0
            ? before.Any(Script.IsJapanese)
                ? before.TrimEnd() + asked + "ですか"
                : null
            : HasParticle().IsMatch(before + after)
                ? Interrogative.Of($"{Closed(before)}{asked}{after.TrimStart()}")
                : null;
    }

    [GeneratedRegex("^(高い|低い|優れた|安定した|十分な)")]
    private static partial Regex Praise();

    /// <summary>Between Japanese letters no blank is written.</summary>
    private static string Closed(string before) =>
        before.TrimEnd() is [.., var last] closed && Script.IsJapanese(last) ? closed : before;

    /// <summary>「…のストレージですか」 says what the subject is.</summary>
    private static bool IsNoun(string question, string before) =>
        question.EndsWith("ですか", StringComparison.Ordinal)
        && !before.Contains('は', StringComparison.Ordinal)
        && Attribute().IsMatch(question);

    /// <summary>Is there a word about what the value is of, beside the words that bound it?</summary>
    public static bool SaysOfWhat(ValueFact fact)
    {
        var (before, after) = Clause(fact.Before, fact.After);
        return Tokens.Content(before + " " + after).Any(word => !Unsaying().IsMatch(word));
    }

    /// <summary>The part of the sentence that the value stands in: what a pause with a reason parts off is cut.</summary>
    private static (string Before, string After) Clause(string before, string after)
    {
        var open = before.LastIndexOfAny(['(', '（']);
        if (open >= 0 && before.AsSpan(open).IndexOfAny(')', '）') < 0)
        {
            var close = after.AsSpan().IndexOfAny(')', '）');
            var inside = before[(open + 1)..];
            var rest = close >= 0 ? after[..close] : after;
            return inside.Length == 0 && rest.Length == 0
                ? (Praise().Replace(before[..open], "") + "は", "")
                : (After(inside, InBracket()), Before(rest, InBracket()));
        }

        return (
            OtherBound().Replace(After(before, Contrast()), "${what}"),
            NextBound().Replace(Ability().Replace(Before(after, Pause()), "できる"), "")
        );
    }

    private static string After(string text, Regex parting) =>
        parting.Matches(text) is { Count: > 0 } all ? text[(all[^1].Index + all[^1].Length)..] : text;

    private static string Before(string text, Regex parting) =>
        parting.Match(text) is { Success: true } match
            ? text[..match.Index] + match.Groups["kept"].Value
            : text;

    private static string Word(Quantity quantity) =>
        quantity.Unit is "つ" or "" ? "いくつ" : "何" + quantity.Unit;

    [GeneratedRegex("だ?が、|ですが、")]
    private static partial Regex Contrast();

    [GeneratedRegex(
        "だ?が、|(?<kept>)(であり|であるため|のため|ため|ので|ており|おり|で、|し、)|(?<kept>可能)(で|、|であ)|(?<kept>)、(?=[^、]*(作成|可能)$)"
    )]
    private static partial Regex Pause();

    [GeneratedRegex("[、,] ?")]
    private static partial Regex InBracket();

    /// <summary>「デフォルトは3秒、」 before what the most is.</summary>
    [GeneratedRegex(
        "(?<what>の)(デフォルト|標準|最小)(値)?[はで] ?[^、]*[0-9][^、]*、 ?(?=(最大|最小|最長|上限)[^、]*$)"
    )]
    private static partial Regex OtherBound();

    /// <summary>「、最大は15分」 behind what the default is.</summary>
    [GeneratedRegex("^、[^、。]*[0-9][^、ぁ-ゖ]*$")]
    private static partial Regex NextBound();

    [GeneratedRegex("でき、.*$")]
    private static partial Regex Ability();

    /// <summary>What holds only for some, at the end in brackets.</summary>
    [GeneratedRegex("[（(][^（()）]*[）)]$")]
    private static partial Regex Aside();

    [GeneratedRegex("^しか(?<what>[^、]*)できない$")]
    private static partial Regex Sole();

    [GeneratedRegex("[をがはにでと]|まで")]
    private static partial Regex HasParticle();

    /// <summary>A noun with a whole sentence before it.</summary>
    [GeneratedRegex("[るたい、][一-鿿ァ-ヺーA-Za-z]+ですか$")]
    private static partial Regex Attribute();

    /// <summary>「の可用性」 and no more.</summary>
    [GeneratedRegex("^ ?の ?(高い|優れた)?(?<noun>[^、。ぁ-ゖ]{2,20})(、.*)?$")]
    private static partial Regex Bare();

    [GeneratedRegex("^\\s*(最大|最小|最低|最長|約)?\\s*$")]
    private static partial Regex Bound();

    [GeneratedRegex("(?<what>^|.*の)?(デフォルト|既定)(値)?(は|では|：|:|が)?、?\\s*$")]
    private static partial Regex OfDefault();

    [GeneratedRegex("^(高い|優れた)?(?<what>[^、。：:]{2,30})[：:]\\s*$")]
    private static partial Regex Labelled();

    /// <summary>Words that any value may stand beside.</summary>
    [GeneratedRegex(
        "^(デフォルト|既定|初期値|値|最大|最小|最低|最長|上限|以上|以下|以内|未満|間隔|期間|制限|default|maximum|minimum|limit)$"
    )]
    private static partial Regex Unsaying();
}
