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

    public static IEnumerable<ValueFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (
                entry.Kind is EntryKind.Item or EntryKind.Text
                && Unaskable.Reason(entry.Text) is null
                && HasDigit(entry.Text)
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
        var isLabelled = entry.Label.HasRest && Naming.IsSubject(entry.Label.Name);
        var text = isLabelled ? entry.Label.Rest : entry.Text;
        var subject = Subject.Of(entry, glossary, self: isLabelled);
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
                || Sentences.Tidy(raw) is not { } sentence
                || !Cue().IsMatch(sentence)
            )
            {
                continue;
            }

            foreach (Match match in Value().Matches(sentence))
            {
                if (Read(match, sentence, subject is not null && Naming.IsName(subject.Near)) is { } quantity)
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

    private static Quantity? Read(Match match, string sentence, bool isOfName)
    {
        var before = sentence[..match.Index];
        var after = sentence[(match.Index + match.Length)..];
        var unit = match.Groups["unit"].Value;
        if (
            Script.Width(before) + Script.Width(after) < (isOfName ? NarrowestOfName : NarrowestContext)
            || IsRangeOrGuess(before, after)
            || IsUnitOfRate(match.Groups["number"].Value, after)
            || unit is "つ" or "個" or "台" or "件" && !Bound().IsMatch(before + after)
            || Value().Matches(sentence).Count(other => other.Value == match.Value) > 1
            || !decimal.TryParse(
                match.Groups["number"].Value,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number
            )
            || number == 0
        )
        {
            return null;
        }

        return new Quantity(number, unit == "％" ? "%" : unit, match.Groups["gap"].Value);
    }

    private static bool HasDigit(string text) => text.Any(char.IsAsciiDigit);

    /// <summary>One end of a range, or a guess.</summary>
    private static bool IsRangeOrGuess(string before, string after) =>
        before.TrimEnd() is [.., '~' or '〜' or '～' or '-' or '約' or '/' or '第']
        || before.TrimEnd() is [.., '(' or '（'] && after.TrimStart() is not [')' or '）', ..]
        || before.EndsWith("から", StringComparison.Ordinal)
        || after.TrimStart() is ['~' or '〜' or '～' or '-' or '/', ..]
        || after.StartsWith("から", StringComparison.Ordinal)
        || after.StartsWith("程度", StringComparison.Ordinal)
        || after.StartsWith("くらい", StringComparison.Ordinal);

    /// <summary>「1秒あたり」 says what is counted, not how many.</summary>
    private static bool IsUnitOfRate(string number, string after) =>
        number == "1"
        && (
            after.TrimStart().StartsWith("あたり", StringComparison.Ordinal)
            || after.StartsWith('に')
            || after.StartsWith('間')
            || after.StartsWith("以上", StringComparison.Ordinal)
            || after.StartsWith('つ')
        );

    [GeneratedRegex(
        "(?<![A-Za-z0-9.,])(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<gap> ?)(?<unit>ミリ秒|秒|分(?![類散割析離岐野けか])|時間|日(?![本時付次])|ヶ月|か月|カ月|ヵ月|KiB|MiB|GiB|TiB|KB|MB|GB|TB|PB|Kbps|Mbps|Gbps|%|％|回|倍|個|つ|台|件|bytes?|バイト|(?:milliseconds|seconds|minutes|hours|days|weeks|months|times)\\b)"
    )]
    private static partial Regex Value();

    [GeneratedRegex(
        "最大|最小|最低|最長|上限|まで|以上|以下|以内|未満|超|デフォルト|既定|初期値|ごと|毎|間隔|あたり|につき|可用性|耐久性|保持|保存|制限|期間|秒間|容量|経過|タイムアウト|作成可能|続けると|なかった|[Uu]p to|[Mm]aximum|[Mm]inimum|[Aa]t least|[Dd]efault|[Ee]very|\\bper\\b|[Aa]fter|[Ww]ithin|[Ll]imit|[Rr]etain|[Uu]ntil"
    )]
    private static partial Regex Cue();

    [GeneratedRegex("最大|最小|最低|上限|まで|以内|[Uu]p to|[Mm]aximum|[Mm]inimum|[Aa]t least|作成可能")]
    private static partial Regex Bound();
}
