using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Answers;

/// <summary>What a question wants to hear of its subject.</summary>
internal enum Asked
{
    Anything,
    Meaning,
    Difference,
    Duration,
    Amount,
    Size,
    Share,
    Price,
    Port,
    Moment,
}

/// <summary>Sees in the words of a question what it wants, and in a text whether that stands there.</summary>
internal static partial class AskedReader
{
    /// <summary>From the shortest to the longest; months are also counted in 「か月」.</summary>
    private static readonly string[] s_scales =
    [
        "ミリ秒|ms|msec|millisecond",
        "秒|s|sec|second",
        "分|min|minute",
        "時間|h|hour",
        "日|day",
        "週|week",
        "か月|ヶ月|カ月|ヵ月|month",
        "年|year",
    ];

    private const int AnyScale = -1;

    public static Asked Of(string question) =>
        Difference().IsMatch(question) ? Asked.Difference
        : Particulars.Of(question).Asked() is { } particular ? particular
        : Port().IsMatch(question) ? Asked.Port
        : Duration().IsMatch(question) ? Asked.Duration
        : Share().IsMatch(question) ? Asked.Share
        : Size().IsMatch(question) ? Asked.Size
        : Price().IsMatch(question) ? Asked.Price
        : Amount().IsMatch(question) || Bound().IsMatch(question) ? Asked.Amount
        : Meaning().IsMatch(question) ? Asked.Meaning
        : Moment().IsMatch(question) ? Asked.Moment
        : Asked.Anything;

    /// <summary>Whether the answer is a number of a kind that can be seen.</summary>
    public static bool IsValue(this Asked asked) =>
        asked is Asked.Duration or Asked.Amount or Asked.Size or Asked.Share or Asked.Price or Asked.Port;

    /// <summary>Whether it asks for the steps to something.</summary>
    public static bool AsksHow(string question) => How().IsMatch(question);

    /// <summary>What a duration is asked in: 「何日」 is not answered by minutes. Negative when anything will do.</summary>
    public static int ScaleOf(string question) =>
        AskedScale().Match(question) is { Success: true, Groups: var groups }
            ? Scale(groups["unit"].Value)
            : AnyScale;

    /// <param name="scale">See <see cref="ScaleOf"/>.</param>
    public static bool IsAnsweredBy(this Asked asked, int scale, string text) =>
        asked switch
        {
            Asked.Duration => DurationValue()
                .Matches(text)
                .Any(match => IsNear(scale, Scale(match.Groups["unit"].Value))),
            Asked.Amount => AmountValue().IsMatch(ItemNumber().Replace(text, "")),
            Asked.Size => SizeValue().IsMatch(text),
            Asked.Share => ShareValue().IsMatch(text),
            Asked.Price => PriceValue().IsMatch(text),
            Asked.Port => PortValue().IsMatch(text),
            _ => true,
        };

    /// <summary>Whether a value of the text is one that nothing goes beyond.</summary>
    public static bool SaysUpTo(string text) => UpTo().IsMatch(text);

    /// <summary>Whether it is said to whoever answers, and of no matter of the notes: 「きみの名前は？」.</summary>
    public static bool IsChat(string question) => Chat().IsMatch(question);

    /// <summary>Whether the text says at what time or in what case.</summary>
    public static bool SaysWhen(string text) => MomentText().IsMatch(text);

    /// <summary>Who asks for days may be told hours, or months, but no minutes.</summary>
    private static bool IsNear(int asked, int told) =>
        asked == AnyScale || told != AnyScale && told - asked is >= -1 and <= 3;

    private static int Scale(string unit) =>
        Array.FindIndex(
            s_scales,
            units =>
                units
                    .Split('|')
                    .Any(known =>
                        known.Length < 3 && char.IsAscii(known[0])
                            ? unit.Equals(known, StringComparison.OrdinalIgnoreCase)
                            : unit.StartsWith(known, StringComparison.OrdinalIgnoreCase)
                    )
        );

    [GeneratedRegex(
        "(何|how many )(?<unit>ミリ秒|秒|分|時間|日|週|[かヶカヵ]月|年|milliseconds|seconds|minutes|hours|days|weeks|months|years)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AskedScale();

    /// <summary>The question without the words that only make it one.</summary>
    public static string WithoutAsking(string question) => Asking().Replace(question, " ");

    [GeneratedRegex(
        "何(円|ドル)|値段|料金(は|って|を教えて|[?？]|$)|(月額|価格|費用|コスト)(は|って)|いくら(する|です|か|[?？]|$)|\\b(how much (does|do|is|are)|what .*(price|cost)|how expensive)\\b|\\b(price|pricing|costs?) ?([?]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Price();

    [GeneratedRegex(
        "[0-9０-９] ?(円|ドル|yen|dollars?|usd)|[$¥￥] ?[0-9]|無料|従量|課金|料金(は|：|:|がかか|。|$| [|])|支払|請求|\\b(free|charged?|billed|costs?|pay)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PriceValue();

    [GeneratedRegex(
        "(?<![食間])(?<!食い)(?<!間)違い|ちがい|違う(?![ァ-ヺ一-鿿A-Za-z])|違って|異なる(?![ァ-ヺ一-鿿A-Za-z])|比較|使い分け|相違|の差(は|って|を|が|[?？]|$)|どっち|どちら|\\b(differ(s|ence|ences|ent)?|versus|vs|compare[ds]?|comparison)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Difference();

    [GeneratedRegex(
        "ポート番号|何番ポート|ポートは何|\\b(which|what) ports?\\b|\\bport number",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Port();

    [GeneratedRegex(
        "何(ミリ)?(秒|分|時間|日|週間|[かヶカヵ]月|年)|最長|最短|期間は|いつまで|間隔は|(どの|どれ)(くらい|ぐらい)の?(時間|期間|間隔|頻度)|(時間|期間|間隔|タイムアウト(値|時間)?)(は|を|って|の)?(どの|どれ|いくつ|いくら|何|[?？]|$)|\\bhow (long|often|frequently|soon|far back)\\b|\\b(longest|shortest)\\b|\\bhow many (milliseconds|seconds|minutes|hours|days|weeks|months|years)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Duration();

    [GeneratedRegex(
        "何(%|％|パーセント|割)|割合は|\\b(what|which) (percentage|percent|share)\\b|\\bhow many percent",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        "何(キロ|メガ|ギガ|テラ)?(バイト|KB|MB|GB|TB|KiB|MiB|GiB|TiB|Gbps|Mbps)|(サイズ|容量)(は|って|[?？]|$)|大きさ|\\b(how (big|large)|(maximum|max|minimum|what|which) ([a-z]+ )?size)\\b|\\bhow (many|much) (bytes|[KMGT]i?B)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Size();

    [GeneratedRegex(
        "いくつ|いくら|何(個|つ|台|回|本|件|種類|通り|人|倍|点|箇所|か所|行|桁|世代|段階|文字|IOPS)|(個|台|回|件|本)数は|\\bhow (many|much)\\b|\\bwhat number\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Amount();

    /// <summary>Who asks for the maximum wants a number, of whatever.</summary>
    [GeneratedRegex(
        "(デフォルト|既定)値?(は|[?？]|$)|(最大|最小|上限|下限)(値|数|回数|件数|個数|台数)?(は|って|の数|を教えて|[?？]|$)|\\b(what|which)('s| is| are)? the (max|maximum|min|minimum|upper limit|limit)\\b|^(max|maximum|min|minimum)\\b|\\bthe (max|maximum|min|minimum) ?\\?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Bound();

    [GeneratedRegex(
        "とは(?=何|なに|[、,?？。 ]|$)|(?<!も)って(何(?![一-鿿])|なに|なん)|(は|が)(何|なに|なん)(です|でしょう|だ|[?？]|$)|どんな(もの|サービス|機能)|どういう(もの|意味|サービス|機能)|の意味|\\bwhat('s| is| are| does)\\b|\\bwhat .* mean|\\bdefin(e|ition)\\b|\\bmeaning of\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Meaning();

    [GeneratedRegex(
        "方法|手順|やり方|書き方|作り方|仕方|どうやって|どうすれば|\\bhow (do|can|to)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex How();

    [GeneratedRegex(
        "きみ|あなた|おまえ|(?<![一-鿿])(君|お前)(?![一-鿿])|^(who|how|what) are you\\W*$|^are you (an?|there|ok|okay|human|real|alive|sure|tired|busy)\\b|\\byour name\\b|\\bdo you (like|know|love)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Chat();

    [GeneratedRegex(
        "いつ|何時に|タイミング|^when\\b|\\bwhen (is|are|was|does|do|did|will|should|can)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Moment();

    [GeneratedRegex(
        "時(に|は|、|の|から|まで)|とき|場合|際|直前|直後|[前後](に|、|の)|最初|初回|最後|たび|毎[年月週日時分秒]|\\b(when|after|before|until|first|every|at the|during|once)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MomentText();

    [GeneratedRegex(
        "[0-9０-９] ?(?<unit>ミリ秒|秒|分(?![の割類])|時間|日|週|[かヶカヵ]月|年|(ms|msec|sec|s|min|h|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\\b)|リアルタイム|即時|無期限|(秒|分|時|日|月|年)単位",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DurationValue();

    /// <summary>The writer's own number of a list's item counts nothing.</summary>
    [GeneratedRegex("^[0-9]{1,2}[.)] ")]
    private static partial Regex ItemNumber();

    [GeneratedRegex(
        "(?<![A-Za-z0-9.])[0-9０-９]|[一二三四五六七八九十]つ|数(十|百|千|万|億)|無制限|\\b(one|two|three|four|five|six|seven|eight|nine|ten|unlimited|no limit)\\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AmountValue();

    [GeneratedRegex(
        "[0-9０-９] ?([KMGTP]i?B|bytes?|バイト|B\\b|[KMG]bps|文字)|無制限|unlimited",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SizeValue();

    [GeneratedRegex(
        "[0-9０-９一二三四五六七八九十][^。、]{0,8}(まで|以下|以内|未満)|[0-9０-９] ?[A-Za-z秒分時間日年]{0,6} ?[~〜～] ?[0-9０-９]|\\b(up to|at most|no more than)\\b|無制限|unlimited",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex UpTo();

    [GeneratedRegex("[0-9０-９] ?(%|％|パーセント|割)|(全|半)(部|て|分|数)", RegexOptions.IgnoreCase)]
    private static partial Regex ShareValue();

    [GeneratedRegex(
        "(ポート|\\bports?\\b|TCP|UDP)[^0-9]{0,12}[0-9]{1,5}(?![0-9])|(?<![0-9])[0-9]{2,5}[^0-9]{0,4}(番|ポート|\\bports?\\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PortValue();

    [GeneratedRegex(
        "(の)?((?<!食い)(?<!間)違い|ちがい|相違|使い分け)|どう違(う|い|って)|違(う|います)|どっち|どちら"
            + "|とは(?=何|なに|[、,?？。 ]|$)|(?<!も)って(何|なに|なん)|(何|なん)(ですか|でしょうか|でしょう|だろう|なの|だっけ|だ)|について|に関して|自体|そのもの"
            + "|((?<![たれ]ら|れば|ときに?)教えて|説明して|知りたい)(ください|下さい|ほしい|です)?|(の)?意味(は|を)?"
            + "|(どの|どれ)(くらい|ぐらい)|いくつ|いくら|どう(やって|すれば|したら|する|なる|いう)|どんな|なぜ|どうして|なんで|いつ|どこ|だれ|誰|どれ|どの|タイミング|アリ(?=[?？]|$)|の差(?=[はをが?？]|って|$)"
            + "|\\b(at all|after all|of course|in fact|by the way|how come|no matter (what|how)|(which|this|that) one|let's say|in order to|in the first place|so far|more or less)\\b"
            + "|結局|そもそも|ぶっちゃけ|ちなみに|要するに|地味に|ざっくり|一言で|それぞれ"
            + "|何(ミリ)?(秒|分|時間|日|週間|[かヶカヵ]月|年|個|つ|台|回|本|件|種類|通り|人|倍|番|点|世代|段階|文字|%|％|パーセント|割|円|ドル|[KMGT]?B|バイト|行|桁|箇所|か所)(間)?|何"
            + "|(です|ます|でしょう)か|ください|下さい|場合|とき|方法|やり方",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Asking();
}
