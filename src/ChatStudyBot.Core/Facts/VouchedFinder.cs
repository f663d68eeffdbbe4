using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>
/// Finds sentences that say what the glossary has as a name's own: the name is their label, their topic, a word in
/// them, or what stands above.
/// </summary>
public static partial class VouchedFinder
{
    private const int Narrowest = 12;
    private const int Widest = 170;

    /// <summary>How far up the name may stand that a sentence is on.</summary>
    private const int LabelsAbove = 3;

    public static IEnumerable<VouchedFact> In(Outline outline, Mentions mentions, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            var read =
                entry.Table is not null ? OfRows(entry, glossary)
                : entry.Kind is EntryKind.Item or EntryKind.Text && entry.Unaskable is null
                    ? OfText(entry, mentions, glossary)
                : [];
            foreach (
                var fact in read.Where(fact => OwnWords.Is(fact.Name, fact.Rest))
                    .DistinctBy(fact => (fact.Line, fact.Sentence))
            )
            {
                yield return fact;
            }
        }
    }

    /// <summary>Every name that each sentence may be on, the likeliest first.</summary>
    private static IEnumerable<VouchedFact> OfText(Entry entry, Mentions mentions, Glossary glossary)
    {
        foreach (var fact in OfCase(entry, mentions, glossary))
        {
            yield return fact;
        }

        var isLabelled = entry.Label.HasRest;
        foreach (var raw in Sentences.Of(isLabelled ? entry.Label.Rest : entry.Text))
        {
            if (Read(raw) is not { } sentence)
            {
                continue;
            }

            foreach (var fact in Within(sentence, raw, entry, glossary))
            {
                yield return fact;
            }

            foreach (var above in Above(entry, isLabelled, mentions, glossary))
            {
                if (!IsNamed(sentence, above.Name))
                {
                    yield return new VouchedFact(
                        SubjectOf(above.Label, above.Name, glossary),
                        entry,
                        entry.Line,
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

    /// <summary>「…したい場合」 with what is used then below it: when it is used.</summary>
    private static IEnumerable<VouchedFact> OfCase(Entry entry, Mentions mentions, Glossary glossary) =>
        from above in new[] { entry.Parent }
        where above?.Parent is not null && Case().IsMatch(above.Label.Name) && IsFit(above.Label.Name)
        from mention in mentions.In(entry)
        from name in mention.Entries
        where !name.Own.IsEmpty && !IsNamed(above.Label.Name, name)
        select new VouchedFact(
            SubjectOf(above, name, glossary),
            entry,
            entry.Line,
            name,
            entry.Text.Substring(mention.Start, mention.Length),
            "",
            above.Label.Name,
            $"{above.Label.Name}: {entry.Text}",
            true
        );

    /// <summary>The first cell names what the others speak of.</summary>
    private static IEnumerable<VouchedFact> OfRows(Entry table, Glossary glossary) =>
        from row in table.Table!.Rows
        where row.Cells.Length > 1
        let label = Label.Parse(row.Cells[0].Value.Trim(), [])
        from name in glossary.FindAll(label.Name)
        where !name.Own.IsEmpty
        from cell in row.Cells.Skip(1)
        let sentence = Read(cell.Value)
        where sentence is not null && !IsNamed(sentence, name)
        select new VouchedFact(
            SubjectOf(table, name, glossary),
            table,
            row.Line,
            name,
            label.Name,
            "",
            sentence,
            cell.Value,
            true
        );

    private static string? Read(string raw) =>
        Sentences.Tidy(WithoutPointer(Sentences.WithoutOwnPronoun(raw))) is { } sentence && IsFit(sentence)
            ? sentence
            : null;

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
                if (IsNamed($"{before} {after}", name))
                {
                    continue;
                }

                var subject = SubjectOf(entry, name, glossary);
                yield return before.Length == 0 && Topic().Match(after) is { Success: true } topic
                    ? new VouchedFact(
                        subject,
                        entry,
                        entry.Line,
                        name,
                        shown,
                        "",
                        after[topic.Length..],
                        raw,
                        true
                    )
                    : new VouchedFact(subject, entry, entry.Line, name, shown, before, after, raw, false);
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

    /// <summary>「HTTPではこれを使用する」 below a name: what it is used for; 「これにより、…」: what comes of it.</summary>
    private static string WithoutPointer(string sentence) =>
        Pointer().Replace(UsedThere().Replace(sentence, "${use}する"), "");

    /// <summary>What the line is filed under, its own label first.</summary>
    private static IEnumerable<(Entry Label, GlossaryEntry Name, string Shown)> Above(
        Entry entry,
        bool isLabelled,
        Mentions mentions,
        Glossary glossary
    ) =>
        (isLabelled ? entry.Ancestors.Prepend(entry) : entry.Ancestors)
            .Take(LabelsAbove)
            .Where(above => above.Parent is not null)
            .SelectMany(above =>
                mentions
                    .InLabel(above)
                    .Where(mention => IsWhole(above, mention))
                    .SelectMany(mention =>
                        mention.Entries.Select(known =>
                            (above, known, above.Text.Substring(mention.Start, mention.Length))
                        )
                    )
                    .Concat(StatusOf(above, glossary))
            )
            .Where(above => !above.Item2.Own.IsEmpty);

    /// <summary>「502: …」: a number is a name only where a response is told by it.</summary>
    private static IEnumerable<(Entry, GlossaryEntry, string)> StatusOf(Entry above, Glossary glossary) =>
        above.Label is { HasRest: true } label && Status().IsMatch(label.Name)
            ? glossary.FindAll("HTTP " + label.Name).Select(known => (above, known, known.Name))
            : [];

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

    private static bool IsNamed(string text, GlossaryEntry name) =>
        name.Forms.Append(TextFold.WithoutMaker(name.Name)).Any(form => Masking.Names(text, form));

    /// <summary>Below a service of another field: a disk of the server under a service of volumes.</summary>
    private static bool IsElsewhere(Subject subject, GlossaryEntry name, Glossary glossary) =>
        glossary.Service(subject.Top) is { } service
        && service.Category != name.Category
        && glossary.Services.Any(other => other.Category == name.Category);

    [GeneratedRegex("(?<=で)は、?これを(?<use>使用|利用)(する|します)(?=。?$)")]
    private static partial Regex UsedThere();

    /// <summary>What points back, what else it is called, and that there are other cases.</summary>
    [GeneratedRegex(
        "^これ(によって|により)、?|^用途としては?、|^[^。]{2,40}とも呼ばれ、|(?<=場合)、このエラー(となる|になる)。?$|(?<=場合)など。?$"
    )]
    private static partial Regex Pointer();

    [GeneratedRegex("^ ?[（(](?<other>[^（()）]{2,40})[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^[1-5][0-9][0-9]$")]
    private static partial Regex Status();

    [GeneratedRegex("[るたいうくすつぶむ](場合|とき)$")]
    private static partial Regex Case();

    [GeneratedRegex(
        "^ ?(ファイル|属性|ポリシー|ヘッダー?|コマンド|メトリクス|ポリシータイプ)?(とは|では|は|の場合は?|が|を(使用|利用)する(と|ことで))、? ?"
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
