using System.Globalization;
using System.Text.RegularExpressions;
using ChatStudyBot.Core.Notes;

namespace ChatStudyBot.Core.Facts;

/// <summary>Finds limits, defaults, intervals, thresholds and rates.</summary>
public static partial class ValueFinder
{
    private const int NarrowestContext = 14;

    /// <summary>Enough beside a subject that is a name.</summary>
    private const int NarrowestOfName = 8;

    private const int WidestSentence = 150;

    /// <summary>How many times the lower end of a range its upper end may be to be taken for a guess.</summary>
    private const int WidestGuess = 3;

    public static IEnumerable<ValueFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (
                entry.Kind is EntryKind.Item or EntryKind.Text
                && HasDigit(entry.Text)
                && entry.Unaskable is null
            )
            {
                foreach (var fact in InEntry(entry, glossary))
                {
                    yield return fact;
                }
            }
        }
    }

    private static IEnumerable<ValueFact> InEntry(Entry entry, Glossary glossary)
    {
        var isLetter = entry.Label is { Separator: Separator.Colon, HasRest: true, Name.Length: 1 };
        var isLabelled = isLetter || entry.Label.HasRest && Naming.IsSubject(entry.Label.Name);
        var text = isLabelled ? entry.Label.Rest : entry.Text;
        var subject = Subject.Of(entry, glossary, self: isLabelled && !isLetter);
        if (isLetter)
        {
            text = Masking.Without(text, entry.Label.Name) ?? text;
            subject = subject is null ? null : subject with { Near = entry.Label.Name };
        }

        foreach (
            var raw in text.Split(
                '。',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (
                Unaskable.IsDated(raw)
                || Script.Width(raw) > WidestSentence
                || (Sentences.Tidy(raw) ?? FirstClause(raw, entry)) is not { } sentence
                || !Cue().IsMatch(sentence)
                || Passing().IsMatch(sentence)
                || Condition().IsMatch(sentence)
                || Doubtful.IsIn(sentence)
                || Advice().IsMatch(raw)
                || Setting().IsMatch(sentence) && !Fixed().IsMatch(sentence)
            )
            {
                continue;
            }

            foreach (Match match in Value().Matches(sentence))
            {
                if (
                    !IsOfOthers(match, sentence, subject)
                    && Read(match, sentence, isLetter || subject is not null && Naming.IsName(subject.Near))
                        is { } quantity
                )
                {
                    yield return new ValueFact(
                        subject,
                        entry,
                        sentence[..match.Index],
                        quantity,
                        sentence[(match.Index + match.Length)..],
                        raw
                    );
                }
            }
        }
    }

    /// <summary>The reason alone, where what follows from it leans on other lines.</summary>
    private static string? FirstClause(string raw, Entry entry) =>
        entry.Parent is { } parent && Naming.IsTopic(parent.Label.Name) ? null
        : Reason().Match(raw) is { Success: true } reason ? Sentences.Tidy(raw[..reason.Index])
        : null;

    /// <summary>「既定は5分だが、X機能を有効にすると1分」 below 「X機能」: the default is what there is without it.</summary>
    private static bool IsOfOthers(Match value, string sentence, Subject? subject) =>
        subject is not null
        && Otherwise().Match(sentence) is { Success: true } otherwise
        && value.Index < otherwise.Groups["rest"].Index
        && Tokens
            .Content(subject.Near)
            .All(word => otherwise.Groups["rest"].Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Quantity? Read(Match match, string sentence, bool isOfName)
    {
        var before = sentence[..match.Index];
        var after = sentence[(match.Index + match.Length)..];
        var unit = match.Groups["unit"].Value;
        if (
            Script.Width(before) + Script.Width(after) < (isOfName ? NarrowestOfName : NarrowestContext)
            || IsRangeOrGuess(before, after)
            || IsNarrowRange(before, match.Groups["number"].Value)
            || IsUnitOfRate(match.Groups["number"].Value, after)
            || match.Groups["number"].Value == "1" && IsOneOfThem(unit, before, after)
            || unit is "つ" or "個" or "台" or "件" && !Bound().IsMatch(before + after)
            || Value().Matches(sentence).Count(other => other.Value == match.Value) > 1
            || Number(match.Groups["number"].Value) is not (> 0 and var number)
        )
        {
            return null;
        }

        return new Quantity(number, unit == "％" ? "%" : unit, match.Groups["gap"].Value);
    }

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);

    /// <summary>The lower end of a range, one of two, or a guess.</summary>
    private static bool IsRangeOrGuess(string before, string after) =>
        before.TrimEnd() is [.., '-' or '約' or '/' or '第']
        || StartOfRange().IsMatch(before)
        || Either().IsMatch(before)
        || before.TrimEnd() is [.., '(' or '（'] && after.TrimStart() is not [')' or '）', ..]
        || before.EndsWith("から", StringComparison.Ordinal)
        || after.TrimStart() is ['~' or '〜' or '～' or '-' or '/', ..]
        || after.TrimStart().StartsWith("から", StringComparison.Ordinal)
        || ConditionOfOthers().IsMatch(after)
        || OrElse().IsMatch(after)
        || Beyond().IsMatch(after)
        || Restated().IsMatch(after)
        || before.EndsWith('(') && after is [')', ..] && before.Any(char.IsAsciiDigit)
        || after.StartsWith("程度", StringComparison.Ordinal)
        || after.StartsWith("くらい", StringComparison.Ordinal);

    /// <summary>「4〜5時間」 is a guess; 「1〜600秒」 is what can be set.</summary>
    private static bool IsNarrowRange(string before, string upper) =>
        LowerEnd().Match(before) is { Success: true } lower
        && Number(lower.Groups["number"].Value) * WidestGuess >= Number(upper);

    private static decimal Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;

    /// <summary>「1つの関数に」 counts nothing; 「最大1つ」 does.</summary>
    private static bool IsOneOfThem(string unit, string before, string after) =>
        unit is "つ" or "個" or "台" or "件" && !BoundAtEnd().IsMatch(before)
        || unit == "回"
            && after.TrimStart().StartsWith('の')
            && !before.Contains('秒', StringComparison.Ordinal)
        || after.TrimStart().StartsWith("につき", StringComparison.Ordinal);

    /// <summary>「1秒あたり」 says what is counted, not how many.</summary>
    private static bool IsUnitOfRate(string number, string after) =>
        number == "1"
        && (
            after.TrimStart().StartsWith("あたり", StringComparison.Ordinal)
            || after.StartsWith('に')
            || after.StartsWith('間') && !after.StartsWith("間隔", StringComparison.Ordinal)
            || after.StartsWith("以上", StringComparison.Ordinal)
            || after.StartsWith('つ')
        );

    [GeneratedRegex(
        "(?<![A-Za-z0-9.,])(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<gap> ?)(?<unit>ミリ秒|秒|分(?![類散割析離岐野け]|か(?!か))|時間|日(?![本時付次])|ヶ月|か月|カ月|ヵ月|(?:KiB|MiB|GiB|TiB|KB|MB|GB|TB|PB|Kbps|Mbps|Gbps|bytes?|IOPS)(?![A-Za-z/])|%|％|回|倍|個|つ|台|件|バイト|週間|年(?![0-9度前後])|文字|(?:msec|sec|milliseconds|seconds|minutes|hours|days|weeks|months|years|times)(?![A-Za-z]))|(?<=[数限](?:は|が|：|:) ?)(?<number>\\d[\\d,]{2,})(?<gap>)(?<unit>)(?=$|[、。）)]|で|を超|まで|以上)"
    )]
    private static partial Regex Value();

    [GeneratedRegex("(?<number>[0-9][0-9,.]*) ?[~〜～] ?$")]
    private static partial Regex LowerEnd();

    /// <summary>What held once, and what it costs.</summary>
    [GeneratedRegex(
        "以前は|かつて|従来は|これまでは|割引|割安|無料|[×=＝]|だった$|でした$|\\b(used to be|formerly|previously|discount(ed|s)?|cheaper|faster|lower cost|savings?|saves?|free|price|off)\\b"
    )]
    private static partial Regex Passing();

    [GeneratedRegex("(であるため|であり|なので|だが|ですが)、")]
    private static partial Regex Reason();

    [GeneratedRegex("^(デフォルト|既定|標準|通常)[^、]*(だ|です)が、(?<rest>.*)$")]
    private static partial Regex Otherwise();

    /// <summary>「N を超えるなどの場合はXを選ぶ」: a rule of thumb.</summary>
    [GeneratedRegex("(など|くらい|目安|程度)[^。]*[をが](選択(する)?|選ぶ|よい|良い|無難|おすすめ)$")]
    private static partial Regex Advice();

    /// <summary>Says when, and leaves what then to the lines below.</summary>
    [GeneratedRegex("(場合|とき|際|ケース)$")]
    private static partial Regex Condition();

    /// <summary>「30日使われなかったものを移す」: after how long somebody chose that it be done.</summary>
    [GeneratedRegex(
        "[0-9] ?(分|時間|日|週間|[ヶかカヵ]月|年)間?[^0-9。]*(なかった|ていない|経過|経った|過ぎた|後に?、?|ごとに)[^0-9。]*を[^。]*(移行|移動|移[すし]|削除|消去|アーカイブ|ローテーション|破棄)"
    )]
    private static partial Regex Setting();

    [GeneratedRegex(
        "デフォルト|既定|標準で|初期値|最大|最小|最短|最長|最低|上限|下限|固定|自動(で|的に)|必ず"
    )]
    private static partial Regex Fixed();

    /// <summary>「60GiB未満は」 says for which it holds, not how much.</summary>
    [GeneratedRegex("^ ?(未満|以下|以上)(は|では)")]
    private static partial Regex ConditionOfOthers();

    /// <summary>「300 seconds (5 minutes)」: the same in another unit.</summary>
    [GeneratedRegex("^ ?\\(=? ?[0-9][0-9.,]* ?[A-Za-z]+\\)")]
    private static partial Regex Restated();

    /// <summary>For which it holds, not how much.</summary>
    [GeneratedRegex("^( and| or) (above|below|more|less|larger|smaller|higher|lower|over|under)\\b")]
    private static partial Regex Beyond();

    [GeneratedRegex("^ ?(または|もしくは|あるいは|or )")]
    private static partial Regex OrElse();

    [GeneratedRegex("(最大|最低|最小) ?$")]
    private static partial Regex BoundAtEnd();

    /// <summary>A tilde with nothing but a word before it.</summary>
    [GeneratedRegex("(?<![0-9a-zA-Z秒分時間日]\\s*)[~〜～]\\s*$")]
    private static partial Regex StartOfRange();

    [GeneratedRegex("[0-9] ?[^0-9、。]{0,3}(または|もしくは|あるいは|\\bor|、|・) ?$")]
    private static partial Regex Either();

    [GeneratedRegex(
        "最大|最小|最低|最長|上限|まで|以上|以下|以内|未満|超|デフォルト|既定|初期値|ごと|毎|間隔|あたり|につき|可用性|耐久性|保持|保存|制限|期間|範囲|秒間|容量|経過|タイムアウト|作成可能|続けると|なかった|増やせる|延ばせる|数[はが] ?[0-9]|[0-9][^0-9]{0,5}[~〜～] ?[0-9]|[Uu]p to|[Mm]aximum|[Mm]inimum|[Aa]t least|[Dd]efault|[Ee]very|\\bper\\b|[Aa]fter|[Ww]ithin|[Ll]imit|[Rr]etain|[Uu]ntil"
    )]
    private static partial Regex Cue();

    [GeneratedRegex(
        "最大|最小|最低|上限|まで|以内|以上|を超え|[Uu]p to|[Mm]aximum|[Mm]inimum|[Aa]t least|作成可能"
    )]
    private static partial Regex Bound();
}
