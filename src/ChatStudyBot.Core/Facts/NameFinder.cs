using System.Text.RegularExpressions;
using ChatStudyBot.Core.Questions.Writing;

namespace ChatStudyBot.Core.Facts;

/// <summary>Finds sentences that name one thing of its sort, in a place where only a name can stand.</summary>
public static partial class NameFinder
{
    private const int NarrowestContext = 24;
    private const int WidestSentence = 140;

    /// <summary>Content words beside the name: fewer fit many names.</summary>
    private const int FewestWords = 3;
    private const int FewestWordsOfUse = 2;

    /// <summary>More of one line would be the same question again and again.</summary>
    private const int MostOfLine = 2;

    private const int FewestSteps = 3;

    public static IEnumerable<NameFact> In(Outline outline, Mentions mentions, Glossary glossary)
    {
        var surroundings = new Surroundings(outline, mentions);
        foreach (var entry in outline.All)
        {
            if (
                entry.Kind is not (EntryKind.Item or EntryKind.Text)
                || mentions.In(entry).IsEmpty
                || entry.Unaskable is not null
            )
            {
                continue;
            }

            var isLabelled = entry.Label.HasRest && Naming.IsSubject(entry.Label.Name);
            if (Subject.Of(entry, glossary, self: isLabelled) is not { } subject)
            {
                continue;
            }

            if (
                IsStep(entry)
                || entry.Ancestors.Any(ancestor =>
                    Sources().IsMatch(ancestor.Label.Name) || Naming.IsStory(ancestor.Label.Name)
                )
            )
            {
                continue;
            }

            var above = Above(entry, isLabelled, mentions);
            if (TopicAnswers.In(entry, subject, above, glossary) is { } answer)
            {
                yield return answer;
                continue;
            }

            var isSaid = isLabelled || entry.Label.HasRest && Naming.IsSignpost(entry.Label.Name);
            foreach (var raw in Sentences.Of(isSaid ? entry.Label.Rest : entry.Text))
            {
                if (Sentences.Tidy(raw) is { } sentence && IsFit(sentence))
                {
                    foreach (
                        var fact in Read(sentence, raw, entry, subject, above, glossary)
                            .Where(surroundings.Mean)
                            .Take(MostOfLine)
                    )
                    {
                        yield return fact;
                    }
                }
            }
        }
    }

    /// <summary>One of several that are counted: what is done there is so in that example.</summary>
    private static bool IsStep(Entry entry) =>
        entry is { Number: not null, Parent: { } parent }
        && parent.Children.Count(child => child.Number is not null) >= FewestSteps;

    /// <summary>What the lines are about: no answer to a question on them.</summary>
    private static HashSet<GlossaryEntry> Above(Entry entry, bool isLabelled, Mentions mentions) =>
        (isLabelled ? entry.Ancestors.Prepend(entry) : entry.Ancestors)
            .SelectMany(mentions.InLabel)
            .SelectMany(mention => mention.Entries)
            .ToHashSet();

    private static bool IsFit(string sentence) =>
        Script.Width(sentence) is >= NarrowestContext and <= WidestSentence
        && !Unaskable.IsOpenList(sentence)
        && !Unaskable.IsDated(sentence)
        && !Doubtful.IsIn(sentence)
        && !Polarity.IsNegative(sentence)
        && !Unfinished().IsMatch(sentence);

    private static IEnumerable<NameFact> Read(
        string sentence,
        string raw,
        Entry entry,
        Subject subject,
        HashSet<GlossaryEntry> above,
        Glossary glossary
    )
    {
        sentence = WithoutOtherName(sentence, glossary);
        var mentions = glossary.NamesIn(sentence).ToList();
        foreach (var mention in mentions)
        {
            if (
                glossary.Meant(mention.Entries, subject.Top) is not { } name
                || above.Contains(name)
                || IsCommonWord(name, sentence)
                || name is { Kind: GlossaryKind.Term, Group.Length: 0 }
                || name.Kind == GlossaryKind.Service && IsLoose(mention, sentence)
                || mentions.Any(other =>
                    other != mention
                    && other.Entries.Any(rival => IsOfSort(rival, name) && !above.Contains(rival))
                )
            )
            {
                continue;
            }

            var before = sentence[..mention.Start];
            var after = sentence[mention.End..];
            if (
                IsInRole(before, after)
                && Sentences.IsBalanced(before)
                && !OfMany().IsMatch(after)
                && !Attribute().IsMatch(after)
                && !Heading().IsMatch(after)
                && !Purpose().IsMatch(after)
                && !FirstOfTwo().IsMatch(after)
                && !(name is { Kind: GlossaryKind.Service, Category: "compute" } && AsMeans().IsMatch(after))
                && !(before.Length == 0 && after.TrimStart().StartsWith('へ'))
                && !(WithOthers().IsMatch(after) && Possible().IsMatch(sentence))
                && Tokens.Content(before + " " + after).Count
                    >= (
                        IsOfCase(name, before) ? 1
                        : Use().IsMatch(after) ? FewestWordsOfUse
                        : FewestWords
                    )
            )
            {
                yield return new NameFact(
                    subject,
                    entry,
                    name,
                    sentence.Substring(mention.Start, mention.Length),
                    before,
                    after,
                    raw
                );
            }
        }
    }

    /// <summary>Which one of a closed list to take in a certain case.</summary>
    private static bool IsOfCase(GlossaryEntry name, string before) =>
        name.Group.Length > 0 && before.Contains("場合", StringComparison.Ordinal);

    /// <summary>「Kinesis Client Library (KCL)」: the name once.</summary>
    private static string WithoutOtherName(string sentence, Glossary glossary) =>
        Bracketed()
            .Replace(
                sentence,
                match =>
                    glossary.NamesIn(sentence[..match.Index]).LastOrDefault() is { Length: > 0 } name
                    && name.End == match.Index
                    && glossary.FindAll(match.Groups["other"].Value).Intersect(name.Entries).Any()
                        ? ""
                        : match.Value
            );

    /// <summary>Two of one sort in a sentence: it compares or lists them.</summary>
    private static bool IsOfSort(GlossaryEntry one, GlossaryEntry other) =>
        one == other
        || one.Kind == other.Kind
            && (one.Group.Length > 0 ? one.Group == other.Group : one.Category == other.Category);

    /// <summary>What a service has, or a word that was a word before a service took it for a name.</summary>
    private static bool IsLoose(Mention mention, string sentence) =>
        sentence[..mention.Start].EndsWith('の')
        || sentence.AsSpan(mention.Start, mention.Length).IndexOfAnyExceptInRange('ァ', 'ー') < 0;

    /// <summary>「Delete」 in an English sentence is a verb.</summary>
    private static bool IsCommonWord(GlossaryEntry name, string sentence) =>
        name.Kind == GlossaryKind.Identifier
        && Script.LanguageOf(sentence) == Language.English
        && name.Name.Skip(1).All(char.IsAsciiLetterLower);

    private static bool IsInRole(string before, string after) =>
        Script.LanguageOf(before + after) == Language.Japanese
            ? (Role().IsMatch(after) || IsCleft(before, after))
                && !Enumeration().IsMatch(before)
                && !PartOfWord().IsMatch(before)
            : EnglishRole().IsMatch(before) && EnglishEnd().IsMatch(after);

    /// <summary>「…する必要があるのはX」</summary>
    private static bool IsCleft(string before, string after) =>
        CleftBefore().IsMatch(before) && CleftAfter().IsMatch(after);

    [GeneratedRegex("[るたいう]のは、? ?$")]
    private static partial Regex CleftBefore();

    [GeneratedRegex("^ ?(である|です|だ|となる)?$")]
    private static partial Regex CleftAfter();

    /// <summary>Headings of what to read and of who should read it.</summary>
    [GeneratedRegex("文献|参考|関連リンク|目次|対象読者|[Aa]genda|[Rr]eferences?$|[Ss]ources?$")]
    private static partial Regex Sources();

    /// <summary>「Xを作るために、Yを使う」: Y may serve for much else.</summary>
    [GeneratedRegex("^ ?を[^、。]{1,12}ため(に|には)、")]
    private static partial Regex Purpose();

    /// <summary>「…に基づく設定」: a heading rather than a sentence.</summary>
    [GeneratedRegex(
        "^ ?(に基づく|に基づいた|による|における|に関する|に対する|を用いた|を使った)[^、。]*[一-鿿ァ-ヺー]$"
    )]
    private static partial Regex Heading();

    /// <summary>「…を使用したバックアップ」: says what sort of thing it is, and nothing of it.</summary>
    [GeneratedRegex(
        "^ ?(を|が|に|で|から|と)[^、はを]*(した|する|された|される|できる|ている|れる|ための|ための|なる)[一-鿿ァ-ヺーA-Za-z の]+$"
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(" ?[（(](?<other>[^（()）]{2,40})[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^ ?(を|が)(使用|利用|選択|活用|有効|使う|必要|用い)")]
    private static partial Regex Use();

    /// <summary>An aside in signs, an example, or a reason whose result stands elsewhere.</summary>
    [GeneratedRegex(
        "->|→|=>| > |×|※|＞|クリック|ボタン|画面|ください|今回|解説|紹介|次の|ものとする|^[Ee]x\\b|(ため|ので|から|際|とき|時|場合|が|し|たり)$|注意(する|が必要|すること)?$|ベストプラクティス$|[えけせてねべめれ]ば(よ|良|い)い|(った|いた|した|れた|んだ)ら、?[^、。]|のように"
    )]
    private static partial Regex Unfinished();

    /// <summary>The name is the end of a longer word, or one of several that are counted or set apart.</summary>
    [GeneratedRegex(
        "([一-鿿ァ-ヺーA-Za-z0-9] ?|(?<!あ)[るた] ?|同じ|(別|他|双方|両方|通常|複数|単一|すべて|全て|いずれか|[0-9]つ)の|新しい)$"
    )]
    private static partial Regex PartOfWord();

    /// <summary>A case particle: what is used, chosen, needed, gone to.</summary>
    [GeneratedRegex(
        "^ ?(通信|プロトコル|コマンド|アクション|の(申請|導入|有効化|追加|併用))?(を|が|に(?![は関つおよ])|で(?![はもあ])|へ(?!の)|から(?!の)|によ[りっ]|経由|と呼ばれる[^、。ぁ-ん]{0,8}[をでに]|(という|といいます|と呼ぶ|と呼びます)$|と(組み合わせ|連携|統合|併用))"
    )]
    private static partial Regex Role();

    /// <summary>A pause behind a noun goes on with another; behind a clause it does not.</summary>
    [GeneratedRegex(
        "([,・や/／]|(?<![るたいう])と|または|もしくは|および|及び|あるいは|(?<![ぁ-ゖ合時後前際上外常])、) ?$"
    )]
    private static partial Regex Enumeration();

    /// <summary>「Xに…して…する」: what is asked for stands far from the end that asks.</summary>
    [GeneratedRegex(
        "^ ?[をにへ](?!(使用|利用|活用|設定)して|(用い|通し|使っ|経由し)て)[^、]{0,30}?(?:(?<!と)し|[っんいえけせめれげべ])て(?!い[るなまた]|から|も)[^、]+[るすくうむぶぐつ]$"
    )]
    private static partial Regex FirstOfTwo();

    /// <summary>What can be programmed can be done with whatever runs programs.</summary>
    [GeneratedRegex("^ ?(関数)?を(利用|使用|トリガー|起動)(して|し、)")]
    private static partial Regex AsMeans();

    /// <summary>That it can be joined with one thing says nothing of all others.</summary>
    [GeneratedRegex("^ ?と(組み合わせ|連携|統合|併用)")]
    private static partial Regex WithOthers();

    [GeneratedRegex("(可能|できる)$")]
    private static partial Regex Possible();

    /// <summary>Others follow, or are likely to be true as well: much is supported that a line does not name.</summary>
    [GeneratedRegex(
        "^ ?([、,・や/／]|を[^、。]{1,12}[るすくうむ]か、|または|もしくは|および|及び|あるいは|など|等|に対応|をサポート)"
    )]
    private static partial Regex OfMany();

    [GeneratedRegex(
        "\\b([Uu]se|[Uu]sing|uses|used by|via|through|with|requires?|choose|to|into|in|from|by)( an?| the)? $"
    )]
    private static partial Regex EnglishRole();

    [GeneratedRegex("^($|,? (to|for|when|if|so|because|which|that|as|in|on|from|with|by|instead)\\b|[.;]$)")]
    private static partial Regex EnglishEnd();
}
