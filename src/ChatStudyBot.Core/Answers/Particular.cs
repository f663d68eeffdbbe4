using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>
/// What a question may want to know that nothing else can stand for: a passage that has none of the sort does not answer,
/// however much it says of what was named.
/// </summary>
internal enum Particular
{
    None,

    /// <summary>When something happened: a year or a day.</summary>
    Date,

    /// <summary>When something came into the world: a year or a day, and not that of its end.</summary>
    Beginning,

    /// <summary>Who made something.</summary>
    Maker,

    /// <summary>What something costs: an amount, or that it is free.</summary>
    Price,

    /// <summary>What something costs in a currency that the question names.</summary>
    Amount,

    /// <summary>How large something may be.</summary>
    SizeLimit,
}

/// <summary>Sees in the words of a question which particular it wants, and in a text whether that stands there.</summary>
internal static partial class Particulars
{
    /// <summary>
    /// "When should I" and 「いつ使う」 ask for a case; 「誰が作ったか調べたい」 and "who created the key" for what tells it.
    /// </summary>
    public static Particular Of(string question) =>
        MakerAsked().IsMatch(question) ? Particular.Maker
        : DateAsked().IsMatch(question)
            ? BeginningWord().IsMatch(question) && !EndWord().IsMatch(question) ? Particular.Beginning
                : Particular.Date
        : CurrencyAsked().IsMatch(question) ? Particular.Amount
        : AsksPrice(question) ? Particular.Price
        : SizeLimitAsked().IsMatch(question) && !DefinitionAsked().IsMatch(question) ? Particular.SizeLimit
        : Particular.None;

    /// <summary>What the question wants to hear, as far as the particular tells.</summary>
    public static Asked? Asked(this Particular particular) =>
        particular switch
        {
            Particular.Date or Particular.Beginning => Answers.Asked.Moment,
            Particular.Price or Particular.Amount => Answers.Asked.Price,
            Particular.SizeLimit => Answers.Asked.Size,
            _ => null,
        };

    public static bool IsIn(this Particular particular, string text) =>
        particular switch
        {
            Particular.Date => Date().IsMatch(text),
            Particular.Beginning => Date().IsMatch(text)
                && (BeginningWord().IsMatch(text) || !EndWord().IsMatch(text)),
            Particular.Maker => Maker().IsMatch(text),
            Particular.Price => Money().IsMatch(text) || Free().IsMatch(text),
            Particular.Amount => Money().IsMatch(text),
            Particular.SizeLimit => Answers.Asked.Size.IsAnsweredBy(0, text) || CountLimit().IsMatch(text),
            _ => true,
        };

    /// <summary>Whether it stands in the line that answers, in what hangs below that, or in what both stand under.</summary>
    public static bool IsIn(this Particular particular, Passage passage, int line) =>
        particular == Particular.None
        || LinesOf(passage, line).Concat(passage.Heading).Any(text => particular.IsIn(text));

    /// <summary>A paragraph goes on in its next line.</summary>
    private static IEnumerable<string> LinesOf(Passage passage, int line)
    {
        var lines = passage.Lines;
        var depth = lines[line].Depth;
        var below = lines.Skip(line + 1).TakeWhile(other => other.Depth > depth);
        return (
            lines[line].Kind == PassageLineKind.Text ? lines
            : lines[line].Kind == PassageLineKind.Row ? [lines[line]]
            : passage.Above.Append(lines[line]).Concat(below)
        ).Select(other => other.Text);
    }

    /// <summary>「上限はいくら」 asks how many, and 「いくら安くなる」 for a share.</summary>
    private static bool AsksPrice(string question) =>
        PriceAsked().IsMatch(question)
        || BarePriceAsked().IsMatch(question)
            && ValueWords.BoundsIn(question).Count == 0
            && !MeasureWord().IsMatch(question);

    [GeneratedRegex(
        "^\\W*((so|and|hey|ok(ay)?)\\W+)?(since )?when (was|were|did)\\b|\\bsince when\\b|\\b(what|which) (year|date)\\b|\\b(launch|release) (date|year)\\b|\\bwhen (will|is) [^?]*\\b(released|announced|discontinued|deprecated)\\b"
            + "|いつ[^?。]*[^ま ]た(の(?!に)|ん(だ|で|$)|っけ|か(教え|[?]|$)|です|[?]|$)"
            + "|[ただ]の(は|って)(いつ|何年|何月)|何年(に|の|頃|ごろ|何月)(?!1)[^?。]*た|(は|って)何年何月|西暦"
            + "|(リリース|発売|発表|提供開始|サービス開始|公開|登場|開設|設立|創業|誕生|サービス終了)(日|年|時期)(は|って|を|[?]|$)"
            + "|(リリース|発売|発表|提供開始|サービス開始|公開|登場|開設|設立|創業|誕生|サービス終了)(は|って|が)?いつ"
            + "|いつ(の|から|頃|ごろ)?(リリース|発売|発表|登場|開設|設立|創業|誕生|サービス開始|提供開始)(です|か|[?]|$)|いつから(提供|ある|あった)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DateAsked();

    [GeneratedRegex(
        "\\b(launch|releas|introduc|announc|invent|found(ed)?\\b|creat|open|start|beg[iau]n|com(e|es|ing) out|came out|available|debut|born|since)"
            + "|でき(た|上)|リリース|発売|発表|提供|公開|登場|開設|設立|創業|誕生|始ま|始め|開始|生まれ|作られ|出た|ローンチ",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BeginningWord();

    [GeneratedRegex(
        "\\b(end(s|ed)?|stop(s|ped)?|clos(e|ed)|renam(e|ed)|retire[ds]?|discontinu|deprecat|becom(e|es)|became|until|before|no longer|replac|acquired)"
            + "|終わ|終了|終え|止め|停止|廃止|変わ|変え|になった|以前|改名|買収|再開",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EndWord();

    /// <summary>A number of four digits that is no port, no count and no part of a name.</summary>
    [GeneratedRegex(
        "(?<![0-9A-Za-z.,:/$¥_-])(19[6-9]|20[0-9])[0-9](?= ?年|[-/.][0-9]{1,2}(?![0-9])|[ ,.;:)）、。にの]|$)(?!,[0-9])(?! ?(番|個|件|台|回|人|文字|秒|分|ms|[KMGT]i?B|IOPS|ports?)\\b)"
            + "|(昭和|平成|令和) ?([0-9]{1,2}|元) ?年",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Date();

    [GeneratedRegex(
        "^\\W*((so|and|hey|ok(ay)?)\\W+)?(who|which (company|person|team))( first| originally| actually)? (invented|founded|created|made|built|developed|designed|wrote|came up with)\\b(?! (this|that|my|our|an?|to|changes?|the)\\b)"
            + "|\\bwho (is|was|are|were) (the )?([a-z]+ )?(ceo|cto|founders?|inventors?|creators?|authors?|makers?)\\b|\\b(inventor|founder|creator|ceo) of\\b"
            + "|(誰|だれ)(が|に|によって)?[^?。]{0,20}(作った|つくった|作られた|開発した|開発された|発明|創業|設立|考案|考えた|生み出した|書いた)(?!か)"
            + "|(作った|つくった|開発した|発明した|創業した|設立した|考案した|考えた|生み出した|書いた)(の|人|ひと|会社)[^?。]{0,6}(誰|だれ|どこ)"
            + "|(開発者|開発元|創業者|作者|著者|発明者|考案者|社長|CEO)(は|って|の名前|を教|[?]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MakerAsked();

    [GeneratedRegex(
        "\\b(created|made|built|developed|designed|invented|founded|written|introduced) by (?-i:[A-Z])|(?-i:[A-Z])[A-Za-z]+ (created|built|developed|designed|invented|founded|wrote) |\\b(founders?|inventors?|creators?|authors?|CEO)\\b"
            + "|(が|による|によって) ?[^、。]{0,8}(開発(した|し、|され)|作った|作成した|発明|創業|設立|考案|生み出|書いた)|さん(?![一-鿿])|[一-鿿]氏|(開発者|開発元|創業者|作者|著者|発明者|考案者)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Maker();

    [GeneratedRegex("何(円|ドル|セント)|\\bhow many (dollars|yen|cents)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex CurrencyAsked();

    [GeneratedRegex(
        "(料金|値段|価格|費用|コスト|月額|年額|単価|月々|毎月|代金|お金)[^。?]{0,12}いくら|いくら(くらい|ぐらい)?(する|かか|払)|値段(は|って|を教|[?]|$)|単価(は|って|[?]|$)|(月額|年額|価格)(料金)?(は|って|を教|[?]|$)"
            + "|\\bhow much (does|do|is|are|will|would)\\b[^?]*\\b(costs?|charged?|pay|price)\\b|\\bhow expensive\\b|\\b(price|cost|fee|pricing) per\\b|\\bprice\\W*$|\\b(monthly|hourly|yearly|annual) (price|cost|fee)\\b"
            + "|\\bwhat('s| is| are)( the)?\\b[^?]*\\b(price|cost|fee)s?( (of|per|for)\\b|\\W*$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PriceAsked();

    [GeneratedRegex("いくら(です|なの|か|[?]|$)")]
    private static partial Regex BarePriceAsked();

    [GeneratedRegex(
        "メモリ|サイズ|容量|大きさ|タイムアウト|期間|間隔|数|割合|率|IOPS|スループット|安く|割引|節約",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MeasureWord();

    [GeneratedRegex(
        "[$¥€] ?[0-9]|[0-9][0-9,.]* ?[万億]? ?(円|ドル|セント|yen\\b|dollars?\\b|cents?\\b|usd\\b|jpy\\b|eur\\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Money();

    /// <summary>What is free up to a point has a price beyond it.</summary>
    [GeneratedRegex(
        "(?<!まで|までは)無料(?!枠|利用枠|期間|プラン|トライアル)|かからない|(料金|費用|課金)は?(なし|不要)|\\bfree\\b(?! (tier|plan|trial|period|space|memory|capacity))|\\b(no|without) (extra |additional )?(charge|cost|fee)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Free();

    [GeneratedRegex(
        "\\b(size|storage|capacity) limits?\\b|\\blimits? (on|of|to|for) [a-z ]{0,30}(size|capacity)\\b|\\bmax(imum)?( \\w+){0,3} (size|capacity)\\b|\\bhow (big|large) (can|could|may)\\b"
            + "|(サイズ|容量|大きさ)の?(上限|制限|最大|限界)|(最大|上限)の?[^?。はがを]{0,8}(サイズ|容量|大きさ)|何(バイト|[KMGT]i?B)まで|(サイズ|容量|大きさ)[^?。]{0,6}(最大|上限|まで)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SizeLimitAsked();

    [GeneratedRegex("とは|って(何|なに|なん)|意味", RegexOptions.IgnoreCase)]
    private static partial Regex DefinitionAsked();

    /// <summary>The size of a batch is counted.</summary>
    [GeneratedRegex(
        "(最大|上限)[^。、]{0,12}[0-9]|[0-9][^。、]{0,8}(まで|以下|以内|未満)|\\b(up to|at most|max(imum)?|limit)\\b.*[0-9]|[0-9].*\\bmax(imum)?\\b|/[12]?[0-9]\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CountLimit();
}
