using System.Text.RegularExpressions;

namespace ChatStudyBot.Core.Facts;

/// <summary>P03: a service, as a heading or a label, and the line that says what it is.</summary>
public static partial class ServiceFinder
{
    /// <summary>Further down a definition is no longer looked for.</summary>
    private const int FirstLines = 4;

    private const int NarrowestDefinition = 16;

    public static IEnumerable<ServiceFact> In(Outline outline, Glossary glossary)
    {
        foreach (var entry in outline.All)
        {
            if (
                entry.Kind is EntryKind.Heading or EntryKind.Item
                && !entry.IsAside
                && !entry.Ancestors.Any(above => Told.IsOfSeveral(above.Text))
                && glossary.Service(entry.Label.Name) is { } service
                && DefinitionOf(entry, service, glossary) is { } definition
            )
            {
                yield return new ServiceFact(service, entry, definition, SaysWhatItIs(definition.Text));
                foreach (var further in FurtherOf(entry, service, glossary, definition))
                {
                    yield return new ServiceFact(service, entry, further, false, IsFurther: true);
                }
            }
            else if (InText(entry, glossary) is { } said)
            {
                yield return said;
            }
        }
    }

    /// <summary>「AWS Batchは、…サービス」, wherever it stands.</summary>
    private static ServiceFact? InText(Entry entry, Glossary glossary) =>
        entry.Kind is EntryKind.Item or EntryKind.Text
        && entry.Unaskable is null
        && Topic().Match(entry.Text) is { Success: true } topic
        && glossary.Service(topic.Groups["name"].Value) is { } service
        && Read(entry.Text[topic.Length..], entry, entry.Line, service, anyVerb: false) is { } definition
            ? new ServiceFact(service, entry, definition, true)
            : null;

    [GeneratedRegex("^(?<name>[^、。は]{2,40}) ?(とは|は)、? ?")]
    private static partial Regex Topic();

    private static Statement? DefinitionOf(Entry entry, GlossaryEntry service, Glossary glossary)
    {
        if (entry.Label.HasRest)
        {
            return Names.In(entry.Label.Rest).Count > 1
                ? null
                : Read(
                    entry.Label.Rest,
                    entry,
                    entry.Line,
                    service,
                    anyVerb: entry.Label.Separator == Separator.Colon
                        && !IsUnderAnother(entry, service, glossary)
                );
        }

        var lines = LinesOf(entry, service, glossary);
        var isPlain =
            entry.Kind == EntryKind.Item
            && entry.Children.All(child => child.IsLeaf)
            && !entry.Ancestors.Any(above => glossary.Service(above.Label.Name) is not null);
        return lines
            .Select((line, at) => Read(line.Text, entry, line.Line, service, anyVerb: at == 0 && isPlain))
            .FirstOrDefault(statement => statement is not null);
    }

    /// <summary>What else stands there of the service, in whole sentences.</summary>
    private static IEnumerable<Statement> FurtherOf(
        Entry entry,
        GlossaryEntry service,
        Glossary glossary,
        Statement definition
    ) =>
        LinesOf(entry, service, glossary)
            .Where(line => line.Line != definition.Line)
            .Select(line => Read(line.Text, entry, line.Line, service, anyVerb: true))
            .OfType<Statement>()
            .Where(further => !further.Text.EndsWith("など", StringComparison.Ordinal));

    private static List<Entry> LinesOf(Entry entry, GlossaryEntry service, Glossary glossary)
    {
        var lines = entry
            .Children.Where(child => IsLine(child) && glossary.Service(child.Text) != service)
            .Take(FirstLines)
            .ToList();
        foreach (
            var signpost in entry.Children.Where(child =>
                Naming.IsSignpost(child.Text) && !child.IsLeaf && Told.SaysWhatItIs(child.Text)
            )
        )
        {
            lines.AddRange(signpost.Children.Where(IsLine).Take(FirstLines));
        }

        return lines;
    }

    /// <summary>Below the heading of another a line says what the service does for that.</summary>
    private static bool IsUnderAnother(Entry entry, GlossaryEntry service, Glossary glossary) =>
        entry.Ancestors.Any(above =>
            glossary.Find(above.Label.Name) is { Kind: GlossaryKind.Service or GlossaryKind.Feature } other
            && other != service
        );

    private static bool IsLine(Entry entry) =>
        entry.Kind is EntryKind.Item or EntryKind.Text && entry.Label.Separator != Separator.Colon;

    private static Statement? Read(string line, Entry entry, int at, GlossaryEntry service, bool anyVerb)
    {
        if (Unaskable.Reason(line) is not null || Sentences.Of(line).FirstOrDefault() is not { } sentence)
        {
            return null;
        }

        var text = Sentences.Tidy(sentence);
        foreach (
            var name in service.Forms.Prepend(entry.Label.Name).Append(TextFold.WithoutMaker(service.Name))
        )
        {
            text = text is null ? null : Masking.Without(text, name);
        }

        return
            text is not null
            && Script.Width(text) >= NarrowestDefinition
            && !Unaskable.IsDated(text)
            && !Needing().IsMatch(text)
            && !Placed().IsMatch(text)
            && !Price().IsMatch(text)
            && (SaysWhatItIs(Spelt().Replace(text, "")) || anyVerb && IsDoing(text))
            ? new Statement(text, sentence, at, true)
            : null;
    }

    private static bool SaysWhatItIs(string text) => IsDefinition().IsMatch(text) || EnglishKind.Heads(text);

    /// <summary>Says what the service does: not what something else does, nor what cannot be done.</summary>
    private static bool IsDoing(string text) =>
        TermFinder.IsSaying(text)
        && !text.EndsWith("ない", StringComparison.Ordinal)
        && !Aside().IsMatch(text);

    [GeneratedRegex("[^でにと]は|[=＝]")]
    private static partial Regex Aside();

    /// <summary>「CDN (Content Delivery Network)」: what it is, spelt out.</summary>
    [GeneratedRegex(" ?[（(][A-Za-z ]+[）)]$")]
    private static partial Regex Spelt();

    /// <summary>「高い信頼性を必要とするシステム」: what it is used for.</summary>
    [GeneratedRegex("(必要とする|求められる|向けの?)(システム|データベース|ストレージ|サービス)$")]
    private static partial Regex Needing();

    /// <summary>「グローバルサービス」: where it is, as many others are.</summary>
    [GeneratedRegex("(グローバル|リージョン|リージョナル|ゾーン)(な|の|ごとの)?サービス$")]
    private static partial Regex Placed();

    [GeneratedRegex(
        "^[0-9]+ ?[をがにはで]|費用|料金|課金|価格|コストが|\\b(costs?|prices?|priced|pricing|billed|billing|charge[sd]?|[Pp]ay|[Ff]ree tier)\\b"
    )]
    private static partial Regex Price();

    /// <summary>Ends in the noun that says what sort of thing it is.</summary>
    [GeneratedRegex(
        "(サービス|ストレージ|データベース|ロードバランサー?|CDN|仕組み|システム|ツール|エンジン|キャッシュ|レジストリ|ネットワーク環境|コンピューティング環境|データストア|[Rr]egistry|プラットフォーム|ソリューション)$"
    )]
    private static partial Regex IsDefinition();
}
