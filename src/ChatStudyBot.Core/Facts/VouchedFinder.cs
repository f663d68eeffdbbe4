using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Finds sentences that say what the glossary has as a name's own: the name is their label, their topic, a word in
/// them, or what stands above.
/// </summary>
public static partial class VouchedFinder
{
    private const int Narrowest = 12;
    private const int Widest = 160;

    /// <summary>How far up the name may stand that a sentence is on.</summary>
    private const int LabelsAbove = 3;

    public static IEnumerable<VouchedFact> In(Outline outline, Mentions mentions, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (entry.Kind is EntryKind.Item or EntryKind.Text && entry.Unaskable is null)
            {
                var facts = Read(entry, mentions, glossary).Where(fact => OwnWords.Is(fact.Name, fact.Rest));
                foreach (var fact in facts.DistinctBy(fact => fact.Sentence))
                {
                    yield return fact;
                }
            }
        }
    }

    /// <summary>Every name that each sentence may be on, the likeliest first.</summary>
    private static IEnumerable<VouchedFact> Read(Entry entry, Mentions mentions, Glossary glossary)
    {
        var isLabelled = entry.Label.HasRest;
        foreach (var raw in Sentences.Of(isLabelled ? entry.Label.Rest : entry.Text))
        {
            if (
                Sentences.Tidy(WithoutPronoun(Sentences.WithoutOwnPronoun(raw))) is not { } sentence
                || !IsFit(sentence)
            )
            {
                continue;
            }

            foreach (var fact in Within(sentence, raw, entry, glossary))
            {
                yield return fact;
            }

            foreach (var above in Above(entry, isLabelled, mentions))
            {
                if (!above.Name.Forms.Any(form => Masking.Names(sentence, form)))
                {
                    yield return new VouchedFact(
                        SubjectOf(above.Label, above.Name, glossary),
                        entry,
                        above.Name,
                        above.Shown,
                        "",
                        sentence,
                        raw,
                        true
                    );
                }
            }
        }
    }

    private static bool IsFit(string sentence) =>
        Script.Width(sentence) is >= Narrowest and <= Widest
        && Script.LanguageOf(sentence) == Language.Japanese
        && !Unaskable.IsDated(sentence)
        && !Doubtful.IsIn(sentence)
        && !Loose().IsMatch(sentence);

    /// <summary>Names in the sentence: its topic, or a word in it.</summary>
    private static IEnumerable<VouchedFact> Within(
        string sentence,
        string raw,
        Entry entry,
        Glossary glossary
    )
    {
        foreach (var mention in glossary.NamesIn(sentence))
        {
            foreach (var name in mention.Entries.Where(known => !known.Own.IsEmpty))
            {
                var before = sentence[..mention.Start];
                var after = WithoutOtherName(sentence[mention.End..], name, glossary);
                var shown = sentence.Substring(mention.Start, mention.Length);
                if (name.Forms.Any(form => Masking.Names($"{before} {after}", form)))
                {
                    continue;
                }

                var subject = SubjectOf(entry, name, glossary);
                yield return before.Length == 0 && Topic().Match(after) is { Success: true } topic
                    ? new VouchedFact(subject, entry, name, shown, "", after[topic.Length..], raw, true)
                    : new VouchedFact(subject, entry, name, shown, before, after, raw, false);
            }
        }
    }

    /// <summary>「Kinesis Client Library (KCL)」: the name once.</summary>
    private static string WithoutOtherName(string after, GlossaryEntry name, Glossary glossary) =>
        Bracketed()
            .Replace(
                after,
                match => glossary.FindAll(match.Groups["other"].Value).Contains(name) ? "" : match.Value
            );

    [GeneratedRegex("^ ?[（(](?<other>[^（()）]{2,40})[）)]")]
    private static partial Regex Bracketed();

    /// <summary>「HTTPではこれを使用する」 below a name: what it is used for.</summary>
    private static string WithoutPronoun(string sentence) =>
        Such().Replace(UsedThere().Replace(sentence, "${use}する"), "");

    /// <summary>「用途としては、…場合など」: the case; 「…とも呼ばれ、」: what else it is called.</summary>
    [GeneratedRegex("^用途としては?、|^[^。]{2,40}とも呼ばれ、|(?<=場合)など。?$")]
    private static partial Regex Such();

    [GeneratedRegex("(?<=で)は、?これを(?<use>使用|利用)(する|します)(?=。?$)")]
    private static partial Regex UsedThere();

    /// <summary>What the line is filed under, its own label first.</summary>
    private static IEnumerable<(Entry Label, GlossaryEntry Name, string Shown)> Above(
        Entry entry,
        bool isLabelled,
        Mentions mentions
    ) =>
        (isLabelled ? entry.Ancestors.Prepend(entry) : entry.Ancestors)
            .Take(LabelsAbove)
            .Where(above => above.Parent is not null)
            .SelectMany(above =>
                mentions
                    .InLabel(above)
                    .Where(mention => IsWhole(above, mention))
                    .SelectMany(mention =>
                        mention
                            .Entries.Where(known => !known.Own.IsEmpty)
                            .Select(known =>
                                (above, known, above.Text.Substring(mention.Start, mention.Length))
                            )
                    )
            );

    /// <summary>Is it what the label names, with no more than its sort or a gloss beside it?</summary>
    private static bool IsWhole(Entry above, Mention mention) =>
        mention.Start == 0
        && (mention.End >= above.Label.Name.Length || Sort().IsMatch(above.Label.Name[mention.End..]));

    /// <summary>The nearest that does not name what is asked, if what is asked is at home there.</summary>
    private static Subject? SubjectOf(Entry entry, GlossaryEntry name, Glossary glossary)
    {
        for (var at = entry; at is not null; at = at.Parent)
        {
            if (Subject.Of(at, glossary) is { } subject && !IsNamed(subject.Top, name))
            {
                return IsElsewhere(subject, name, glossary) ? null
                    : IsNamed(subject.Near, name) ? subject.Whole
                    : subject;
            }
        }

        return null;
    }

    private static bool IsNamed(string subject, GlossaryEntry name) =>
        name.Forms.Append(TextFold.WithoutMaker(name.Name)).Any(form => Masking.Names(subject, form));

    /// <summary>Below a service of another field: a disk of the server under a service of volumes.</summary>
    private static bool IsElsewhere(Subject subject, GlossaryEntry name, Glossary glossary) =>
        glossary.Service(subject.Top) is { } service
        && service.Category != name.Category
        && glossary.Services.Any(other => other.Category == name.Category);

    [GeneratedRegex(
        "^ ?(ファイル|属性|ポリシー|ヘッダー?|コマンド|メトリクス|ポリシータイプ)?(とは|では|は|の場合は?|が)、? ?"
    )]
    private static partial Regex Topic();

    [GeneratedRegex(
        "^ ?(属性|ポリシー|ヘッダー?|コマンド|メトリクス|フック|機能|統合|プロトコル|イベント|ファイル|[（(][^（()）]*[）)])?$"
    )]
    private static partial Regex Sort();

    /// <summary>Arrows, requests, and what is only pointed at.</summary>
    [GeneratedRegex(
        "->|→|=>|×|※|ください|クリック|ボタン|参考|注意(する|が必要)?$|(ため|ので|が|し|たり)$|の[一-鿿]{2}がされる$"
    )]
    private static partial Regex Loose();
}
